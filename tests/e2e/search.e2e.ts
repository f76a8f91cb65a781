import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import type { SearchAnswer } from '../../utils/library/answers.ts';
import type { ConversationSnapshot } from '../../utils/model/conversation.ts';
import {
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { buyerSays, openSearch, overrule, press, searchFor, titlesOf } from './steps.ts';
import { watchPaint } from './watch-paint.ts';
import { killWorker } from './worker.ts';

/** Both browsers offer the API of an extension page under this name. */
declare const chrome: WxtBrowser;

const FISH = '2817364590127';
const UNKNOWN = '你们有没有乒乓球拍的胶皮卖';
const FREIGHT = '退货运费谁承担';

describe('search', () => {
  let world: World;
  let page: Page;
  let desk: Frame;
  let own: Page;
  beforeAll(async () => {
    world = await launch();
    own = await openOwnPage(world, 'manager.html#/insights');
    page = await openConsole(world, 'pinduoduo');
    desk = await findDesk(page);
    await (await page.waitForSelector('#replyTextarea'))?.click();
    await openSearch(page, desk);
    await searchFor(page, desk, UNKNOWN);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await page?.close();
    page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`);
    desk = await findDesk(page);
    await page.waitForSelector('#msgListContainer li.onemsg');
    await page.click('#replyTextarea');
  });

  test('the newest question of a buyer is answered, with the words that decided', async () => {
    await buyerSays(page, FISH, '谢谢！另外想问下发什么快递，几天能到呀');
    await buyerSays(page, FISH, '退货的运费谁出呀？');
    await desk.waitForFunction(
      (asked) => document.querySelector('[aria-live="polite"]')?.textContent?.includes(asked),
      {},
      '退货的运费谁出呀？',
    );
    expect((await titlesOf(desk))[0]).toBe(FREIGHT);
    const reason = await desk.evaluate(
      () => document.querySelector('[data-reason]')?.textContent ?? '',
    );
    expect(reason).toMatch(/退货|运费/);
    expect(await marksOf(desk)).not.toEqual([]);
  });

  test('typing fast ends with the list of the whole query', async () => {
    await openSearch(page, desk);
    for (const text of ['tuihuoyunfei', '什么时候发货', 'fapiao', 'kuaidi']) {
      await press(page, 'Control+KeyA');
      await searchFor(page, desk, text);
      const request = { text, limit: 30, console: 'pinduoduo' };
      const { hits } = (await tell(own, 'search', request)) as SearchAnswer;
      const wanted = hits.map(({ titleText }) => titleText);
      await waitUntil(async () => String(await titlesOf(desk)) === String(wanted), text);
      expect(await marksOf(desk)).not.toEqual([]);
    }
  });

  test('typing fast paints the answer to the last letter within one frame of its arrival', async () => {
    await openSearch(page, desk);
    await watchPaint(desk, 'tuihuoyunfei');
    await searchFor(page, desk, 'tuihuoyunfei');
    const painted = await desk.waitForFunction(() => window.painted).then((it) => it.jsonValue());
    expect(painted?.late).toBeLessThanOrEqual(1);
    expect(painted?.value).toBe('tuihuoyunfei');
    expect(painted?.titles[0]).toBe(FREIGHT);
    expect(await marksOf(desk)).toContain('退货运费');
    const how = await desk.evaluate(() => document.querySelector('[aria-live]')?.textContent);
    expect(how).toContain('按拼音');
  });

  test('a wording that was answered again and again is suggested, and can be forgotten', async () => {
    const asked = '天天催能不能给我弄快点啊';
    for (let times = 0; times < 5; times += 1) {
      await buyerSays(page, FISH, asked);
      await waitUntil(() => isHeard(own, 'buyer', asked), 'the buyer to be heard');
      await openSearch(page, desk);
      await searchFor(page, desk, 'yf');
      await page.keyboard.press('Enter');
      // The buyer had it today already: the gate asks, as soon as it knows.
      await overrule(page, desk, (text) => text.includes('运费'));
      await page.click('.send-btn');
      await waitUntil(() => isHeard(own, 'agent', '运费'), 'the answer to be heard');
    }
    await buyerSays(page, FISH, asked);
    await desk.waitForSelector('[data-reason="learned"]');
    expect((await titlesOf(desk))[0]).toBe(FREIGHT);

    await own.bringToFront();
    await own.waitForSelector(`::-p-text(${asked})`);
    // The lists above it are still being drawn: it waits until the button stays where it is.
    await own.locator('::-p-text(忘掉)').click();
    await own.waitForSelector('::-p-text(还没有学到问法)');
    const request = { text: asked, mode: 'message', console: 'pinduoduo' };
    const { hits } = (await tell(own, 'search', request)) as SearchAnswer;
    expect(hits.map(({ titleText }) => titleText)).not.toContain(FREIGHT);
  });

  test('the manager sees why a search is ordered as it is', async () => {
    await own.bringToFront();
    const input = await own.waitForSelector('input[maxlength="2000"]');
    await input?.type('thyf');
    const rows = await waitUntil(
      () =>
        own.evaluate((title) => {
          const cells = [
            ...document.querySelectorAll('section:has(input[maxlength="2000"]) tbody td'),
          ];
          const texts = cells.map((cell) => cell.textContent ?? '');
          return texts[0] === title && texts;
        }, FREIGHT),
      'the explained hits',
    );
    expect(rows.slice(0, 2)).toEqual([FREIGHT, '其他问法']);
    expect(rows.join(' ')).toContain('coverage');
  });

  // Asked before the first test: it has to stand ten seconds without an insertion.
  test('a question that finds nothing is there for the manager', async () => {
    await own.bringToFront();
    await own.waitForSelector(`::-p-text(${UNKNOWN})`);
  });

  test('a killed worker loads the stored index instead of reading every row', async () => {
    const stored = await waitUntil(() => savedAt(own), 'the stored index');
    await smuggleReply(own);
    await killWorker(world);
    await page.bringToFront();
    await page.click('#replyTextarea');
    await openSearch(page, desk);
    expect((await searchFor(page, desk, 'thyf'))[0]).toBe(FREIGHT);
    const { hits } = (await tell(own, 'search', { text: '熊猫竹子' })) as SearchAnswer;
    expect(hits.map(({ id }) => id)).not.toContain('smuggled');
    expect(await savedAt(own)).toBe(stored);
  });
});

/** Whether, as far as the extension knows, this side spoke last and said this. */
function isHeard(own: Page, side: string, words: string): Promise<boolean> {
  return own.evaluate(
    async (who, part) => {
      const stored = Object.entries(await chrome.storage.session.get(null));
      return stored.some(([key, value]) => {
        if (!key.startsWith('conversation:')) return false;
        const last = (value as ConversationSnapshot | null)?.messages.at(-1);
        return last?.side === who && last.text.includes(part);
      });
    },
    side,
    words,
  );
}

/** What is marked in the list. */
function marksOf(desk: Frame): Promise<string[]> {
  return desk.evaluate(() =>
    [...document.querySelectorAll('#hits mark')].map((mark) => mark.textContent ?? ''),
  );
}

/** When the search index was stored, UTC epoch ms; null while there is none. */
function savedAt(own: Page): Promise<number | null> {
  return own.evaluate(
    () =>
      new Promise<number | null>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const asking = database
            .transaction('searchIndex')
            .objectStore('searchIndex')
            .get('index');
          asking.onsuccess = () => {
            database.close();
            resolve(asking.result?.savedAt ?? null);
          };
        };
      }),
  );
}

/** Adds a row that no revision tells of: only an index built from the rows would know it. */
function smuggleReply(own: Page): Promise<void> {
  return own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidedesk');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('replies', 'readwrite');
          writing.objectStore('replies').put({
            id: 'smuggled',
            codes: [],
            title: '熊猫竹子',
            category: '',
            tags: [],
            aliases: [],
            variants: [{ tone: 'warm', text: '熊猫' }],
            public: false,
            guideIds: [],
            locale: 'zh-CN',
            packId: null,
            order: 0,
            rev: 0,
            createdAt: 0,
            updatedAt: 0,
          });
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
}
