import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../utils/model/setting.ts';
import type { DeskWelcome } from '../../utils/welcome.ts';
import {
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import {
  FEIGE_BOX,
  focusOf,
  isListOpen,
  openSearch,
  press,
  searchFor,
  stateOf,
  titlesOf,
  waitForConsoleFocus,
  waitForDraft,
  waitForNotice,
} from './steps.ts';

const LEMON = '3316627450891';
/** A reply of the starter library that lacks nothing, by id, code and words. */
const FREIGHT = { id: 'zh.r.return-freight', code: 'yf', words: '来回运费由我们承担' };

describe('shortcuts (Feige)', () => {
  let world: World;
  let page: Page;
  let desk: Frame;
  let own: Page;
  beforeAll(async () => {
    world = await launch({ settings: { replyKeys: { [FREIGHT.id]: 'Alt+KeyQ' } } });
    own = await openOwnPage(world, 'popup.html');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    page = await openConsole(world, 'feige', `buyer=${LEMON}`, page);
    desk = await findDesk(page);
    await page.waitForSelector(FEIGE_BOX);
    await page.click(FEIGE_BOX);
  });

  const settings = async () => ((await tell(own, 'desk:welcome')) as DeskWelcome).settings;
  const change = (some: Partial<Settings>) => tell(own, 'settings:change', some);
  const waitForList = () => waitUntil(() => isListOpen(page), 'the inline list');
  const clearField = async () => {
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
  };
  /** Enter is the console's: what stood in the box has been sent as it was. */
  const sendsAsTyped = async (text: string) => {
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await stateOf(page)).sent.at(-1)?.text === text, `"${text}"`);
  };

  describe('a code and a space', () => {
    test('put the reply in its place, right after Chinese; Ctrl+Z brings the code back', async () => {
      await page.keyboard.type(`亲，/${FREIGHT.code} `);
      const draft = await waitForDraft(page, (text) => text.includes(FREIGHT.words));
      expect(draft.startsWith('亲，')).toBe(true);
      expect(draft).not.toContain(`/${FREIGHT.code}`);
      expect((await stateOf(page)).sent).toEqual([]);
      await press(page, 'Control+KeyZ');
      expect(await waitForDraft(page, (text) => text.length < 9)).toBe(`亲，/${FREIGHT.code} `);
      // It is not expanded again behind the agent's back, and the list stays away.
      await sendsAsTyped(`亲，/${FREIGHT.code} `);
    });

    test('leave the list open where a value is missing; nothing is lost', async () => {
      await page.keyboard.type('/yyq ');
      await waitForList();
      expect((await stateOf(page)).draft).toBe('/yyq ');
      await page.keyboard.press('Escape');
      expect((await stateOf(page)).draft).toBe('/yyq ');
    });

    test('mean nothing after words that are no code', async () => {
      await page.keyboard.type('/yunfei ');
      await sendsAsTyped('/yunfei ');
    });
  });

  describe('triggers', () => {
    test.each(['、', '；', ';'])('%s at the start opens the list like "/"', async (sign) => {
      await page.keyboard.type(`${sign}${FREIGHT.code}`);
      await waitForList();
      await page.keyboard.press('Enter');
      const draft = await waitForDraft(page, (text) => text.includes(FREIGHT.words));
      expect(draft.startsWith(sign)).toBe(false);
    });

    test('、 in a sentence only offers: Enter sends, Tab inserts', async () => {
      await page.keyboard.type('尺码、yf');
      await waitForList();
      await sendsAsTyped('尺码、yf');
      await page.keyboard.type('您好、yf');
      await waitForList();
      await page.keyboard.press('Tab');
      const draft = await waitForDraft(page, (text) => text.includes(FREIGHT.words));
      expect(draft).toMatch(/^您好(?!、)/);
    });

    test('punctuation stays punctuation', async () => {
      for (const text of [
        '衬衫、裤子',
        '小号、M、XL',
        '好的；我看看',
        'a;b',
        'https://a.cn/商品/yf',
      ]) {
        await page.keyboard.type(text);
        expect(await isListOpen(page)).toBe(false);
        await sendsAsTyped(text);
      }
    });

    test('can be changed and switched off without a reload', async () => {
      const { triggers } = await settings();
      await change({
        triggers: [
          { sign: '#', on: true },
          { sign: '/', on: false },
        ],
      });
      // The console hears of it a moment later, and nothing in the page says when.
      await waitUntil(async () => {
        await clearField();
        await page.keyboard.type('#yf');
        return waitUntil(() => isListOpen(page), 'the list', 1_000).catch(() => null);
      }, 'the new trigger');
      await page.keyboard.press('Escape');
      await sendsAsTyped('#yf');
      await page.keyboard.type('/yf');
      await sendsAsTyped('/yf');
      await change({ triggers });
    });
  });

  test("a reply's own keys insert it from the box and from the desk; the page never sees them", async () => {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['keydown', 'keyup']) {
        document.addEventListener(type, (event) => seen.push((event as KeyboardEvent).code));
      }
    });
    await page.keyboard.type('亲，');
    await press(page, 'Alt+KeyQ');
    const draft = await waitForDraft(page, (text) => text.includes(FREIGHT.words));
    expect(draft.startsWith('亲，')).toBe(true);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).not.toContain('KeyQ');
    await clearField();
    await openSearch(page, desk);
    await press(page, 'Alt+KeyQ');
    await waitForDraft(page, (text) => text.includes(FREIGHT.words));
    await waitForConsoleFocus(desk);

    await change({ replyKeys: { [FREIGHT.id]: 'Alt+KeyW' } });
    await clearField();
    await press(page, 'Alt+KeyQ');
    await press(page, 'Alt+KeyW');
    const once = await waitForDraft(page, (text) => text.includes(FREIGHT.words));
    expect(once.split(FREIGHT.words).length).toBe(2);
    await change({ replyKeys: { [FREIGHT.id]: 'Alt+KeyQ' } });
  });

  test('a favourite is starred with one key and stays at hand in its bar', async () => {
    await openSearch(page, desk);
    const [title] = await searchFor(page, desk, 'jd');
    await press(page, 'Alt+KeyS');
    await waitForNotice(desk, '已收藏');
    expect((await settings()).favourites).toEqual(['zh.r.hold-sorry']);
    await clearField();
    await searchFor(page, desk, 'yf');
    const bar = await desk.waitForSelector('[role="toolbar"][aria-label="收藏"] button');
    expect(await bar?.evaluate((button) => button.textContent)).toBe(title);
    await clearField();
  });

  test('actions are found by pinyin and run: language, mute, manager', async () => {
    await openSearch(page, desk);
    await page.keyboard.type('>txjy');
    await desk.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 2);
    const before = Date.now();
    await page.keyboard.press('Enter');
    await waitForNotice(desk, '提醒已静音到');
    const { mutedUntil } = await settings();
    expect(mutedUntil).toBeGreaterThanOrEqual(before + 3_600_000 - 1_000);
    await page.keyboard.type('>english');
    await desk.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 1);
    await page.keyboard.press('Enter');
    await desk.waitForSelector('[aria-label="Search replies and articles"]');
    await page.keyboard.type('>jian ti');
    await page.keyboard.press('Enter');
    await desk.waitForSelector('[aria-label="搜话术和知识"]');
    await page.keyboard.type('>tianru');
    await page.keyboard.press('Enter');
    expect((await waitForDraft(page, (text) => text !== '')).length).toBeGreaterThan(3);
    await change({ mutedUntil: 0 });
  });

  test('the whole desk by keyboard: list, buttons, help, and back to the box', async () => {
    await page.keyboard.type('亲，');
    await openSearch(page, desk);
    await page.keyboard.type('?');
    await desk.waitForSelector('dialog[open]');
    expect(await desk.$eval('dialog', (help) => help.textContent)).toContain('Alt+J');
    await page.keyboard.press('Escape');
    await desk.waitForFunction(() => document.querySelector('dialog') === null);
    expect(await desk.evaluate(() => document.activeElement?.role)).toBe('combobox');

    // From the search into the list (over the button in the field and the bar), and through it.
    await searchFor(page, desk, 'tk');
    await waitUntil(async () => {
      if ((await focusOf(desk)).startsWith('hit-')) return true;
      await page.keyboard.press('Tab');
      return false;
    }, 'the list');
    const places = await desk.$$eval('[role="option"]', (rows) =>
      rows.map((row) => (row as HTMLElement).tabIndex),
    );
    expect(places.filter((place) => place === 0)).toEqual([0]);
    await page.keyboard.press('ArrowDown');
    const second = (await titlesOf(desk))[1];
    await desk.waitForFunction(
      (title) => document.activeElement?.children[1]?.textContent === title,
      {},
      second,
    );
    // A letter goes into the search.
    await page.keyboard.type('yf');
    await desk.waitForFunction(
      () => (document.activeElement as HTMLInputElement | null)?.value === 'tkyf',
    );
    await clearField();
    await page.keyboard.press('Escape');
    await page.waitForFunction((css) => document.activeElement?.matches(css), {}, FEIGE_BOX);
    await page.keyboard.type('在的');
    expect(await waitForDraft(page, (text) => text.includes('在的'))).toBe('亲，在的');
  });
});
