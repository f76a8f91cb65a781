import { DATABASE_NAME } from './database';
import { isLeftOut } from './left-out';

/** Characters a page of rows aims at: some milliseconds to receive and to write as JSON. */
const PAGE_SIZE = 80_000;
const MOST_ROWS = 150;

/** Who reads all rows. Both are called inside the transaction, so neither may wait. */
export interface RowReader {
  /** @param version of the stored database in Dexie's counting */
  begin(version: number): void;
  /** @returns the size of the page in characters; the next one is made smaller or larger by it */
  page(table: string, rows: unknown[]): number;
}

/** Version of the stored database in Dexie's counting, or null when nothing is stored. */
export async function readStoredVersion(name = DATABASE_NAME): Promise<number | null> {
  const stored = (await indexedDB.databases()).find((database) => database.name === name);
  // Dexie multiplies its versions by ten.
  return stored?.version ? stored.version / 10 : null;
}

/**
 * Hands over every row but those of tables left out, page by page, all as they were at one moment, with the browser's own
 * calls: whatever version is stored is read as it is, never created, never upgraded.
 * @throws Error when nothing is stored or the browser denies IndexedDB
 */
export async function readRawRows(reader: RowReader, name = DATABASE_NAME): Promise<void> {
  const database = await openExisting(name);
  // Never in the way of a context that upgrades; the transaction still ends first.
  database.onversionchange = () => database.close();
  try {
    reader.begin(database.version / 10);
    const tables = [...database.objectStoreNames].filter((table) => !isLeftOut(table));
    if (tables.length > 0) {
      const transaction = database.transaction(tables, 'readonly');
      for (const table of tables) await readStore(transaction.objectStore(table), reader);
    }
  } finally {
    database.close();
  }
}

async function readStore(store: IDBObjectStore, reader: RowReader): Promise<void> {
  let range: IDBKeyRange | null = null;
  // Rows may hold whole packs: a page grows only after small ones.
  let count = 4;
  for (;;) {
    const [keys, rows]: [IDBValidKey[], unknown[]] = await Promise.all([
      answerOf(store.getAllKeys(range, count)),
      answerOf(store.getAll(range, count)),
    ]);
    if (rows.length === 0) return;
    const size = reader.page(store.name, rows);
    if (rows.length < count) return;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
    const fitting = Math.floor((rows.length * PAGE_SIZE) / (size || 1));
    count = Math.max(1, Math.min(MOST_ROWS, fitting, count * 8));
  }
}

export function openExisting(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // Opening without a version creates an empty database: undo that, there is nothing to save.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB cannot be opened'));
    request.onblocked = () => reject(new Error('IndexedDB is blocked by another tab'));
  });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
