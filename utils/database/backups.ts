import { Dexie, type EntityTable } from 'dexie';
import type { BackupEntry } from '@/utils/backup/choose-drops';
import type { BackupHead } from '@/utils/backup/format';

export const BACKUPS_NAME = 'sidedesk-backups';

/** What a list of backups shows. */
export interface StoredBackup extends BackupHead, BackupEntry {
  /** Rows by table. */
  counts: Record<string, number>;
}

interface Content {
  id: string;
  bytes: ArrayBuffer;
}

/*
 * Backups lie in an IndexedDB of their own and not in OPFS. A backup is there with its entry or
 * not at all (one transaction; in OPFS a file and what is known of it can part), `strict` waits
 * until it is on the disk (OPFS promises no such thing in a service worker), and it is the same
 * in workers and pages of both browsers. Both kinds of storage are evicted together, so neither
 * survives that better. Chromium keeps all databases of an origin in one store: when that store
 * itself breaks, backups go with it, and only one saved as a file is left.
 */
class BackupsDatabase extends Dexie {
  declare backups: EntityTable<StoredBackup, 'id'>;
  declare contents: EntityTable<Content, 'id'>;

  constructor() {
    super(BACKUPS_NAME, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ backups: 'id', contents: 'id' });
  }
}

async function withBackups<T>(run: (database: BackupsDatabase) => PromiseLike<T>): Promise<T> {
  const database = new BackupsDatabase();
  try {
    await database.open();
    return await run(database);
  } finally {
    // Rarely used: no connection stays in the way of anything.
    database.close();
  }
}

/** Stores a backup with its entry, and drops others in the same step. */
export function storeBackup(
  entry: StoredBackup,
  bytes: ArrayBuffer,
  chooseDrops: (all: StoredBackup[]) => string[],
): Promise<void> {
  return withBackups((database) =>
    database.transaction('rw', database.backups, database.contents, async () => {
      await database.backups.put(entry);
      await database.contents.put({ id: entry.id, bytes });
      const drops = chooseDrops(await database.backups.toArray());
      await database.backups.bulkDelete(drops);
      await database.contents.bulkDelete(drops);
    }),
  );
}

/** The stored backups, newest first. */
export async function listStoredBackups(): Promise<StoredBackup[]> {
  const backups = await withBackups((database) => database.backups.toArray());
  return backups.sort((a, b) => b.createdAt - a.createdAt);
}

/** Bytes of a backup, or null when it is not kept any more. */
export async function readStoredBackup(id: string): Promise<ArrayBuffer | null> {
  return (await withBackups((database) => database.contents.get(id)))?.bytes ?? null;
}
