import type { Table } from 'dexie';
import { changedTables, keyOf, keysTouched, type RowsBefore } from './changed-tables';
import { fingerprint } from './fingerprint';
import { revisionOf } from './library';
import { openDatabase } from './open';
import { readTouched } from './read-touched';
import { undoableTables } from './store-rows';
import type { RowsChange } from './write-rows';

/** An operation that has read what it will overwrite. */
export interface Begun {
  before: RowsBefore;
  /** The revision that the operation was to become. */
  rev: number;
}

/** While the disk is full not even this can be written: tried again after so long, ms. */
const AGAIN = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000];

/**
 * Takes back what an operation that failed left behind all the same. On a full disk Firefox's
 * storage gives up the whole transaction by itself and then stores, one by one, the small rows
 * that were still waiting in it (seen in Firefox 153 ESR, November 2026; `npm run torture quota`).
 * Does nothing where the browser kept its word, or where somebody has written since. Never
 * rejects; after the first try it goes on beside whoever waits.
 */
export async function takeBackPart(change: RowsChange, begun: Begun, again = AGAIN): Promise<void> {
  try {
    await tryOnce(change, begun);
  } catch (error) {
    const [wait, ...later] = again;
    console.warn('[sidedesk] a failed operation is not taken back yet:', error);
    if (wait !== undefined) {
      setTimeout(() => void takeBackPart(change, begun, later), wait);
    }
  }
}

async function tryOnce(change: RowsChange, { before, rev }: Begun): Promise<void> {
  // Anew: the connection may be gone with the disk's last page.
  const database = await openDatabase();
  await database.transaction('rw', undoableTables(database), async () => {
    if ((await revisionOf(database)) >= rev) return;
    for (const name of changedTables) {
      const keys = keysTouched(name, change.put, change.remove);
      if (keys.length === 0) continue;
      const table: Table = database.table(name);
      const was = new Map(((before[name] ?? []) as object[]).map((row) => [keyOf(name, row), row]));
      const now = new Map(
        ((await readTouched(table, keys)) as object[]).map((row) => [keyOf(name, row), row]),
      );
      const added = [...now.keys()].filter((key) => !was.has(key));
      const changed = [...was].flatMap(([key, row]) => {
        const present = now.get(key);
        return present && fingerprint(present) === fingerprint(row) ? [] : [row];
      });
      if (added.length > 0) await table.bulkDelete(added);
      if (changed.length > 0) await table.bulkPut(changed);
    }
  });
}
