import { applyPack, readPackRows } from '@/utils/database/packs';
import type { ParsedFile } from './parsed';
import { type ImportPlan, planImport } from './plan';
import { readPackFile } from './read-file';

/** Reads a file and says what importing it would do. Writes nothing. */
export async function planFile(fileName: string, text: string, now: number): Promise<ImportPlan> {
  const file: ParsedFile = readPackFile(fileName, text);
  return planImport(file, await readPackRows(file.pack.id), now);
}

/** Carries out a plan in one transaction. @returns the id for `undoPack` */
export function applyPlan(plan: ImportPlan): Promise<number> {
  return applyPack(plan.change);
}
