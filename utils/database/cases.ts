import type { Case } from '@/utils/model/case';
import type { Evidence } from '@/utils/model/evidence';
import { openDatabase } from './open';

/** Cases of a conversation, open ones first, the latest changed first. @param key `conversationKey()` */
export async function casesOfConversation(key: string): Promise<Case[]> {
  const { cases } = await openDatabase();
  return (await cases.where('conversationKey').equals(key).toArray()).sort(openFirst);
}

/** Cases about one order, whoever asked about it; in the same order. */
export async function casesOfOrder(console: string, shop: string, no: string): Promise<Case[]> {
  const { cases } = await openDatabase();
  const rows = cases
    .where('[conversation.console+conversation.shop+orderNo]')
    .equals([console, shop, no]);
  return (await rows.toArray()).sort(openFirst);
}

export async function findCase(id: string): Promise<Case | null> {
  return (await (await openDatabase()).cases.get(id)) ?? null;
}

/**
 * Stores a new case with its first evidence, unless its buyer has the same one open already:
 * a key that is pressed twice makes one case.
 */
export async function addCase(
  row: Case,
  evidence: Evidence[],
): Promise<{ case: Case; isNew: boolean }> {
  const database = await openDatabase();
  return database.transaction('rw', database.cases, database.evidence, async () => {
    const known = await database.cases
      .where('conversationKey')
      .equals(row.conversationKey)
      .filter((one) => one.isOpen === 1 && one.type === row.type && one.orderNo === row.orderNo)
      .first();
    if (known) return { case: known, isNew: false };
    await database.cases.add(row);
    await database.evidence.bulkAdd(evidence);
    return { case: row, isNew: true };
  });
}

/**
 * Changes a case as it is now.
 * @param change returns the same row when nothing is to be stored
 * @returns the row before and after, or null when there is none
 */
export async function updateCase(
  id: string,
  change: (row: Case) => Case,
): Promise<{ before: Case; after: Case } | null> {
  const { cases } = await openDatabase();
  return cases.db.transaction('rw', cases, async () => {
    const before = await cases.get(id);
    if (!before) return null;
    const after = change(before);
    if (after !== before) await cases.put(after);
    return { before, after };
  });
}

function openFirst(a: Case, b: Case): number {
  return b.isOpen - a.isOpen || b.updatedAt - a.updatedAt;
}
