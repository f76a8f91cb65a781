import type { Table } from 'dexie';
import {
  type ChangedTable,
  changedTables,
  indexedTables,
  keyOf,
  type UndoRows,
} from './changed-tables';
import type { SidedeskDatabase, UndoRecord } from './database';
import { deleteRows } from './delete-rows';
import { takeRevision } from './library';
import { openDatabase } from './open';
import { forgetVersion, trimVersions } from './pack-versions';
import { unpackPrints } from './prints';
import { bury, putRows, undoableTables } from './store-rows';
import { refuseChanged } from './undo-check';

/**
 * Takes an operation back: every row it touched is as it was before.
 * @returns false when that operation is no longer kept, or a newer one of the same pack is
 * @throws {UndoRefused} when rows it wrote have changed since
 */
export async function undoPack(id: number): Promise<boolean> {
  const database = await openDatabase();
  return database.transaction('rw', undoableTables(database), async () => {
    const [record, rows] = [await database.undo.get(id), await database.undoRows.get(id)];
    if (!record || !rows) return false;
    // A newer import of the same pack stands on this one: that must go first.
    const ofPack = await database.undo.where('packId').equals(record.packId).primaryKeys();
    if (record.packId !== '' && ofPack.some((later) => later > id)) return false;
    await refuseChanged(database, rows);
    await restore(database, rows);
    await forgetVersion(database, record.packId, id);
    await database.undo.delete(id);
    await database.undoRows.delete(id);
    await trimVersions(database);
    return true;
  });
}

async function restore(database: SidedeskDatabase, rows: UndoRows): Promise<void> {
  const rev = await takeRevision(database);
  const buried: string[] = [];
  for (const name of changedTables) {
    const table: Table = database.table(name);
    const added = listAdded(rows, name);
    await deleteRows(table, added);
    await putRows(table, rows.before[name] ?? [], indexedTables.has(name), rev);
    if (indexedTables.has(name)) for (const key of added) buried.push(key);
  }
  await bury(database, buried, rev);
}

/** Keys that the operation added. */
function listAdded({ before, added, after }: UndoRows, name: ChangedTable): string[] {
  if (added) return added[name] ?? [];
  const left = after?.[name];
  if (!left) return [];
  const known = new Set((before[name] ?? []).map((row) => keyOf(name, row)));
  const isAdded = ([key, print]: [string, number | null]) => print !== null && !known.has(key);
  return [...unpackPrints(left)].filter(isAdded).map(([key]) => key);
}

/** An operation that can be taken back, in the few words a list shows. */
export type AppliedPack = UndoRecord & { id: number };

/** The operations done last, newest first. */
export async function listApplied(limit: number): Promise<AppliedPack[]> {
  const database = await openDatabase();
  const records = await database.undo.orderBy('id').reverse().limit(limit).toArray();
  return records.map((record) => ({ ...record, id: record.id as number }));
}
