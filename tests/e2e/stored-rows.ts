import type { Page } from 'puppeteer-core';

/** How many replies of a pack are stored, and whether the pack itself is. */
export function countRows(page: Page, packId: string): Promise<{ replies: number; packs: number }> {
  return page.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidedesk');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const reading = database.transaction(['replies', 'packs']);
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [replies, packs] = await Promise.all([
      answer<{ packId: string | null }[]>(reading.objectStore('replies').getAll()),
      answer(reading.objectStore('packs').count(id)),
    ]);
    database.close();
    return { replies: replies.filter(({ packId }) => packId === id).length, packs };
  }, packId);
}

/** What a stored reply says first, or null when there is none. */
export function textOfReply(page: Page, id: string): Promise<string | null> {
  return changeReply(page, id, null);
}

/** Writes a reply as an editor would. */
export async function rewriteReply(page: Page, id: string, text: string): Promise<void> {
  await changeReply(page, id, text);
}

function changeReply(page: Page, id: string, text: string | null): Promise<string | null> {
  return page.evaluate(
    async (id, text) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const replies = database.transaction('replies', 'readwrite').objectStore('replies');
      const said = await new Promise<string | null>((resolve, reject) => {
        const reading = replies.get(id);
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => {
          const row = reading.result as
            | { variants: { text: string }[]; updatedAt: number }
            | undefined;
          const [first] = row?.variants ?? [];
          if (row && first && text !== null) {
            first.text = text;
            row.updatedAt = Date.now() + 1;
            replies.put(row);
          }
          resolve(first?.text ?? null);
        };
      });
      database.close();
      return said;
    },
    id,
    text,
  );
}
