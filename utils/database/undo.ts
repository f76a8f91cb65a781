import type { Table } from 'dexie';
import { changedTables, indexedTables, keyOf, type UndoRows } from './changed-tables';
import type { SidedeskDatabase, UndoRecord } from './database';
import { fingerprint } from './fingerprint';
import { takeRevision } from './library';
import { openDatabase } from './open';
import { forgetVersion, trimVersions } from './pack-versions';
import { readTouched } from './read-touched';
import { bury, putRows, undoableTables } from './store-rows';

/** Why an operation cannot be taken back yet. Nothing was written. */
export class UndoRefused extends Error {
  override name = 'UndoRefused';
  /**
   * @param why `later`: `by` (a later operation) stands on it and must go first; `edited`: rows
   *   were written by hand since, and taking back would lose that
   * @param keys of the rows in the way, as `table:key`
   */
  constructor(
    readonly why: 'later' | 'edited',
    readonly keys: string[],
    readonly by: string,
  ) {
    super(why === 'later' ? `a later operation (${by}) changed these rows` : 'edited since');
  }
}

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

async function restore(database: SidedeskDatabase, { before, added }: UndoRows): Promise<void> {
  const rev = await takeRevision(database);
  for (const name of changedTables) {
    const table: Table = database.table(name);
    await table.bulkDelete(added[name] ?? []);
    await putRows(table, before[name] ?? [], indexedTables.has(name), rev);
  }
  await bury(database, [...(added.replies ?? []), ...(added.articles ?? [])], rev);
}

async function refuseChanged(database: SidedeskDatabase, rows: UndoRows): Promise<void> {
  const changed: string[] = [];
  for (const name of changedTables) {
    const after = new Map(rows.after?.[name] ?? []);
    const stored: object[] = await readTouched(database.table(name), [...after.keys()]);
    const now = new Map(stored.map((row) => [keyOf(name, row), fingerprint(row)]));
    for (const [key, print] of after) {
      if ((now.get(key) ?? null) !== print) changed.push(`${name}:${key}`);
    }
  }
  if (changed.length === 0) return;
  const later = await findLater(database, rows.id, new Set(changed));
  throw new UndoRefused(later ? 'later' : 'edited', changed, later?.packName ?? '');
}

/** The newest later operation that touched one of these rows. */
async function findLater(
  database: SidedeskDatabase,
  id: number,
  changed: Set<string>,
): Promise<UndoRecord | undefined> {
  for (const later of (await database.undo.where('id').above(id).primaryKeys()).reverse()) {
    const { after = {} } = (await database.undoRows.get(later)) ?? {};
    const touches = changedTables.some((name) =>
      after[name]?.some(([key]) => changed.has(`${name}:${key}`)),
    );
    if (touches) return database.undo.get(later);
  }
  return undefined;
}

/** An operation that can be taken back, in the few words a list shows. */
export type AppliedPack = UndoRecord & { id: number };

/** The operations done last, newest first. */
export async function listApplied(limit: number): Promise<AppliedPack[]> {
  const database = await openDatabase();
  const records = await database.undo.orderBy('id').reverse().limit(limit).toArray();
  return records.map((record) => ({ ...record, id: record.id as number }));
}
