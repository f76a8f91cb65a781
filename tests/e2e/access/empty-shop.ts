import type { Page } from 'puppeteer-core';

/** Takes every row out of the database, as on the day before the starter packs were there. */
export async function emptyShop(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidedesk');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tables = [...database.objectStoreNames].filter((name) => name !== 'meta');
    const change = database.transaction(tables, 'readwrite');
    for (const name of tables) change.objectStore(name).clear();
    await new Promise<void>((resolve, reject) => {
      change.oncomplete = () => resolve();
      change.onerror = () => reject(change.error);
    });
    database.close();
  });
}
