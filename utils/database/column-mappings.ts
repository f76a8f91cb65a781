import type { ColumnMapping } from '@/utils/packs/formats/mapped-table';
import { openDatabase } from './open';

/** Key among `meta`; one row, for a mapping is a few words. */
const KEY = 'columnMappings';
/** Layouts of tables remembered; the one used longest ago goes. */
const KEPT = 100;

type Remembered = [signature: string, mapping: ColumnMapping];

/** What the columns of a table with this header were said to be, or null. */
export async function readMapping(signature: string): Promise<ColumnMapping | null> {
  const { meta } = await openDatabase();
  return listOf(await meta.get(KEY)).find(([known]) => known === signature)?.[1] ?? null;
}

export async function rememberMapping(signature: string, mapping: ColumnMapping): Promise<void> {
  const database = await openDatabase();
  const { meta } = database;
  await database.transaction('rw', meta, async () => {
    const others = listOf(await meta.get(KEY)).filter(([known]) => known !== signature);
    await meta.put({ key: KEY, value: [[signature, mapping], ...others].slice(0, KEPT) });
  });
}

function listOf(row: { value: unknown } | undefined): Remembered[] {
  return Array.isArray(row?.value) ? (row.value as Remembered[]) : [];
}
