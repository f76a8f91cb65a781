import type { Pack } from '@/utils/model/pack';
import { sortKeys } from '../canonical';

/**
 * A pack as the text of its `.sidedesk.json` file: keys sorted, lists in their author's order.
 * `parseSidedeskPack` reads it back the same, and writing that gives the same bytes.
 */
export function writeSidedeskPack(pack: Pack): string {
  const { laterRules = [], ...rest } = pack;
  const reminderRules = [...(pack.reminderRules ?? []), ...laterRules];
  const file = { ...rest, ...(reminderRules.length > 0 ? { reminderRules } : {}) };
  return `${JSON.stringify(sortKeys(file), null, 2)}\n`;
}
