import type { Table } from 'dexie';
import type { Reminder } from '@/utils/model/reminder';
import type { QuarantinedRow } from './database';
import { takeRevision } from './library';
import { openDatabase } from './open';
import { REVISION } from './revision-key';
import { forgetUpTo, type Item, noteWritten } from './written';

const REPORT = 'integrity';
const PAGE = 75;
const items = ['replies', 'articles'];

/** A row with the key it is stored under. */
export interface KeyedRow {
  key: string | number;
  row: unknown;
}

/** Every row of a table, page by page: never many at a time, and other work comes between. */
export async function* readPagesOf(tableName: string): AsyncGenerator<KeyedRow[]> {
  const table = (await openDatabase()).table<unknown, string | number>(tableName);
  let last: string | number | undefined;
  for (;;) {
    const range = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const rows = await range.limit(PAGE).toArray();
    if (rows.length === 0) return;
    const keyPath = table.schema.primKey.keyPath as string;
    const keyed = rows.map((row) => {
      return { key: (row as Record<string, string | number>)[keyPath] as string | number, row };
    });
    yield keyed;
    last = keyed.at(-1)?.key;
  }
}

/**
 * Puts rows aside that cannot be read, whole. A row that somebody changed meanwhile stays.
 * @param faults what is wrong with the row now, null = nothing
 * @param now UTC epoch ms
 * @returns how many were put aside
 */
export async function quarantineRows(
  tableName: string,
  keys: (string | number)[],
  findFault: (row: unknown) => string | null,
  now: number,
): Promise<number> {
  if (keys.length === 0) return 0;
  const database = await openDatabase();
  const table: Table<unknown, string | number> = database.table(tableName);
  const { quarantine, meta, tombstones } = database;
  return database.transaction('rw', [table, quarantine, meta, tombstones], async () => {
    const aside: QuarantinedRow[] = [];
    const gone: (string | number)[] = [];
    const rows = await table.bulkGet(keys);
    rows.forEach((row, i) => {
      const reason = row === undefined ? null : findFault(row);
      if (reason === null) return;
      aside.push({ table: tableName, at: now, reason, row });
      gone.push(keys[i] as string | number);
    });
    if (aside.length === 0) return 0;
    await quarantine.bulkAdd(aside);
    await table.bulkDelete(gone);
    if (items.includes(tableName)) {
      const rev = await takeRevision(database);
      await tombstones.bulkPut(gone.map((id) => ({ id: String(id), rev })));
    }
    return aside.length;
  });
}

/** Rows put aside, the latest first. */
export async function listQuarantined(): Promise<QuarantinedRow[]> {
  return (await openDatabase()).quarantine.orderBy('id').reverse().toArray();
}

/**
 * Gives rows back that can be read by now, as a later version may; one whose place is taken
 * stays aside.
 * @returns how many came back
 */
export async function releaseRows(
  findFault: (table: string, row: unknown) => string | null,
): Promise<number> {
  const database = await openDatabase();
  return database.transaction('rw', database.tables, async () => {
    const names = new Set(database.tables.map(({ name }) => name));
    const readable = (await database.quarantine.toArray()).filter(
      ({ table, row }) => names.has(table) && findFault(table, row) === null,
    );
    let released = 0;
    for (const { id, table: name, row } of readable) {
      const table = database.table<unknown, string | number>(name);
      const keyPath = table.schema.primKey.keyPath as string;
      const key = (row as Record<string, string | number>)[keyPath] as string | number;
      if ((await table.get(key)) !== undefined) continue;
      const rev = items.includes(name) ? await takeRevision(database) : null;
      await table.add(rev === null ? row : { ...(row as object), rev });
      if (rev !== null) await noteWritten(table, [row as Item], rev);
      await database.quarantine.delete(id as number);
      released++;
    }
    return released;
  });
}

/**
 * Mends reminders, each as it is now.
 * @returns how many were mended
 */
export async function mendReminders(
  keys: (string | number)[],
  mend: (row: Reminder) => Reminder | null,
): Promise<number> {
  if (keys.length === 0) return 0;
  const { reminders } = await openDatabase();
  return reminders.db.transaction('rw', reminders, async () => {
    const rows = await reminders.bulkGet(keys.map(String));
    const mended = rows.flatMap((row) => (row ? (mend(row) ?? []) : []));
    await reminders.bulkPut(mended);
    return mended.length;
  });
}

/**
 * Brings revision and stored index to agree with the rows: the revision is at least that of
 * every row, and an index from the future (rows put back by other means) is dropped, to be
 * built anew.
 * @param highest revision of any item
 * @returns what was wrong
 */
export async function mendRevision(
  highest: number,
): Promise<{ revision: boolean; index: boolean }> {
  const database = await openDatabase();
  const { tombstones, meta, searchIndex } = database;
  return database.transaction('rw', [tombstones, meta, searchIndex], async () => {
    const stored = (await meta.get(REVISION))?.value ?? 0;
    const gone = (await tombstones.orderBy('rev').last())?.rev ?? 0;
    const least = Math.max(highest, gone);
    const isBehind = typeof stored !== 'number' || !(stored >= least);
    // One above: an index that believed the lower number has not seen the rows beyond it.
    const revision = isBehind ? least + 1 : stored;
    if (isBehind) {
      await meta.put({ key: REVISION, value: revision });
      await forgetUpTo(database, revision);
    }
    const index = (await searchIndex.toCollection().first())?.revision ?? 0;
    if (index > revision || isBehind) await searchIndex.clear();
    return { revision: isBehind, index: index > revision };
  });
}

/** How many of these ids of articles are replies too: a search could show only one of them. */
export async function countReplies(ids: (string | number)[]): Promise<number> {
  const { replies } = await openDatabase();
  return replies.where(':id').anyOf(ids.map(String)).count();
}

export async function readReport<T>(): Promise<T | null> {
  return ((await (await openDatabase()).meta.get(REPORT))?.value as T | undefined) ?? null;
}

export async function storeReport(report: object): Promise<void> {
  await (await openDatabase()).meta.put({ key: REPORT, value: report });
}
