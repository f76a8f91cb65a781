import type { Table } from 'dexie';
import { takeRevision } from './library';
import { openDatabase } from './open';
import { bury } from './store-rows';
import type { Item } from './written';

/**
 * Removes items of a pack that is not installed, of the revision that never came: what Firefox
 * stores of a transaction it gave up on a full disk (see `take-back-part.ts`) where nobody was
 * left to take it back. Everything else stays, whatever it lacks.
 * @param ids what to look at; each is judged as it is now
 * @param never the revision that never came: the one after the library's own
 * @returns how many were removed
 */
export async function dropOrphans(
  name: 'replies' | 'articles',
  ids: string[],
  never: number,
): Promise<number> {
  if (ids.length === 0) return 0;
  const database = await openDatabase();
  const table: Table<Item & { rev?: number }, string> = database.table(name);
  const { packs, meta, tombstones } = database;
  return database.transaction('rw', [table, packs, meta, tombstones], async () => {
    const installed = new Set<string | null>(await packs.toCollection().primaryKeys());
    const orphans = (await table.bulkGet(ids)).flatMap((row) =>
      row?.packId && row.rev === never && !installed.has(row.packId) ? [row.id] : [],
    );
    if (orphans.length === 0) return 0;
    await table.bulkDelete(orphans);
    await bury(database, orphans, await takeRevision(database));
    return orphans.length;
  });
}
