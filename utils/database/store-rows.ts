import type { Table } from 'dexie';
import { changedTables } from './changed-tables';
import type { SidedeskDatabase } from './database';
import { FORGOTTEN } from './library';

/** Rows handed to the browser at a stretch. */
const CHUNK = 2_000;
/** Items that go at once and are named one by one; readers build anew from about as many on. */
const MOST_TOMBSTONES = 1_000;

/** Everything an operation or its undo may touch. */
export function undoableTables(database: SidedeskDatabase): Table[] {
  const { tombstones, undo, undoRows, meta, packVersions } = database;
  const changed = changedTables.map((name) => database.table(name));
  return [...changed, tombstones, undo, undoRows, meta, packVersions];
}

/** Call inside a transaction. `rev` is stamped on rows the search index follows. */
export async function putRows(
  table: Table,
  rows: object[],
  isIndexed: boolean,
  rev: number,
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const part = rows.slice(at, at + CHUNK);
    await table.bulkPut(isIndexed ? part.map((row) => ({ ...row, rev })) : part);
  }
}

/**
 * Tells the search index which items are gone. Of many it is only told that they went: it is
 * built anew then, and a tombstone for each would take as long to write as the items did.
 */
export async function bury(database: SidedeskDatabase, ids: string[], rev: number): Promise<void> {
  if (ids.length > MOST_TOMBSTONES) await database.meta.put({ key: FORGOTTEN, value: rev });
  else await database.tombstones.bulkPut(ids.map((id) => ({ id, rev })));
}
