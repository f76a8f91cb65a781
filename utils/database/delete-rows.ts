import type { Table } from 'dexie';
import { FEW_KEYS, keysBetween } from './read-touched';

/** Keys deleted one by one in one go; Dexie notes each of them for live queries. */
const CHUNK = 2_000;
/** Neighbours from which on one question for all of them is the quicker one. */
const RUN = 8;

/**
 * Deletes the rows of these keys. Keys between which nothing else is stored, as those of one
 * pack, go with one question: a hundred thousand of them take no longer than a hundred.
 * Call inside a transaction.
 */
export async function deleteRows(table: Table<unknown, string>, keys: string[]): Promise<void> {
  if (keys.length <= FEW_KEYS) {
    await table.bulkDelete(keys);
    return;
  }
  const alone: string[] = [];
  for (const run of findRuns(await keysBetween(table, keys), new Set(keys))) {
    if (run.length < RUN) alone.push(...run);
    else {
      const [first, last] = [run[0] as string, run.at(-1) as string];
      await table.where(':id').between(first, last, true, true).delete();
    }
  }
  for (let at = 0; at < alone.length; at += CHUNK) {
    await table.bulkDelete(alone.slice(at, at + CHUNK));
  }
}

/** The stretches of stored keys, in their order, that are all wanted. */
function* findRuns(stored: string[], wanted: ReadonlySet<string>): Generator<string[]> {
  let run: string[] = [];
  for (const key of stored) {
    if (wanted.has(key)) run.push(key);
    else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}
