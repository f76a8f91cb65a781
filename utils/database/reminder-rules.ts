import type { ReminderRule, StoredReminderRule } from '@/utils/model/reminder-rule';
import { openDatabase } from './open';

/** All reminder rules, the shop's own first, then pack by pack in their authors' order. */
export async function listReminderRules(): Promise<StoredReminderRule[]> {
  const { reminderRules } = await openDatabase();
  const all = await reminderRules.toArray();
  return all.sort((a, b) => (a.packId ?? '').localeCompare(b.packId ?? '') || a.order - b.order);
}

/**
 * Makes the stored rules of a pack agree with the pack; call it in the transaction that
 * applies the pack, or alone. Whether a rule is on is the shop's own choice and stays, and so
 * does a rule of another owner with the same id.
 * @param now UTC epoch ms
 */
export async function storePackReminderRules(
  packId: string,
  rules: readonly ReminderRule[],
  now: number,
): Promise<void> {
  const { reminderRules } = await openDatabase();
  await reminderRules.db.transaction('rw', reminderRules, async () => {
    const before = await reminderRules.where('packId').equals(packId).toArray();
    const ids = new Set(rules.map(({ id }) => id));
    await reminderRules.bulkDelete(before.map(({ id }) => id).filter((id) => !ids.has(id)));
    const known = await reminderRules.bulkGet([...ids]);
    const rows = rules.flatMap((rule, order): StoredReminderRule[] => {
      const old = known.find((row) => row?.id === rule.id);
      if (old && old.packId !== packId) return [];
      return [{ ...rule, on: old?.on ?? rule.on, packId, order, updatedAt: now }];
    });
    await reminderRules.bulkPut(rows);
  });
}

/**
 * Adds a rule of the shop's own, or changes one. A pack's rule stays as its author wrote it.
 * @returns false when the id belongs to a pack
 */
export async function saveReminderRule(rule: ReminderRule, now: number): Promise<boolean> {
  const { reminderRules } = await openDatabase();
  return reminderRules.db.transaction('rw', reminderRules, async () => {
    const known = await reminderRules.get(rule.id);
    if (known && known.packId !== null) return false;
    const order = known?.order ?? (await reminderRules.count());
    await reminderRules.put({ ...rule, packId: null, order, updatedAt: now });
    return true;
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
