import { runInSlices } from '@/utils/search/slices';
import {
  type ChangedTable,
  changedTables,
  indexedTables,
  type KeysByTable,
  keyOf,
  type RowsBefore,
  type RowsToPut,
  type UndoRows,
} from './changed-tables';
import type { SidedeskDatabase } from './database';
import { fingerprint } from './fingerprint';
import { takeRevision } from './library';
import { openDatabase } from './open';
import { keepVersion, type PackFile } from './pack-versions';
import { readTouched } from './read-touched';
import { bury, putRows, undoableTables } from './store-rows';
import { trimUndo } from './trim-undo';

/** One operation on the library that can be taken back. */
export interface RowsChange {
  /** What it is listed under: a pack, or '' for what is written here. */
  packId: string;
  packName: string;
  put: RowsToPut;
  remove: KeysByTable;
  /** Library revision the change was planned at; rows written since are not overwritten. */
  readAt?: number | undefined;
  /** The file of the pack these rows came from. */
  file?: PackFile | undefined;
}

/** The library changed between the plan and its application: plan again. Nothing was written. */
export class PlanOutdated extends Error {
  override name = 'PlanOutdated';
}

/**
 * Writes an operation in one transaction: all or nothing, whatever dies in the middle.
 * @returns the id under which `undoPack` takes it back
 * @throws {PlanOutdated} when a row it would overwrite was written after `readAt`
 */
export async function writeRows(change: RowsChange): Promise<number> {
  const database = await openDatabase();
  const after = await runInSlices(foresee(change), {});
  return database.transaction('rw', undoableTables(database), async () => {
    const rev = await takeRevision(database);
    const before = await readBefore(database, change);
    refuseOutdated(before, change.readAt);
    const added = listAdded(before, change);
    const id = await database.undo.add({
      at: Date.now(),
      packId: change.packId,
      packName: change.packName,
      added: countItems(added),
      touched: countItems(before),
    });
    await database.undoRows.add({ id, before, added, after });
    for (const name of changedTables) {
      await database.table(name).bulkDelete(change.remove[name] ?? []);
      await putRows(database.table(name), change.put[name] ?? [], indexedTables.has(name), rev);
    }
    const baseKey = change.file && (await keepVersion(database, change.packId, id, change.file));
    if (baseKey) await database.packs.update(change.packId, { baseKey });
    await bury(
      database,
      [...(change.remove.replies ?? []), ...(change.remove.articles ?? [])],
      rev,
    );
    await trimUndo(database);
    return id;
  });
}

type Prints = [key: string, fingerprint: number | null][];

/** What every touched row will be: computed before the transaction, which must not wait. */
function* foresee(change: RowsChange): Generator<undefined, NonNullable<UndoRows['after']>> {
  const after: NonNullable<UndoRows['after']> = {};
  for (const name of changedTables) {
    const prints: Prints = (change.remove[name] ?? []).map((key) => [key, null]);
    for (const row of (change.put[name] ?? []) as object[]) {
      prints.push([keyOf(name, row), fingerprint(row)]);
      if (prints.length % 256 === 255) yield;
    }
    if (prints.length > 0) after[name] = prints;
  }
  return after;
}

async function readBefore(database: SidedeskDatabase, change: RowsChange): Promise<RowsBefore> {
  const before: RowsBefore = {};
  for (const name of changedTables) {
    const put = (change.put[name] ?? []) as object[];
    const keys = [...put.map((row) => keyOf(name, row)), ...(change.remove[name] ?? [])];
    if (keys.length === 0) continue;
    const rows: object[] = await readTouched(database.table(name), keys);
    if (rows.length > 0) Object.assign(before, { [name]: rows });
  }
  return before;
}

function refuseOutdated({ replies = [], articles = [] }: RowsBefore, readAt = Infinity): void {
  const newer = [...replies, ...articles].find((row) => row.rev > readAt);
  if (newer) throw new PlanOutdated(newer.title);
}

function listAdded(before: RowsBefore, change: RowsChange): KeysByTable {
  const added: KeysByTable = {};
  for (const name of changedTables) {
    const known = new Set((before[name] ?? []).map((row) => keyOf(name, row)));
    const put = (change.put[name] ?? []) as object[];
    const fresh = put.map((row) => keyOf(name, row)).filter((key) => !known.has(key));
    if (fresh.length > 0) added[name] = fresh;
  }
  return added;
}

const items: ChangedTable[] = ['replies', 'articles', 'rules', 'consoles', 'reminderRules'];

/** Items of a change; categories only group them. */
function countItems(rows: { [T in ChangedTable]?: unknown[] }): number {
  return items.reduce((sum, name) => sum + (rows[name]?.length ?? 0), 0);
}
