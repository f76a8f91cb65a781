import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import type { Reminder } from '../../utils/model/reminder.ts';
import {
  browserName,
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { FEIGE_BOX, openSearch } from './steps.ts';

/** Both browsers offer the API of an extension page under this name. */
declare const chrome: WxtBrowser;

const LEMON = '3316627450891';
/** Feige's page shows no id of a buyer: their (masked) name stands for one. */
const LEMON_KEY = '~周***柠';
const HOUR = 3_600_000;

async function listManual(own: Page): Promise<Reminder[]> {
  const states = ['waiting', 'fired', 'done', 'cancelled'];
  const rows = (await tell(own, 'reminder:list', { states })) as Reminder[];
  return rows.filter(({ kind }) => kind === 'manual');
}

function remindIn(own: Page, ms: number, note: string): Promise<unknown> {
  return tell(own, 'reminder:create', {
    kind: 'manual',
    dueAt: Date.now() + ms,
    note,
    conversation: {
      console: 'feige',
      shop: '',
      url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
      buyerKey: LEMON_KEY,
      buyerName: '周***柠',
    },
  });
}

const shownNotifications = (own: Page): Promise<string[]> =>
  own.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

describe('reminders by keyboard', () => {
  let world: World;
  let page: Page;
  let own: Page;
  beforeAll(async () => {
    world = await launch({ settings: { nudgesOn: false } });
    page = await openConsole(world, 'feige', `buyer=${LEMON}`);
    own = await openOwnPage(world, 'manager.html#/rescue');
    await page.bringToFront();
  });
  afterAll(() => world.close());

  test('a time in words is shown as understood and becomes a reminder', async () => {
    const desk = await findDesk(page);
    await desk.waitForFunction(() => document.body.textContent?.includes('周***柠'));
    await openSearch(page, desk);
    await page.keyboard.type('>pick a time');
    await desk.waitForFunction(() => document.body.textContent?.includes('提醒我：指定时间'));
    await page.keyboard.press('Enter');
    await desk.waitForFunction(() => document.activeElement?.closest('form') !== null);
    const before = Date.now();
    await page.keyboard.type('in 2h');
    await desk.waitForFunction(() => document.body.textContent?.includes('理解为'));
    await page.keyboard.press('Enter');
    const row = await waitUntil(async () => (await listManual(own))[0], 'the reminder');
    expect(Math.abs(row.dueAt - before - 2 * HOUR)).toBeLessThan(60_000);
    expect(row.conversation.buyerKey).toBe(LEMON_KEY);
  });

  test('the Today view settles it with one key', async () => {
    const desk = await findDesk(page);
    await openSearch(page, desk);
    await page.keyboard.type('>cktx');
    await desk.waitForFunction(() => document.body.textContent?.includes('查看提醒'));
    await page.keyboard.press('Enter');
    await desk.waitForFunction(() => document.activeElement?.hasAttribute('data-row'));
    await page.keyboard.press('d');
    await waitUntil(async () => (await listManual(own))[0]?.state === 'done', 'its end');
  });

  test('while the agent types to that very buyer there is no notification', async () => {
    await page.bringToFront();
    await page.click(FEIGE_BOX);
    await page.keyboard.type('hello');
    // Told at most every three seconds, and it holds for eight.
    await remindIn(own, -1_000, 'typed to');
    await waitUntil(
      async () =>
        (await listManual(own)).some(({ note, state }) => note === 'typed to' && state === 'fired'),
      'the reminder to fire',
    );
    expect(await shownNotifications(own)).toEqual([]);
  });
});

test('what came due while the browser was closed comes as one digest', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'sidedesk-'));
  try {
    const first = await launch({ profile, settings: { nudgesOn: false } });
    const before = await openOwnPage(first, 'manager.html#/rescue');
    // Missed by more than five minutes: stored as if the browser had been closed that long.
    await remindIn(before, 2 * HOUR, 'one');
    await remindIn(before, 2 * HOUR, 'two');
    await backdate(before, 10 * 60_000);
    await first.close();
    const second = await launch({ profile });
    try {
      const own = await openOwnPage(second, 'manager.html#/rescue');
      await waitUntil(
        async () => (await listManual(own)).filter(({ state }) => state === 'fired').length === 2,
        'both to fire',
      );
      // Firefox without a display never keeps a notification up.
      if (browserName === 'firefox') return;
      const ids = await shownNotifications(own);
      expect(ids).toHaveLength(1);
      expect(ids[0]).toMatch(/^digest\|/);
    } finally {
      await second.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Makes the stored rows due some time ago, without waking anybody. @param ms milliseconds */
function backdate(page: Page, ms: number): Promise<void> {
  return page.evaluate(
    (ago) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('reminders', 'readwrite');
          const store = change.objectStore('reminders');
          const reading = store.getAll();
          reading.onsuccess = () => {
            for (const row of reading.result) store.put({ ...row, dueAt: Date.now() - ago });
          };
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    ms,
  );
}
