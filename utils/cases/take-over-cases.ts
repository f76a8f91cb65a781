import { type MergedCases, mergeCases } from '@/utils/database/merge-cases';
import { readCaseFile } from './case-file';
import { syncPromise } from './sync-promise';

/**
 * Takes over a colleague's file of cases; their promises become reminders here too. Whoever
 * calls it tells the alarms.
 * @param now UTC epoch ms
 * @returns null when the text is no file of cases
 */
export async function takeOverCases(
  text: string,
  now: number,
): Promise<(MergedCases & { from: string; refused: number }) | null> {
  const file = await readCaseFile(text);
  if (!file) return null;
  const merged = await mergeCases(file.cases, file.evidence);
  for (const { before, after } of merged.touched) await syncPromise(before, after, now);
  return { ...merged, from: file.from, refused: file.refused };
}
