import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { launch, openOwnPage, tell } from '../../e2e/browser.ts';
import { agentNamed } from '../../team/server.ts';

declare const chrome: WxtBrowser & { offscreen: { closeDocument(): Promise<void> } };

/**
 * Joins a team in Chromium and waits until everything is in the database: the connection's page
 * is started, connected, and reads; all of that counts.
 * @param write brings changes while the browser is away. @returns ms
 */
export async function measureJoiner(
  url: string,
  entries: number,
  write: () => Promise<void>,
  changes: number,
): Promise<{ joined: number; nothing: number; resumed: number }> {
  const world = await launch({ browser: 'chromium', build: 'chrome-mv3-practice' });
  try {
    const page = await openOwnPage(world, 'manager.html#/settings');
    await page.evaluate(storeSeat, { url, ...agentNamed('lin') });
    const joined = await timed(page, entries, 'team:changed');
    const away = () => page.evaluate(() => chrome.offscreen.closeDocument());
    await away();
    await page.evaluate(forgetStatus);
    const nothing = await timed(page, entries, 'team:glance');
    await away();
    await write();
    const resumed = await timed(page, entries + changes, 'team:glance');
    return { joined, nothing, resumed };
  } finally {
    await world.close();
  }
}

async function timed(page: Page, seq: number, message: string): Promise<number> {
  const before = performance.now();
  await tell(page, message);
  await page.evaluate(waitForSequence, seq);
  return performance.now() - before;
}

/** Runs in the page: raw rows, for there is no form in the way of a clock. */
async function storeSeat(who: { url: string; agent: string; team: object }): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('sidedesk');
    opening.onsuccess = () => done(opening.result);
  });
  const seats = database.transaction('teamSeat', 'readwrite').objectStore('teamSeat');
  const { url, ...rest } = who;
  const seat = {
    id: 'seat',
    name: 'B',
    servers: [url],
    device: 'd',
    isTrusted: false,
    joinedAt: 0,
  };
  await new Promise((done) => {
    seats.put({ ...seat, ...rest }).onsuccess = done;
  });
  database.close();
}

async function forgetStatus(): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('sidedesk');
    opening.onsuccess = () => done(opening.result);
  });
  const state = database.transaction('teamState', 'readwrite').objectStore('teamState');
  await new Promise((done) => {
    state.delete('status').onsuccess = done;
  });
  database.close();
}

async function waitForSequence(seq: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('sidedesk');
    opening.onsuccess = () => done(opening.result);
  });
  const read = (key: string) =>
    new Promise<{ value: { seq?: number; state?: string } } | undefined>((done) => {
      const reading = database.transaction('teamState').objectStore('teamState').get(key);
      reading.onsuccess = () => done(reading.result);
    });
  for (;;) {
    const [cursor, status] = [await read('cursor:kb'), await read('status')];
    if ((cursor?.value.seq ?? 0) >= seq && status?.value.state === 'connected') break;
    await new Promise((done) => setTimeout(done, 5));
  }
  database.close();
}
