import type { Page } from 'puppeteer-core';
import { tell } from './browser.ts';

/** Rows of a table, read without the background. */
export function rowsOf<R>(own: Page, table: string): Promise<R[]> {
  return own.evaluate(
    (name) =>
      new Promise<R[]>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  );
}

/**
 * Lets time pass for all runs: their times and their reminders are moved into the past by so
 * much, and the background is told to look at its rows. The browser's own clock stays.
 */
export async function passTime(own: Page, ms: number): Promise<void> {
  await own.evaluate(
    (by) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction(['playbookRuns', 'reminders'], 'readwrite');
          work.objectStore('playbookRuns').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const run = cursor.value;
            for (const key of Object.keys(run.ticked)) run.ticked[key] -= by;
            run.startedAt -= by;
            run.updatedAt -= by;
            cursor.update(run);
            cursor.continue();
          };
          work.objectStore('reminders').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            if (cursor.value.key.startsWith('playbook|')) {
              cursor.update({ ...cursor.value, dueAt: cursor.value.dueAt - by });
            }
            cursor.continue();
          };
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          work.onerror = () => reject(work.error);
        };
      }),
    ms,
  );
  await tell(own, 'reminders:changed');
  await tell(own, 'playbooks:changed');
}
