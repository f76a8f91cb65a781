import type { Evidence } from '@/utils/model/evidence';
import { openDatabase } from './open';

/** The evidence of a case, the oldest first. */
export async function listEvidence(caseId: string): Promise<Evidence[]> {
  const { evidence } = await openDatabase();
  const rows = await evidence.where('caseId').equals(caseId).toArray();
  return rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Stores a piece of evidence; false when its case is gone or it is there already. */
export async function addEvidence(row: Evidence): Promise<boolean> {
  const { cases, evidence } = await openDatabase();
  return evidence.db.transaction('rw', cases, evidence, async () => {
    if (!(await cases.get(row.caseId))) return false;
    const same = await evidence
      .where('caseId')
      .equals(row.caseId)
      .filter(({ sha256, kind }) => sha256 === row.sha256 && kind === row.kind)
      .first();
    if (same) return false;
    await evidence.add(row);
    return true;
  });
}

/** Takes a piece away. @returns it, so that it can be put back */
export async function removeEvidence(id: string): Promise<Evidence | null> {
  const { evidence } = await openDatabase();
  return evidence.db.transaction('rw', evidence, async () => {
    const row = await evidence.get(id);
    if (row) await evidence.delete(id);
    return row ?? null;
  });
}
