import type { StoredIndex } from './database';
import { openDatabase } from './open';

const KEY = 'index';

/** The stored search index, or null when none was stored yet. */
export async function readStoredIndex(): Promise<StoredIndex | null> {
  const database = await openDatabase();
  return (await database.searchIndex.get(KEY)) ?? null;
}

/** Stores the search index in place of the former one. */
export async function storeIndex(index: Omit<StoredIndex, 'key'>): Promise<void> {
  const database = await openDatabase();
  await database.searchIndex.put({ key: KEY, ...index });
}
