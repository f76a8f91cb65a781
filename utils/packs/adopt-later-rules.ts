import { findPack, listPackParts } from '@/utils/database/packs';
import { findOtherReminderRules, listReminderRules } from '@/utils/database/reminder-rules';
import { writeRows } from '@/utils/database/write-rows';
import { parseReminderRules } from '@/utils/reminders/parse-rules';

/**
 * Takes up the reminder rules of installed packs that an earlier version of the product could
 * only keep. Call it after an update; with nothing to take up it writes nothing.
 * @param now UTC epoch ms
 * @returns how many rules are used from now on
 */
export async function adoptLaterRules(now: number): Promise<number> {
  let adopted = 0;
  for (const { laterRules = [], ...parts } of await listPackParts()) {
    const { rules, later } = parseReminderRules(laterRules);
    const pack = rules.length > 0 ? await findPack(parts.id) : null;
    if (!pack) continue;
    const ids = rules.map(({ id }) => id);
    const taken = await findOtherReminderRules(ids, pack.id);
    const first = (await listReminderRules()).length;
    const rows = rules
      .filter(({ id }) => !taken.has(id))
      .map((rule, i) => ({ ...rule, packId: pack.id, order: first + i, updatedAt: now }));
    await writeRows({
      packId: pack.id,
      packName: pack.name,
      put: {
        reminderRules: rows,
        packParts: [later.length > 0 ? { ...parts, laterRules: later } : parts],
      },
      remove: {},
    });
    adopted += rows.length;
  }
  return adopted;
}
