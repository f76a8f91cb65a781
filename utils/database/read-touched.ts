import type { Table } from 'dexie';

/** Keys asked for one by one; more are first looked up by range. */
const FEW = 200;
const CHUNK = 2_000;
/** Where a stretch holds no more rows than so many for each wanted one, it is read as a whole. */
const DENSE = 2;

/**
 * The rows of these keys that exist. A large import mostly writes keys that do not: one question
 * for the keys between the first and the last of them spares a hundred thousand reads. A list
 * that comes again finds nearly all between its ends: those are read in stretches.
 * Call inside a transaction.
 */
export async function readTouched<R>(table: Table<R, string>, keys: string[]): Promise<R[]> {
  if (keys.length <= FEW) return readEach(table, keys);
  const sorted = keys.toSorted(byCodeUnits);
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const between = table.where(':id').between(first, last, true, true);
  const stored = new Set(await between.primaryKeys());
  const wanted = stored.size === 0 ? [] : sorted.filter((key) => stored.has(key));
  const isDense = wanted.length > FEW && stored.size <= wanted.length * DENSE;
  const rows: R[] = [];
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const part = wanted.slice(at, at + CHUNK);
    for (const row of await (isDense ? readStretch(table, part) : readEach(table, part)))
      rows.push(row);
  }
  return rows;
}

async function readEach<R>(table: Table<R, string>, keys: string[]): Promise<R[]> {
  return (await table.bulkGet(keys)).filter((row) => row !== undefined);
}

/** @param keys in the order of the store */
async function readStretch<R>(table: Table<R, string>, keys: string[]): Promise<R[]> {
  const between = table.where(':id').between(keys[0], keys.at(-1), true, true);
  const wanted = new Set(keys);
  const path = table.schema.primKey.keyPath as keyof R;
  return (await between.toArray()).filter((row) => wanted.has(row[path] as string));
}

/** The order IndexedDB keeps texts in. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
