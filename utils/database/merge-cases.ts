import { type CaseConflict, mergeCase } from '@/utils/cases/engine/merge-case';
import type { Case } from '@/utils/model/case';
import type { Evidence } from '@/utils/model/evidence';
import { openDatabase } from './open';

/** What taking over a file of cases did. */
export interface MergedCases {
  added: number;
  changed: number;
  same: number;
  evidence: number;
  conflicts: CaseConflict[];
  /** Cases before and after, for their promises. */
  touched: { before: Case | null; after: Case }[];
}

/** Everything stored about cases, for a file. @param ids absent = all */
export async function readCases(ids?: string[]): Promise<{ cases: Case[]; evidence: Evidence[] }> {
  const database = await openDatabase();
  return database.transaction('r', database.cases, database.evidence, async () => {
    const cases = ids
      ? (await database.cases.bulkGet(ids)).flatMap((row) => row ?? [])
      : await database.cases.toArray();
    const evidence = ids
      ? await database.evidence.where('caseId').anyOf(ids).toArray()
      : await database.evidence.toArray();
    return { cases, evidence };
  });
}

/**
 * Takes over a colleague's cases in one transaction: a new one is added, a known one merged
 * field by field. Doing it again, or in the other direction, changes nothing more.
 */
export async function mergeCases(cases: Case[], evidence: Evidence[]): Promise<MergedCases> {
  const database = await openDatabase();
  const result: MergedCases = {
    added: 0,
    changed: 0,
    same: 0,
    evidence: 0,
    conflicts: [],
    touched: [],
  };
  await database.transaction('rw', database.cases, database.evidence, async () => {
    for (const theirs of cases) {
      const own = await database.cases.get(theirs.id);
      const { row, conflicts } = own ? mergeCase(own, theirs) : { row: theirs, conflicts: [] };
      result.conflicts.push(...conflicts);
      if (!own) result.added++;
      else if (row === own) result.same++;
      else result.changed++;
      if (row === own) continue;
      await database.cases.put(row);
      result.touched.push({ before: own ?? null, after: row });
    }
    const known = new Set(await database.cases.toCollection().primaryKeys());
    for (const piece of evidence) {
      if (!known.has(piece.caseId) || (await database.evidence.get(piece.id))) continue;
      await database.evidence.add(piece);
      result.evidence++;
    }
  });
  return result;
}
