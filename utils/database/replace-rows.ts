import { Dexie, type Table } from 'dexie';
import type { Reply } from '@/utils/model/reply';
import { SidedeskDatabase } from './database';
import { readPagesOf } from './integrity';
import { isLeftOut, STAYS_HERE } from './left-out';
import { readRevision, takeRevision } from './library';
import { openDatabase } from './open';
import { type RowReader, readRawRows } from './raw-rows';
import { REVISION } from './revision-key';
import { forgetUpTo, type Item, type ItemTable, widenSpans } from './written';

const STAGING = 'sidedesk-restore';
/** A few ms to hand over. */
const ROWS_AT_ONCE = 50;

type Changed = Pick<Reply, 'updatedAt'>;
const items = ['replies', 'articles'];

/** A page of rows that are decoded only when they are written. */
export interface RowPage {
  table: string;
  decode(): unknown[];
}

/** Version of the database this code writes, in Dexie's counting. */
export const SCHEMA = new SidedeskDatabase().verno;

/** Rows by table now, and the items written or changed after `since` (UTC epoch ms). */
export async function countRowsSince(
  since: number,
): Promise<{ counts: Record<string, number>; changed: number }> {
  const database = await openDatabase();
  const counts: Record<string, number> = {};
  for (const table of database.tables)
    if (!isLeftOut(table.name)) counts[table.name] = await table.count();
  let changed = 0;
  for (const table of items) {
    for await (const page of readPagesOf(table))
      changed += page.filter(({ row }) => (row as Changed).updatedAt > since).length;
  }
  return { counts, changed };
}

/**
 * Puts these rows in the place of all that is stored, in one transaction. Items get a new
 * revision, and every index, in memory too, is told to be built anew.
 * @param staying tables that are left as they are, whatever the pages say
 * @throws Error when a table is unknown or a row cannot be stored: then nothing was changed
 */
export async function replaceRows(pages: RowPage[], staying = STAYS_HERE): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', database.tables, async () => {
    const before = await readRevision();
    for (const table of database.tables) if (!staying.includes(table.name)) await table.clear();
    const taken = pages.filter(({ table }) => !staying.includes(table));
    const isItem = ({ table }: RowPage) => items.includes(table);
    for (const page of taken.filter((one) => !isItem(one)))
      await putInSlices(database.table(page.table), page.decode());
    const restored = Number((await database.meta.get(REVISION))?.value ?? 0);
    await database.meta.put({ key: REVISION, value: Math.max(before, restored) });
    const rev = await takeRevision(database);
    for (const page of taken.filter(isItem)) {
      const rows = page.decode() as Item[];
      await widenSpans(database, page.table as ItemTable, rows);
      const stamped = rows.map((row) => ({ ...row, rev }));
      await putInSlices(database.table(page.table), stamped);
    }
    await forgetUpTo(database, rev);
  });
}

/** Inside the transaction: between two slices other work has its turn. */
async function putInSlices<T>(table: Table<T>, rows: T[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await table.bulkPut(rows.slice(at, at + ROWS_AT_ONCE));
}

/**
 * Brings rows of an older version to today's, by the same steps a stored database takes.
 * @param see receives the upgraded rows, see `RowReader`
 */
export async function upgradeRows(
  pages: RowPage[],
  version: number,
  reader: RowReader,
): Promise<void> {
  await Dexie.delete(STAGING);
  try {
    const old = new SidedeskDatabase(STAGING, version);
    try {
      await old.open();
      for (const { table, decode } of pages) await old.table(table).bulkPut(decode());
    } finally {
      old.close();
    }
    const upgraded = new SidedeskDatabase(STAGING);
    try {
      await upgraded.open();
    } finally {
      upgraded.close();
    }
    await readRawRows(reader, STAGING);
  } finally {
    await Dexie.delete(STAGING);
  }
}
