import type { Page } from 'puppeteer-core';

/** Rows written at a stretch. */
const BATCH = 2_000;

/** Writes so many replies of one's own, in 200 categories, straight into the database. */
export async function fillLibrary(page: Page, items: number): Promise<void> {
  for (let from = 0; from < items; from += BATCH) {
    await page.evaluate(writeRows, from, Math.min(items, from + BATCH));
  }
}

/** Runs in a page of the extension. */
function writeRows(from: number, to: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidedesk');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction(['replies', 'categories', 'meta'], 'readwrite');
      const replies = change.objectStore('replies');
      for (let at = from; at < to; at += 1) {
        const category = `分类${at % 200}`;
        const text = `您好，关于第 ${at * 7919} 号商品：${'尺码颜色物流退换发票赠品'.slice(at % 9)}，请以页面为准。`;
        replies.put({
          id: `bench.${at}`,
          codes: [`jc${at}`],
          title: `基准条目 ${at}`,
          category,
          tags: [],
          aliases: [`第 ${at} 条怎么说`],
          guideIds: [],
          variants: [{ tone: 'warm', text }],
          public: false,
          locale: 'zh-CN',
          packId: null,
          order: at,
          rev: 1_000,
          createdAt: 1_700_000_000_000,
          updatedAt: 1_700_000_000_000 + at,
        });
        if (at >= 200) continue;
        const key = `|${category}`;
        const row = { id: category, key, name: category, parent: null, order: at, packId: null };
        change.objectStore('categories').put(row);
      }
      change.objectStore('meta').put({ key: 'libraryRevision', value: 1_000 });
      change.oncomplete = () => {
        database.close();
        resolve();
      };
      change.onerror = () => reject(change.error);
    };
  });
}
