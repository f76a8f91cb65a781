import type { ReminderRule, StoredReminderRule } from '@/utils/model/reminder-rule';
import { fingerprint } from './fingerprint';
import { openDatabase } from './open';

/** Key among `meta`: fingerprint of the rules the reminders of today were made by. */
const APPLIED = 'reminderRulesApplied';

/** All reminder rules, the shop's own first, then pack by pack in their authors' order. */
export async function listReminderRules(): Promise<StoredReminderRule[]> {
  const { reminderRules } = await openDatabase();
  const all = await reminderRules.toArray();
  return all.sort((a, b) => (a.packId ?? '').localeCompare(b.packId ?? '') || a.order - b.order);
}

/** Rule ids that belong to somebody other than this pack, with the owner ('' = written here). */
export async function findOtherReminderRules(
  ids: string[],
  packId: string,
): Promise<Map<string, string>> {
  const { reminderRules, packs } = await openDatabase();
  const others = new Map<string, string>();
  for (const row of await reminderRules.bulkGet(ids)) {
    if (!row || row.packId === packId) continue;
    const owner = row.packId === null ? undefined : await packs.get(row.packId);
    others.set(row.id, owner?.name ?? '');
  }
  return others;
}

/**
 * Adds a rule of the shop's own, or changes one. A pack's rule stays the pack's: its updates know
 * it as edited here.
 * @param now UTC epoch ms
 */
export async function saveReminderRule(rule: ReminderRule, now: number): Promise<void> {
  const { reminderRules } = await openDatabase();
  await reminderRules.db.transaction('rw', reminderRules, async () => {
    const known = await reminderRules.get(rule.id);
    const order = known?.order ?? (await reminderRules.count());
    await reminderRules.put({ ...rule, packId: known?.packId ?? null, order, updatedAt: now });
  });
}

/** @returns false when the rule is gone */
export async function switchReminderRule(id: string, on: boolean): Promise<boolean> {
  const { reminderRules } = await openDatabase();
  return (await reminderRules.update(id, { on })) > 0;
}

/** Deletes a rule of the shop's own; what it has made stops by itself. @returns false when there is none */
export async function removeReminderRule(id: string): Promise<boolean> {
  const { reminderRules } = await openDatabase();
  return (
    (await reminderRules.filter((rule) => rule.id === id && rule.packId === null).delete()) > 0
  );
}

/**
 * Does `apply` when the rules are others than those it was last done for: a pack came, changed or
 * went. A worker that dies on the way does it again.
 * @returns whether it was done
 */
export async function applyIfChanged(apply: () => Promise<void>): Promise<boolean> {
  const { meta } = await openDatabase();
  const value = fingerprint(await listReminderRules());
  if ((await meta.get(APPLIED))?.value === value) return false;
  await apply();
  await meta.put({ key: APPLIED, value });
  return true;
}
