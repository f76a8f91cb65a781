import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

interface Sample {
  version: number;
  schema: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}

export const OLD_PACK = 'old-shop';
export const OLD_ITEMS = 5_000;

/** Puts what the version before would have left, with a large pack, in the place of today's. */
export async function layOldDatabase(own: Page): Promise<void> {
  const file = new URL('../fixtures/database/v2.json', import.meta.url);
  const sample = JSON.parse(readFileSync(file, 'utf8')) as Sample;
  await own.evaluate(writeOld, sample, OLD_PACK, OLD_ITEMS);
}

/** Runs in a page of the extension. */
async function writeOld(sample: Sample, packId: string, count: number): Promise<void> {
  const { version, schema, rows } = sample;
  await new Promise<void>((resolve, reject) => {
    // Asked for in one go: nobody's opening comes between.
    indexedDB.deleteDatabase('sidedesk');
    const opening = indexedDB.open('sidedesk', version * 10);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const { result: database } = opening;
      for (const [name, described] of Object.entries(schema)) {
        const [key = '', ...indexes] = described.split(', ');
        const store = database.createObjectStore(name, {
          keyPath: key.replace('++', ''),
          autoIncrement: key.startsWith('++'),
        });
        for (const index of indexes) {
          const path = index.replace(/^[&*]/, '');
          const keyPath = path.startsWith('[') ? path.slice(1, -1).split('+') : path;
          const multiEntry = index.startsWith('*');
          store.createIndex(path, keyPath, { unique: index.startsWith('&'), multiEntry });
        }
        for (const row of rows[name] ?? []) store.put(row);
      }
      const stores = opening.transaction;
      const [reply] = rows.replies ?? [];
      const [pack] = rows.packs ?? [];
      stores?.objectStore('packs').put({ ...pack, id: packId });
      for (let at = 0; at < count; at++) {
        stores?.objectStore('replies').put({ ...reply, id: `${packId}.${at}`, codes: [], packId });
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
