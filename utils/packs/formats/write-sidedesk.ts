import type { Pack } from '@/utils/model/pack';

/** A pack as the text of its `.sidedesk.json` file; `parseSidedeskPack` reads it back the same. */
export function writeSidedeskPack(pack: Pack): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}
