import { DATABASE_NAME } from './database';
import { isLeftOut } from './left-out';
import { openExisting } from './raw-rows';

export interface RescueDump {
  format: 'sidedesk.rescue';
  version: number;
  savedAt: string;
  stores: Record<string, unknown[]>;
}

/**
 * Reads every row that may leave with the browser's own IndexedDB calls, whatever version or shape the
 * stored data has: the way out when Dexie cannot open it. Never creates or upgrades.
 * @throws Error when the browser denies IndexedDB altogether or nothing is stored
 */
export async function dumpDatabase(name = DATABASE_NAME): Promise<RescueDump> {
  const database = await openExisting(name);
  try {
    const stores: Record<string, unknown[]> = {};
    for (const store of database.objectStoreNames) {
      // Derived from the rows, bytes that JSON cannot hold, or nobody else's to have.
      if (isLeftOut(store) || store === 'packVersions') continue;
      stores[store] = await readAll(database, store);
    }
    return {
      format: 'sidedesk.rescue',
      version: database.version,
      savedAt: new Date().toISOString(),
      stores,
    };
  } finally {
    database.close();
  }
}

function readAll(database: IDBDatabase, store: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
