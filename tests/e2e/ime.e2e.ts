import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserName, findDesk, launch, openConsole, type World, waitUntil } from './browser.ts';
import {
  FEIGE_BOX,
  isListOpen,
  openSearch,
  searchFor,
  stateOf,
  waitForConsoleFocus,
  waitForDraft,
  waitForNotice,
} from './steps.ts';

const LEMON = '3316627450891';

describe('while an input method composes', () => {
  let world: World;
  let page: Page;
  let desk: Frame;
  let ime: InputMethod;
  beforeAll(async () => {
    world = await launch();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    page = await openConsole(world, 'feige', `buyer=${LEMON}`, page);
    desk = await findDesk(page);
    await page.waitForSelector(FEIGE_BOX);
  });

  test("Enter that picks a word in the desk's search inserts nothing; the next one does", async () => {
    await openSearch(page, desk);
    ime = await openInputMethod(page, desk, '[role="combobox"]');
    await ime.compose('yun fei');
    await ime.press('Enter');
    await ime.commit('运费');
    await desk.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('[role="combobox"]')?.value === '运费' &&
        document.querySelector('[aria-live="polite"]')?.textContent?.match(/\d/),
    );
    expect((await stateOf(page)).draft).toBe('');
    expect(await desk.$eval('[role="status"]', (line) => line.textContent)).toBe('');
    await page.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text !== '')).toContain('运费');
  });

  test("in the console's box: no list, no insertion, nothing lost; then everything works", async () => {
    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await page.click(FEIGE_BOX);
    await waitForConsoleFocus(desk);
    await page.keyboard.type('亲，');
    ime = await openInputMethod(page, page, FEIGE_BOX);
    await ime.compose('ni hao');
    const before = (await stateOf(page)).draft;
    // Chosen in the desk without the focus ever leaving the box.
    await desk.$eval('[role="option"]', (row) => (row as HTMLElement).click());
    await waitForNotice(desk, '输入法还在选字，请先选完再填入。');
    expect((await stateOf(page)).draft).toBe(before);
    await ime.commit('你好');
    expect(await waitForDraft(page, (text) => text.includes('你好'))).toBe('亲，你好');

    await desk.$eval('[role="option"]', (row) => (row as HTMLElement).click());
    const draft = await waitForDraft(page, (text) => text.length > 10);
    expect(draft.startsWith('亲，你好')).toBe(true);
    expect((await stateOf(page)).sent).toEqual([]);
  });

  test('"/" that is being composed opens no list; once it stands in the box it does', async () => {
    await page.click(FEIGE_BOX);
    ime = await openInputMethod(page, page, FEIGE_BOX);
    await ime.compose('/yf');
    await ime.press('Enter');
    expect(await isListOpen(page)).toBe(false);
    expect((await stateOf(page)).sent).toEqual([]);
    await ime.commit('/yf');
    await waitUntil(() => isListOpen(page), 'the inline list');
    await page.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text.length > 10)).not.toContain('/yf');
    expect((await stateOf(page)).sent).toEqual([]);
  });

  test('Pinyin: 、 and a code; the space that picks a word expands nothing, the typed one does', async () => {
    await page.click(FEIGE_BOX);
    ime = await openInputMethod(page, page, FEIGE_BOX);
    await ime.compose('、');
    await ime.commit('、');
    await ime.compose('yf');
    await ime.press('Space');
    expect((await stateOf(page)).sent).toEqual([]);
    await ime.commit('yf');
    await waitUntil(() => isListOpen(page), 'the inline list');
    expect(await waitForDraft(page, (text) => text.includes('yf'))).toBe('、yf');
    await page.keyboard.type(' ');
    const draft = await waitForDraft(page, (text) => text.length > 10);
    expect(draft).toContain('来回运费由我们承担');
    expect(draft).not.toMatch(/、yf/);
    expect((await stateOf(page)).sent).toEqual([]);
  });

  test('Zhuyin: symbols and their spaces open nothing; the committed word is looked for', async () => {
    await page.click(FEIGE_BOX);
    await page.keyboard.type('您好/');
    ime = await openInputMethod(page, page, FEIGE_BOX);
    for (const symbols of ['ㄊ', 'ㄊㄨㄟˋ', '退ㄏㄨㄛˋ', '退貨']) {
      await ime.compose(symbols);
      expect(await isListOpen(page)).toBe(false);
    }
    await ime.press('Space');
    await ime.press('Enter');
    expect((await stateOf(page)).sent).toEqual([]);
    await ime.commit('退貨');
    await waitUntil(() => isListOpen(page), 'the inline list');
    await page.keyboard.press('Enter');
    const draft = await waitForDraft(page, (text) => !text.includes('/退貨'));
    expect(draft).toMatch(/^您好.{8}/s);
    expect((await stateOf(page)).sent).toEqual([]);
  });
});

/** An input method at work in one field. */
interface InputMethod {
  /** Shows an unfinished word. */
  compose(text: string): Promise<void>;
  /** A key that belongs to the input method (key code 229). */
  press(key: 'Enter' | 'Space'): Promise<void>;
  commit(text: string): Promise<void>;
}

function openInputMethod(page: Page, where: Page | Frame, field: string): Promise<InputMethod> {
  return browserName === 'firefox'
    ? Promise.resolve(pretendInputMethod(page, where, field))
    : openChromiumInputMethod(page);
}

/** The browser's own input method path: every event is Chromium's. */
async function openChromiumInputMethod(page: Page): Promise<InputMethod> {
  const session = await page.createCDPSession();
  return {
    async compose(text) {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      await session.send('Input.imeSetComposition', { text, ...caret });
    },
    async press(code) {
      const key = { key: code === 'Space' ? ' ' : code, code };
      const down = { type: 'rawKeyDown', ...key, windowsVirtualKeyCode: 229 } as const;
      await session.send('Input.dispatchKeyEvent', down);
      const own = code === 'Space' ? 32 : 13;
      const up = { type: 'keyUp', ...key, windowsVirtualKeyCode: own } as const;
      await session.send('Input.dispatchKeyEvent', up);
    },
    async commit(text) {
      await session.send('Input.insertText', { text });
    },
  };
}

/**
 * No driver reaches Firefox's input methods: the events are made by script around real
 * typing. This proves that the guards hold while they are asked to, not that Firefox's own
 * events come in the order they count on.
 */
function pretendInputMethod(page: Page, where: Page | Frame, field: string): InputMethod {
  const announce = (type: string, data: string) =>
    where.$eval(
      field,
      (element, name, text) => {
        element.dispatchEvent(new CompositionEvent(name, { bubbles: true, data: text }));
      },
      type,
      data,
    );
  let unfinished = '';
  return {
    async compose(text) {
      await announce('compositionstart', '');
      await page.keyboard.type(text);
      unfinished = text;
    },
    async press(code) {
      await where.$eval(
        field,
        (element, name) => {
          for (const type of ['keydown', 'keyup']) {
            const key = { key: name === 'Space' ? ' ' : name, code: name, isComposing: true };
            const init = { ...key, bubbles: true, cancelable: true };
            element.dispatchEvent(new KeyboardEvent(type, init));
          }
        },
        code,
      );
    },
    async commit(text) {
      for (const _ of unfinished) await page.keyboard.press('Backspace');
      await announce('compositionend', text);
      await page.keyboard.type(text);
    },
  };
}
