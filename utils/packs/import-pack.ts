import { findOtherConsoles } from '@/utils/database/consoles';
import { applyPack, findOthers, readPackRows } from '@/utils/database/packs';
import type { ParsedFile } from './parsed';
import { type ImportPlan, planImport } from './plan';
import { readPackFile } from './read-file';

/**
 * Reads a file and says what importing it would do. Writes nothing. An item whose id
 * belongs to somebody else (another pack, or written here) is rejected, never overwritten.
 * @param size bytes, where known
 */
export async function planFile(
  fileName: string,
  text: string,
  now: number,
  size?: number,
): Promise<ImportPlan> {
  return planParsed(readPackFile(fileName, text, size), now);
}

/** The same for a file that is read already. @param now UTC epoch ms */
export async function planParsed(file: ParsedFile, now: number): Promise<ImportPlan> {
  const { pack } = file;
  const ids = [...pack.replies, ...pack.articles, ...pack.rules].map((item) => item.id);
  const taken = await findOthers(ids, pack.id);
  const consoleIds = pack.consoles.map((one) => one.id);
  const takenConsoles = await findOtherConsoles(consoleIds, pack.id);
  return planImport(leaveOut(file, taken, takenConsoles), await readPackRows(pack.id), now);
}

function leaveOut(
  file: ParsedFile,
  taken: ReadonlyMap<string, string>,
  takenConsoles: ReadonlyMap<string, string>,
): ParsedFile {
  if (taken.size === 0 && takenConsoles.size === 0) return file;
  const { pack } = file;
  const rejected = [...file.rejected];
  const keep = <T extends { id: string }>(
    list: 'replies' | 'articles' | 'rules' | 'consoles',
    items: T[],
    owners = taken,
  ): T[] =>
    items.filter(({ id }, i) => {
      const owner = owners.get(id);
      if (owner !== undefined)
        rejected.push({ code: 'taken', values: { id, owner }, row: i + 1, list });
      return owner === undefined;
    });
  const replies = keep('replies', pack.replies);
  const articles = keep('articles', pack.articles);
  const rules = keep('rules', pack.rules);
  const consoles = keep('consoles', pack.consoles, takenConsoles);
  return { pack: { ...pack, replies, articles, rules, consoles }, rejected };
}

/** Carries out a plan in one transaction. @returns the id for `undoPack` */
export function applyPlan(plan: ImportPlan): Promise<number> {
  return applyPack(plan.change);
}
