import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserName, findDesk, launch, openConsole, type World, waitUntil } from './browser.ts';
import { openSearch, stateOf, waitForDraft, waitForNotice } from './steps.ts';

const LEMON = '3316627450891';
const COMPOSER = '[data-qa-id="qa-send-message-textarea"]';

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
    await page?.close();
    page = await openConsole(world, 'feige', `buyer=${LEMON}`);
    desk = await findDesk(page);
    await page.waitForSelector(COMPOSER);
  });

  test("Enter that picks a word in the desk's search inserts nothing; the next one does", async () => {
    await openSearch(page, desk);
    ime = await openInputMethod(page, desk, '[role="combobox"]');
    await ime.compose('yun fei');
    await ime.pressEnter();
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
    await page.click(COMPOSER);
    await page.keyboard.type('亲，');
    ime = await openInputMethod(page, page, COMPOSER);
    await ime.compose('ni hao');
    const before = (await stateOf(page)).draft;
    // Chosen in the desk without the focus ever leaving the box.
    await desk.waitForSelector('[role="option"]');
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
    await page.click(COMPOSER);
    ime = await openInputMethod(page, page, COMPOSER);
    await ime.compose('/yf');
    await ime.pressEnter();
    expect(await isListOpen(page)).toBe(false);
    expect((await stateOf(page)).sent).toEqual([]);
    await ime.commit('/yf');
    await waitUntil(() => isListOpen(page), 'the inline list');
    await page.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text.length > 10)).not.toContain('/yf');
    expect((await stateOf(page)).sent).toEqual([]);
  });
});

/** An input method at work in one field. */
interface InputMethod {
  /** Shows an unfinished word. */
  compose(text: string): Promise<void>;
  /** The Enter that belongs to the input method (key code 229). */
  pressEnter(): Promise<void>;
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
    async pressEnter() {
      const enter = { key: 'Enter', code: 'Enter' };
      const down = { type: 'rawKeyDown', ...enter, windowsVirtualKeyCode: 229 } as const;
      await session.send('Input.dispatchKeyEvent', down);
      const up = { type: 'keyUp', ...enter, windowsVirtualKeyCode: 13 } as const;
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
    async pressEnter() {
      await where.$eval(field, (element) => {
        for (const type of ['keydown', 'keyup']) {
          const enter = { key: 'Enter', code: 'Enter', bubbles: true, isComposing: true };
          element.dispatchEvent(new KeyboardEvent(type, { ...enter, cancelable: true }));
        }
      });
    },
    async commit(text) {
      for (const _ of unfinished) await page.keyboard.press('Backspace');
      await announce('compositionend', text);
      await page.keyboard.type(text);
    },
  };
}

function isListOpen(page: Page): Promise<boolean> {
  return page.evaluate((css) => {
    const box = document.querySelector(css)?.getBoundingClientRect();
    const above = box && document.elementFromPoint(box.left + 60, box.top - 40);
    return above?.localName === 'sidedesk-inline';
  }, COMPOSER);
}
