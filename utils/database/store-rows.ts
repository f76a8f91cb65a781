import type { Table } from 'dexie';
import type { Reply } from '@/utils/model/reply';
import { changedTables } from './changed-tables';
import type { SidedeskDatabase } from './database';
import { forgetUpTo, MOST_NAMED, noteWritten } from './written';

/** Rows handed to the browser at a stretch. */
const CHUNK = 500;

/** Everything an operation or its undo may touch. */
export function undoableTables(database: SidedeskDatabase): Table[] {
  const { tombstones, undo, undoRows, meta, packVersions } = database;
  const changed = changedTables.map((name) => database.table(name));
  return [...changed, tombstones, undo, undoRows, meta, packVersions];
}

/**
 * Call inside a transaction. `rev` is stamped on rows the search index follows.
 * @param see called with each row while the browser writes it
 */
export async function putRows(
  table: Table,
  rows: object[],
  isIndexed: boolean,
  rev: number,
  see?: (row: object) => void,
): Promise<void> {
  if (isIndexed) await noteWritten(table, rows as Reply[], rev);
  for (let at = 0; at < rows.length; at += CHUNK) {
    const part = rows.slice(at, at + CHUNK);
    const writing = table.bulkPut(isIndexed ? part.map((row) => ({ ...row, rev })) : part);
    if (see) for (const row of part) see(row);
    await writing;
  }
}

/**
 * Tells the search index which items are gone. Of many it is only told that they went: it is
 * built anew then, and a tombstone for each would take as long to write as the items did.
 */
export async function bury(database: SidedeskDatabase, ids: string[], rev: number): Promise<void> {
  if (ids.length > MOST_NAMED) await forgetUpTo(database, rev);
  else await database.tombstones.bulkPut(ids.map((id) => ({ id, rev })));
}
