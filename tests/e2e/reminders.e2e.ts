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
import { focusOf, markPaid, openBuyer, stateOf, waitForDraft } from './steps.ts';
import { killWorker } from './worker.ts';

/** Both browsers offer the API of an extension page under this name. */
declare const chrome: WxtBrowser;

const SUMMER = '1094827365510';
const UNPAID = '6938201475520361847';
const LEMON = '3316627450891';
const HOUR = 3_600_000;

/** First nudges and what was made by hand: the later steps of a ladder wait for hours. */
async function listReminders(page: Page): Promise<Reminder[]> {
  const states = ['waiting', 'fired', 'done', 'cancelled'];
  const rows = (await tell(page, 'reminder:list', { states })) as Reminder[];
  return rows.filter(isFirst);
}

const isFirst = ({ kind, rule }: Reminder): boolean =>
  kind === 'manual' || (kind === 'unpaid-nudge' && rule?.step === 0);

/** Reads the rows themselves: asking the background would wake it and hide what it missed. */
function peekReminders(page: Page): Promise<Reminder[]> {
  return page.evaluate(
    () =>
      new Promise<Reminder[]>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('reminders').objectStore('reminders').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}

/** Ids of the notifications that are up now. Firefox without a display never keeps one up. */
function shownNotifications(page: Page): Promise<string[]> {
  return page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

describe('a reminder from the order to the reply', () => {
  let world: World;
  let page: Page;
  let own: Page;
  beforeAll(async () => {
    world = await launch({
      // The practice order is some minutes old: far enough away to look at it waiting.
      settings: { nudgeAfterMinutes: 600 },
    });
    page = await openConsole(world, 'feige', `buyer=${SUMMER}`);
    await findDesk(page);
    own = await openOwnPage(world, 'popup.html');
  });
  afterAll(() => world.close());

  test('an unpaid order on the page becomes exactly one reminder', async () => {
    const rows = await waitUntil(async () => {
      const found = await listReminders(own);
      return found.length > 0 ? found : null;
    }, 'the reminder');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ kind: 'unpaid-nudge', state: 'waiting', orderNo: UNPAID });
    expect(rows[0]?.conversation.console).toBe('feige');
    // Seen again after a switch there and back: still one.
    await openBuyer(page, LEMON);
    await openBuyer(page, SUMMER);
    await page.waitForSelector('.ecom-collapse-item');
    expect(await listReminders(own)).toHaveLength(1);
  });

  test('the worker dies before it is due; it fires once, and the click leads to the words', async () => {
    const [row] = await listReminders(own);
    if (!row) throw new Error('the former test made none');
    await openBuyer(page, LEMON);
    await tell(own, 'reminder:snooze', { id: row.id, dueAt: Date.now() + 4_000 });
    await killWorker(world);

    await waitUntil(
      async () => (await peekReminders(own)).find(isFirst)?.state === 'fired',
      'the alarm to wake the background',
    );
    if (browserName === 'chromium') expect(await shownNotifications(own)).toHaveLength(1);
    await clickNotification(world, own, row.id);
    const desk = await findDesk(page);
    await desk.waitForFunction(() => document.body.textContent?.includes('该提醒'));
    expect((await stateOf(page)).openUid).toBe(SUMMER);
    await page.bringToFront();
    await desk.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.press('Enter');
    const draft = await waitForDraft(page, (text) => text !== '');
    expect(draft).not.toContain('{{');
    expect((await stateOf(page)).sent).toEqual([]);
    await waitUntil(async () => (await listReminders(own))[0]?.state === 'done', 'the end');
    expect(await shownNotifications(own)).toEqual([]);
    expect(
      (await listReminders(own))[0]?.history.filter(({ what }) => what === 'fired'),
    ).toHaveLength(1);
  });

  test('"remind me in 15 min" from the desk, settled from the desk', async () => {
    await openBuyer(page, LEMON);
    const desk = await findDesk(page);
    await desk.waitForFunction(() => document.body.textContent?.includes('周***柠'));
    await desk.click('button:has(.tabler-icon-bell-plus)');
    await desk.waitForSelector('[role="menuitem"]');
    const before = Date.now();
    await desk.click('[role="menuitem"]');
    const row = await waitUntil(
      async () => (await listReminders(own)).find(({ kind }) => kind === 'manual'),
      'the reminder',
    );
    expect(row.dueAt - before).toBeGreaterThan(14.9 * 60_000);
    expect(row.dueAt - before).toBeLessThan(15.2 * 60_000);
    await desk.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.includes('提醒您'),
    );
    expect(await focusOf(desk)).not.toBe('');
    await tell(own, 'reminder:settle', { id: row.id, how: 'done' });
    const states = (await listReminders(own)).map(({ state }) => state);
    expect(states).toEqual(['done', 'done']);
  });

  test('quiet hours written in the manager hold a nudge back; paid, it ends by itself', async () => {
    // The practice order is older than this: without quiet hours its nudge would be shown at once.
    const fresh = await launch({ settings: { nudgeAfterMinutes: 1 } });
    try {
      const manager = await openOwnPage(fresh, 'manager.html#/reminders/rules');
      const until = await writeQuietHours(manager, '未付款提醒：新顾客');
      const console = await openConsole(fresh, 'feige', `buyer=${SUMMER}`);
      await findDesk(console);
      const row = await waitUntil(async () => (await listReminders(manager))[0], 'the reminder');
      expect(row).toMatchObject({ state: 'waiting', ruleId: 'sidedesk.unpaid-new' });
      expect(row.dueAt).toBeGreaterThanOrEqual(until);
      expect(await shownNotifications(manager)).toEqual([]);
      await markPaid(console, UNPAID);
      await waitUntil(
        async () => (await listReminders(manager))[0]?.state === 'cancelled',
        'its end',
      );
      const last = (await listReminders(manager))[0]?.history.at(-1);
      expect(last).toMatchObject({ what: 'cancelled', why: 'order paid' });
    } finally {
      await fresh.close();
    }
  });

  test('a console that ignores our click: the desk asks the agent to open the row', async () => {
    const fresh = await launch();
    try {
      const console = await openConsole(fresh, 'pinduoduo', 'buyer=2817364590127');
      const desk = await findDesk(console);
      await desk.waitForFunction(() =>
        document.querySelector('header')?.textContent?.includes('小***鱼'),
      );
      await desk.waitForSelector('button:has(.tabler-icon-bell-plus)');
      await desk.click('button:has(.tabler-icon-bell-plus)');
      await desk.waitForSelector('[role="menuitem"]');
      await desk.click('[role="menuitem"]');
      const popup = await openOwnPage(fresh, 'popup.html');
      const row = await waitUntil(async () => (await listReminders(popup))[0], 'the reminder');
      await openBuyer(console, '9046215873340');
      await console.bringToFront();
      expect(await tell(popup, 'reminder:open', { id: row.id })).toBe(false);
      await desk.waitForFunction(() =>
        document.querySelector('[role="status"]')?.textContent?.includes('请手动点开小***鱼的会话'),
      );
      expect((await stateOf(console)).openUid).toBe('9046215873340');
    } finally {
      await fresh.close();
    }
  });
});

