import { Dexie, type Table } from 'dexie';
import {
  type ChangedTable,
  changedTables,
  indexedTables,
  type KeysByTable,
  keyOf,
  keysTouched,
  type RowsBefore,
  type RowsToPut,
  type UndoRows,
} from './changed-tables';
import type { SidedeskDatabase } from './database';
import { deleteRows } from './delete-rows';
import { fingerprint } from './fingerprint';
import { takeRevision } from './library';
import { openDatabase } from './open';
import { keepVersion, type PackFile } from './pack-versions';
import { type Prints, packPrints } from './prints';
import { readTouched } from './read-touched';
import { bury, putRows, undoableTables } from './store-rows';
import { type Begun, takeBackPart } from './take-back-part';
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
  file?: PackFile | Promise<PackFile> | undefined;
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
  const begun: Begun[] = [];
  try {
    return await write(database, change, (now) => begun.push(now));
  } catch (failure) {
    // Chromium keeps its word, and opening its database again on a full disk may lose it all.
    if (import.meta.env.FIREFOX) for (const now of begun) await takeBackPart(change, now);
    throw failure;
  }
}

function write(
  database: SidedeskDatabase,
  change: RowsChange,
  onBegin: (begun: Begun) => void,
): Promise<number> {
  return database.transaction('rw', undoableTables(database), async () => {
    const rev = await takeRevision(database);
    const before = await readBefore(database, change);
    refuseOutdated(before, change.readAt);
    onBegin({ before, rev });
    const id = await database.undo.add({
      at: Date.now(),
      packId: change.packId,
      packName: change.packName,
      added: countAdded(before, change),
      touched: countItems(before),
    });
    const after: UndoRows['after'] = {};
    for (const name of changedTables) {
      const prints = await writeTable(database.table(name), name, change, rev);
      if (prints.size > 0) after[name] = packPrints(prints);
    }
    await database.undoRows.add({ id, before, after, rev });
    // It may still be compressed; that keeps the transaction open.
    const file = change.file && (await Dexie.waitFor(change.file));
    const baseKey = file && (await keepVersion(database, change.packId, id, file));
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

/** @returns what every touched row is now: worked out while the browser writes */
async function writeTable(
  table: Table,
  name: ChangedTable,
  { put, remove }: RowsChange,
  rev: number,
): Promise<Prints> {
  const removed = remove[name] ?? [];
  const prints: Prints = new Map(removed.map((key) => [key, null]));
  await deleteRows(table, removed);
  await putRows(table, put[name] ?? [], indexedTables.has(name), rev, (row) =>
    prints.set(keyOf(name, row), fingerprint(row)),
  );
  return prints;
}

async function readBefore(database: SidedeskDatabase, change: RowsChange): Promise<RowsBefore> {
  const before: RowsBefore = {};
  for (const name of changedTables) {
    const keys = keysTouched(name, change.put, change.remove);
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

const items: ChangedTable[] = ['replies', 'articles', 'rules', 'consoles', 'reminderRules'];

/** Items of a change; categories only group them. */
function countItems(rows: { [T in ChangedTable]?: unknown[] }): number {
  return items.reduce((sum, name) => sum + (rows[name]?.length ?? 0), 0);
}

/** Items that were not there before. */
function countAdded(before: RowsBefore, change: RowsChange): number {
  return items.reduce((sum, name) => {
    const known = new Set((before[name] ?? []).map((row) => keyOf(name, row)));
    const put = (change.put[name] ?? []) as object[];
    return sum + put.filter((row) => !known.has(keyOf(name, row))).length;
  }, 0);
}
