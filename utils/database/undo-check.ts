import type { Table } from 'dexie';
import {
  type ChangedTable,
  changedTables,
  indexedTables,
  keyOf,
  type UndoRows,
} from './changed-tables';
import type { SidedeskDatabase, UndoRecord } from './database';
import { listDiffering, type Prints, unpackPrints } from './prints';
import { FEW_KEYS, keysBetween, readTouched } from './read-touched';
import { type ItemTable, readWritten } from './written';

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
 * Call inside the transaction that takes the operation back.
 * @throws {UndoRefused} when rows it wrote have changed since
 */
export async function refuseChanged(database: SidedeskDatabase, rows: UndoRows): Promise<void> {
  const changed: string[] = [];
  for (const name of changedTables) {
    for (const key of await findChanged(database, name, rows)) changed.push(`${name}:${key}`);
  }
  if (changed.length === 0) return;
  const later = await findLater(database, rows.id, new Set(changed));
  throw new UndoRefused(later ? 'later' : 'edited', changed, later?.packName ?? '');
}

async function findChanged(
  database: SidedeskDatabase,
  name: ChangedTable,
  { after, rev }: UndoRows,
): Promise<string[]> {
  const left = after?.[name];
  if (!left) return [];
  const prints = unpackPrints(left);
  const table = database.table<object, string>(name);
  if (rev !== undefined && prints.size > FEW_KEYS && indexedTables.has(name)) {
    await leaveOutUntouched(database, table, prints, rev);
  }
  const stored = await readTouched(table, [...prints.keys()]);
  return listDiffering(prints, new Map(stored.map((row) => [keyOf(name, row), row])));
}

/** Items that are there and were not written since are as they were left: they are not read. */
async function leaveOutUntouched(
  database: SidedeskDatabase,
  table: Table<object, string>,
  prints: Prints,
  rev: number,
): Promise<void> {
  const written = (await readWritten(database, rev))?.[table.name as ItemTable];
  if (!written) return;
  const touched = new Set(written);
  for (const key of await keysBetween(table, [...prints.keys()])) {
    if (prints.get(key) != null && !touched.has(key)) prints.delete(key);
  }
}

/** The newest later operation that touched one of these rows. */
async function findLater(
  database: SidedeskDatabase,
  id: number,
  changed: ReadonlySet<string>,
): Promise<UndoRecord | undefined> {
  for (const later of (await database.undo.where('id').above(id).primaryKeys()).reverse()) {
    const { after = {} } = (await database.undoRows.get(later)) ?? {};
    const touches = changedTables.some((name) =>
      after[name]?.keys.some((key) => changed.has(`${name}:${key}`)),
    );
    if (touches) return database.undo.get(later);
  }
  return undefined;
}
