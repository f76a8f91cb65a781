import type { Rule, RuleContent } from '@/utils/model/rule';
import { openDatabase } from './open';

/** All wording rules, the shop's own first, then pack by pack in their authors' order. */
export async function listRules(): Promise<Rule[]> {
  const { rules } = await openDatabase();
  const all = await rules.toArray();
  return all.sort((a, b) => (a.packId ?? '').localeCompare(b.packId ?? '') || a.order - b.order);
}

/**
 * Adds a rule of the shop's own, or changes one. A pack's rule stays as its author wrote it.
 * @param now UTC epoch ms
 * @returns false when the id belongs to a pack
 */
export async function saveRule(content: RuleContent, now: number): Promise<boolean> {
  const { rules } = await openDatabase();
  return rules.db.transaction('rw', rules, async () => {
    const known = await rules.get(content.id);
    if (known && known.packId !== null) return false;
    const { on = true, createdAt = now, order = await rules.count() } = known ?? {};
    await rules.put({ ...content, packId: null, order, on, createdAt, updatedAt: now });
    return true;
  });
}

/** @returns false when the rule is gone */
export async function switchRule(id: string, on: boolean): Promise<boolean> {
  const { rules } = await openDatabase();
  return (await rules.update(id, { on })) > 0;
}

/** Deletes a rule of the shop's own. @returns false when there is none of this id */
export async function removeRule(id: string): Promise<boolean> {
  const { rules } = await openDatabase();
  return (await rules.filter((rule) => rule.id === id && rule.packId === null).delete()) > 0;
}
