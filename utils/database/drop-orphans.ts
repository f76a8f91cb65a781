import { revisionOf, takeRevision } from './library';
import { openDatabase } from './open';
import { bury } from './store-rows';
import type { Item, ItemTable, Written } from './written';

/**
 * Removes items of a pack that is not installed, of the revision that never came: what Firefox
 * stores of a transaction it gave up on a full disk (see `take-back-part.ts`) where nobody was
 * left to take it back. Everything else stays, and everything where somebody has written since:
 * then that revision did come.
 * @param left ids to look at; each is judged as it is now
 * @param revision of the library before they were looked for
 * @returns how many were removed
 */
export async function dropOrphans(left: Written, revision: number): Promise<number> {
  const database = await openDatabase();
  const { replies, articles, packs, meta, tombstones } = database;
  return database.transaction('rw', [replies, articles, packs, meta, tombstones], async () => {
    if ((await revisionOf(database)) !== revision) return 0;
    const installed = new Set<string | null>(await packs.toCollection().primaryKeys());
    const gone: string[] = [];
    for (const name of Object.keys(left) as ItemTable[]) {
      const table = database.table<Item & { rev?: number }, string>(name);
      const orphans = (await table.bulkGet(left[name])).flatMap((row) =>
        row?.packId && row.rev === revision + 1 && !installed.has(row.packId) ? [row.id] : [],
      );
      await table.bulkDelete(orphans);
      gone.push(...orphans);
    }
    if (gone.length > 0) await bury(database, gone, await takeRevision(database));
    return gone.length;
  });
}
