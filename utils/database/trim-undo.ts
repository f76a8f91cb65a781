import type { SidedeskDatabase } from './database';
import { trimVersions } from './pack-versions';

/** How many operations can be taken back. */
const UNDO_DEPTH = 30;

/** Forgets the oldest operations; call inside the transaction that added one. */
export async function trimUndo(database: SidedeskDatabase): Promise<void> {
  const old = await database.undo.orderBy('id').reverse().offset(UNDO_DEPTH).primaryKeys();
  await database.undo.bulkDelete(old);
  await database.undoRows.bulkDelete(old);
  await trimVersions(database);
}
