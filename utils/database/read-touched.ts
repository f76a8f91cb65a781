import type { Table } from 'dexie';

/** Keys asked for one by one; more are first looked up by range. */
export const FEW_KEYS = 200;
const CHUNK = 2_000;
/** Share of wanted rows between the first and the last from which on all of them are read. */
const DENSE = 0.5;

/**
 * The rows of these keys that exist. A large import mostly writes keys that do not: one question
 * for the keys between the first and the last of them spares a hundred thousand reads. Where
 * most of what is stored there is wanted, it is read in stretches and not one by one.
 * Call inside a transaction.
 */
export async function readTouched<R, I>(table: Table<R, string, I>, keys: string[]): Promise<R[]> {
  if (keys.length <= FEW_KEYS) return readEach(table, keys);
  const asked = new Set(keys);
  const stored = await keysBetween(table, keys);
  const wanted = stored.filter((key) => asked.has(key));
  if (wanted.length < stored.length * DENSE) return readEach(table, wanted);
  const rows: R[] = [];
  for (let at = 0; at < stored.length; at += CHUNK) {
    const part = stored.slice(at, at + CHUNK);
    const [first, last] = [part[0] as string, part.at(-1) as string];
    const found = await table.where(':id').between(first, last, true, true).toArray();
    for (const [i, row] of found.entries()) if (asked.has(part[i] as string)) rows.push(row);
  }
  return rows;
}

/** The stored keys from the first to the last of these, in the order of the database. */
export function keysBetween<R, I>(table: Table<R, string, I>, keys: string[]): Promise<string[]> {
  let first = keys[0] as string;
  let last = first;
  for (const key of keys) {
    if (key < first) first = key;
    if (key > last) last = key;
  }
  return table.where(':id').between(first, last, true, true).primaryKeys();
}

async function readEach<R, I>(table: Table<R, string, I>, keys: string[]): Promise<R[]> {
  const rows: R[] = [];
  for (let at = 0; at < keys.length; at += CHUNK) {
    for (const row of await table.bulkGet(keys.slice(at, at + CHUNK))) {
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}
