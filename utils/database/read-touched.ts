import type { Table } from 'dexie';

/** Keys asked for one by one; more are first looked up by range. */
const FEW = 200;
const CHUNK = 2_000;

/**
 * The rows of these keys that exist. A large import mostly writes keys that do not: one question
 * for the keys between the first and the last of them spares a hundred thousand reads.
 * Call inside a transaction.
 */
export async function readTouched<R>(table: Table<R, string>, keys: string[]): Promise<R[]> {
  const wanted = keys.length > FEW ? await keepExisting(table, keys) : keys;
  const rows: R[] = [];
  for (let at = 0; at < wanted.length; at += CHUNK) {
    for (const row of await table.bulkGet(wanted.slice(at, at + CHUNK))) {
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}

async function keepExisting(table: Table<unknown, string>, keys: string[]): Promise<string[]> {
  let first = keys[0] as string;
  let last = first;
  for (const key of keys) {
    if (key < first) first = key;
    if (key > last) last = key;
  }
  const stored = new Set(await table.where(':id').between(first, last, true, true).primaryKeys());
  return stored.size === 0 ? [] : keys.filter((key) => stored.has(key));
}
