import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import type { PlacedFacts } from '../../../utils/model/order.ts';
import type { Reminder } from '../../../utils/model/reminder.ts';
import { launch, openOwnPage } from '../../e2e/browser.ts';
import { buildExtension } from '../../run/builds.ts';
import { measureLateness } from './lateness.ts';

declare const chrome: WxtBrowser;

/** Times of the extension itself in Chromium, ms. */
export interface InBrowser {
  lateness: number[];
  /** From the list handed to the worker to its answer: stored, decided, alarms and badge set. */
  firstSeen: number;
  seenAgain: number;
}

/**
 * How late reminders are, and how long a list of orders takes beside `rows` that are stored.
 * @throws Error when the extension cannot be built
 */
export async function measureInBrowser(
  rows: Reminder[],
  orders: PlacedFacts[],
): Promise<InBrowser> {
  const { ok, output } = await buildExtension('chrome');
  if (!ok) throw new Error(output.trimEnd());
  const world = await launch({ browser: 'chromium' });
  try {
    const own = await openOwnPage(world, 'manager.html#/rescue');
    const lateness = await measureLateness(own);
    await store(own, rows);
    // Seen now: none is due at once, so that nothing but the list is measured.
    const now = Date.now();
    const list = orders.map(({ facts, place }) => ({ facts: { ...facts, orderedAt: now }, place }));
    await own.evaluate((all) => Object.assign(window, { orders: all }), list);
    return { lateness, firstSeen: await time(own), seenAgain: await time(own) };
  } finally {
    await world.close();
  }
}

/** On the page's own clock: the driver's way to it is none of a manager's. */
function time(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const { orders } = window as unknown as { orders: PlacedFacts[] };
    const data = { orders, url: 'https://im.jinritemai.com/' };
    const start = performance.now();
    await chrome.runtime.sendMessage({ id: 1, type: 'orders:import', data, timestamp: Date.now() });
    return performance.now() - start;
  });
}

/** Puts rows where the extension keeps its reminders. */
async function store(own: Page, rows: Reminder[]): Promise<void> {
  await own.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidedesk');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction('reminders', 'readwrite');
    for (const row of all) writing.objectStore('reminders').add(row);
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
    });
    database.close();
  }, rows);
}
