import { noteAsked, readPersistence } from '@/utils/database/persistence';

/** Somebody who used so many replies would miss the library. */
const ENOUGH_USED = 20;

/** Bytes. `persisted`: the browser will not clear it for want of space. */
export interface StorageUse {
  used: number;
  quota: number;
  persisted: boolean;
}

/**
 * Asks the browser, once, never to clear this storage by itself: after an import or the
 * twentieth reply used. For pages: workers have no `persist()` (Storage Standard), and Firefox
 * may show a question.
 * @returns whether it was asked now
 */
export async function askPersistence(
  hasImported: boolean,
  storage: Pick<StorageManager, 'persist'> = navigator.storage,
): Promise<boolean> {
  const { asked, used } = await readPersistence();
  if (asked || (!hasImported && used < ENOUGH_USED)) return false;
  // Noted first: a question that was closed with its page is not put again.
  await noteAsked();
  await storage.persist();
  return true;
}

/**
 * Asks the browser because a person wants it, however often it was asked before. For pages.
 * @returns whether the browser keeps this storage from now on
 */
export async function requestPersistence(
  storage: Pick<StorageManager, 'persist'> = navigator.storage,
): Promise<boolean> {
  await noteAsked();
  return storage.persist();
}

/** How much this extension stores and may store. For pages and workers. */
export async function readStorageUse(
  storage: Pick<StorageManager, 'estimate' | 'persisted'> = navigator.storage,
): Promise<StorageUse> {
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ]);
  return { used: usage, quota, persisted };
}
