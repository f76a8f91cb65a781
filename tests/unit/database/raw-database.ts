import { DATABASE_NAME } from '@/utils/database/database';

/**
 * Stores rows with IndexedDB alone, as another version of the product would have left them.
 * @param version IndexedDB's own number: ten times the one Dexie is given
 */
export function storeRaw(
  version: number,
  stores: Record<string, { keyPath: string; rows: object[] }>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const row of rows) store.add(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