/**
 * Adds quiet hours around now to a rule in its editor, by the clock of the console's buyers.
 * @returns their end, UTC epoch ms
 */
async function writeQuietHours(manager: Page, rule: string): Promise<number> {
  const until = Math.ceil(Date.now() / HOUR) * HOUR + 2 * HOUR;
  const clock = (at: number) =>
    new Intl.DateTimeFormat('en', {
      ...{ timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    }).format(at);
  await manager.waitForSelector(`li:has([aria-label="${rule}"])`);
  await manager.click(`li:has([aria-label="${rule}"]) button`);
  await manager.waitForSelector('form[aria-label="提醒规则"]');
  for (const [end, at] of [
    ['从', until - 4 * HOUR],
    ['到', until],
  ] as const)
    await manager.$eval(
      `input[aria-label="安静时段: ${end}"]`,
      (field, value) => {
        const input = field as HTMLInputElement;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
          input,
          value,
        );
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      clock(at),
    );
  await manager.click('div:has(> * input[aria-label="安静时段: 到"]) > button');
  await manager.click('form[aria-label="提醒规则"] button[type="submit"]');
  await manager.waitForFunction(() => !document.querySelector('form[aria-label="提醒规则"]'));
  return until;
}

/**
 * The click itself where the driver can make one (Chromium: the event of the browser's own
 * object in the worker); in Firefox the same path through the popup's button.
 */
async function clickNotification(world: World, own: Page, id: string): Promise<void> {
  if (browserName === 'firefox') {
    await tell(own, 'reminder:open', { id });
    return;
  }
  const [notification = ''] = await shownNotifications(own);
  const target = await world.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate((shown) => {
    // Browsers give every event object this method; the type definitions do not name it.
    const clicked = chrome.notifications.onClicked as unknown as { dispatch(id: string): void };
    clicked.dispatch(shown);
  }, notification);
}
