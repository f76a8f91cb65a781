import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findDesk, launch, openConsole, type World } from './browser.ts';
import {
  buyerSays,
  focusOf,
  openBuyer,
  openSearch,
  press,
  searchFor,
  stateOf,
  titlesOf,
  waitForConsoleFocus,
  waitForDraft,
  waitForNotice,
} from './steps.ts';

const FISH = '2817364590127';
const OTHER_FISH = '9046215873340';

describe('the main job on Pinduoduo', () => {
  let world: World;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch();
  });
  afterAll(() => world.close());
  async function load(): Promise<void> {
    page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`, page);
    desk = await findDesk(page);
    await page.waitForSelector('#msgListContainer li.onemsg');
  }

  describe('the answer is found by', () => {
    beforeAll(load);

    test.each([
      ['Chinese', '退货运费', '退货运费谁承担'],
      ['pinyin', 'tuihuoyunfei', '退货运费谁承担'],
      ['pinyin initials', 'thyf', '退货运费谁承担'],
      ['a homophone typo', '退货运非', '退货运费谁承担'],
      ['traditional characters', '退貨運費', '退货运费谁承担'],
      ['its code', 'yf', '退货运费谁承担'],
    ])('%s', async (_kind, query, title) => {
      // What the search holds is chosen whole, and goes with the first letter.
      await openSearch(page, desk);
      const titles = await searchFor(page, desk, query);
      expect(titles[0]).toBe(title);
      const marked = await desk.evaluate(() => document.querySelectorAll('#hits mark').length);
      expect(marked).toBeGreaterThan(0);
    });
  });

  describe('by keyboard', () => {
    beforeEach(load);

    test('a buyer asks; the answer is found, inserted by keyboard and sent by hand', async () => {
      await buyerSays(page, FISH, '退货的运费谁出呀？');
      await page.click('#replyTextarea');
      await page.keyboard.type('您好，');
      await openSearch(page, desk);
      const titles = await searchFor(page, desk, '退货运费');
      expect(titles[0]).toBe('退货运费谁承担');
      await page.keyboard.press('Enter');
      const draft = await waitForDraft(page, (text) => text.length > 10);
      expect(draft).toMatch(/^您好，.*来回运费由我们承担/s);
      expect(await focusOf(page)).toBe('replyTextarea');
      await waitForNotice(desk, '已填入');
      expect((await stateOf(page)).sent).toEqual([]);

      await page.click('.send-btn');
      const { sent, draft: after } = await stateOf(page);
      expect(sent.map(({ uid, text }) => ({ uid, text }))).toEqual([{ uid: FISH, text: draft }]);
      expect(after).toBe('');
    });

    test('the caret stays in the middle of a draft, and Ctrl+Z takes the insertion back', async () => {
      await page.click('#replyTextarea');
      await page.keyboard.type('前后');
      await page.keyboard.press('ArrowLeft');
      await openSearch(page, desk);
      await searchFor(page, desk, 'yf');
      await page.keyboard.press('Enter');
      const draft = await waitForDraft(page, (text) => text.length > 10);
      expect(draft).toMatch(/^前.+后$/s);
      await waitForConsoleFocus(desk);
      await press(page, 'Control+KeyZ');
      expect(await waitForDraft(page, (text) => text.length < 5)).toBe('前后');
    });

    test('Esc returns to the box with the caret where it was', async () => {
      await page.click('#replyTextarea');
      await page.keyboard.type('一二三');
      await page.keyboard.press('ArrowLeft');
      await openSearch(page, desk);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement?.id === 'replyTextarea');
      await waitForConsoleFocus(desk);
      await page.keyboard.type('X');
      expect(await waitForDraft(page, (text) => text.includes('X'))).toBe('一二X三');
    });

    test('Alt+1 inserts the first hit from the console, Alt+2 the second from the desk', async () => {
      // Nobody told this buyer anything yet: nothing is said twice.
      await openBuyer(page, OTHER_FISH);
      await buyerSays(page, OTHER_FISH, '退货的运费谁出呀？');
      await waitForAnswer('退货的运费谁出呀？', '退货运费谁承担');
      await page.click('#replyTextarea');
      await press(page, 'Alt+Digit1');
      const first = await waitForDraft(page, (text) => text.length > 5);
      expect(first).toContain('来回运费由我们承担');
      await waitForConsoleFocus(desk);
      await press(page, 'Control+KeyA');
      await page.keyboard.press('Backspace');
      // Other words than the buyer's: what was chosen for those is offered first from now on.
      await openSearch(page, desk);
      const [, second] = await searchFor(page, desk, '优惠券');
      expect(second).toBe('优惠券怎么领怎么用');
      await press(page, 'Alt+Digit2');
      await waitForDraft(page, (text) => text.startsWith('优惠券在商品页'));
    });

    test('a value that is missing is asked for, and nothing half-filled is inserted', async () => {
      await openSearch(page, desk);
      const titles = await searchFor(page, desk, 'yyq');
      expect(titles[0]).toBe('预约时间确认');
      await page.keyboard.press('Enter');
      await desk.waitForSelector('form input');
      expect((await stateOf(page)).draft).toBe('');
      await page.keyboard.type('明天 10:00');
      await page.keyboard.press('Enter');
      const draft = await waitForDraft(page, (text) => text !== '');
      expect(draft).toContain('明天 10:00');
      expect(draft).not.toContain('{{');
    });

    test('a reply chosen for one buyer is never written to another of the same name', async () => {
      await openSearch(page, desk);
      await searchFor(page, desk, 'yf');
      // The switch happens in the page; the desk learns of it a moment later.
      await openBuyer(page, OTHER_FISH);
      await page.keyboard.press('Enter');
      await desk.waitForFunction(
        () => document.querySelector('[role="status"]')?.textContent !== '',
      );
      const { draft, openUid } = await stateOf(page);
      expect(openUid).toBe(OTHER_FISH);
      const notice = await desk.evaluate(
        () => document.querySelector('[role="status"]')?.textContent,
      );
      // Either it was stopped, or the desk had followed to the new buyer before Enter.
      if (draft !== '') expect(notice).toContain('已填入');
      else expect(notice).toContain('切换');
    });

    test('Alt+K closes and opens the desk; the page gets its room back', async () => {
      const room = (width: string) =>
        page.waitForFunction((px) => document.documentElement.style.marginRight === px, {}, width);
      await room('380px');
      await page.click('#replyTextarea');
      await press(page, 'Alt+KeyK');
      await room('40px');
      await page.waitForFunction(() => document.activeElement?.id === 'replyTextarea');
      await press(page, 'Alt+KeyK');
      await room('380px');
      await desk.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
      expect((await titlesOf(desk)).length).toBeGreaterThan(0);
    });
  });

  /** Waits until the buyer's words are what the list answers, and this is its first answer. */
  async function waitForAnswer(asked: string, title: string): Promise<void> {
    await desk.waitForFunction(
      (words, wanted) =>
        document.querySelector('[aria-live="polite"]')?.textContent?.includes(words) &&
        document.querySelector('[role="option"]')?.children[1]?.textContent === wanted,
      {},
      asked,
      title,
    );
  }
});
