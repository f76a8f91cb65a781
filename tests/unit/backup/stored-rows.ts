import { DERIVED } from '@/utils/database/left-out';
import { openDatabase } from '@/utils/database/open';

/** All rows by table, without the revision they are indexed at. */
export async function readAll(): Promise<Record<string, unknown[]>> {
  const database = await openDatabase();
  const tables = database.tables.filter(({ name }) => !DERIVED.includes(name));
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return Object.fromEntries(
    tables.map(({ name }, i) => [
      name,
      ['replies', 'articles', 'tombstones'].includes(name)
        ? (rows[i] ?? []).map((row) => ({ ...row, rev: 0 }))
        : (rows[i] ?? []).filter(({ key }) => !['libraryRevision', 'forgottenAt'].includes(key)),
    ]),
  );
}
