import { listPackParts } from '@/utils/database/packs';
import { listReminderRules, storePackReminderRules } from '@/utils/database/reminder-rules';
import type { ReminderRule, StoredReminderRule } from '@/utils/model/reminder-rule';
import { presetPack } from './install-presets';
import { parseReminderRules } from './parse-rules';

/**
 * Makes the reminder rules agree with the packs that are installed: those of a pack that was
 * applied, updated, taken back or removed follow it. Safe to call at any time, and twice. What a
 * shop has switched off stays off; a rule of a pack that cannot be taken is left out.
 * @param now UTC epoch ms
 * @returns whether any rule changed
 */
export async function joinPackRules(now: number): Promise<boolean> {
  const [parts, stored] = await Promise.all([listPackParts(), listReminderRules()]);
  const wanted = new Map<string, ReminderRule[]>();
  for (const { packId } of stored) if (packId && packId !== presetPack) wanted.set(packId, []);
  for (const { id, reminderRules = [] } of parts) {
    if (id !== presetPack) wanted.set(id, parseReminderRules(reminderRules).rules);
  }
  let changed = false;
  for (const [packId, rules] of wanted) {
    const taken = new Set(stored.filter((one) => one.packId !== packId).map(({ id }) => id));
    const own = rules.filter(({ id }) => !taken.has(id));
    const before = stored.filter((one) => one.packId === packId);
    if (isSame(before, own)) continue;
    await storePackReminderRules(packId, own, now);
    changed = true;
  }
  return changed;
}

/** The same rules in the same order, whether they are on or off. */
function isSame(before: readonly StoredReminderRule[], rules: readonly ReminderRule[]): boolean {
  const written = before.map(({ packId: _p, order: _o, updatedAt: _u, on: _on, ...rest }) => rest);
  const wanted = rules.map(({ on: _on, ...rest }) => rest);
  return JSON.stringify(written) === JSON.stringify(wanted);
}
