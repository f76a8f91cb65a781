import type { Frame, Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import type { PracticeState } from '../consoles/shared/practice.ts';
import { waitUntil } from './browser.ts';

/** Both browsers offer the API of an extension page under this name. */
declare const chrome: WxtBrowser;

/** Presses a key with modifiers: `press(page, 'Alt+KeyJ')`. */
export async function press(page: Page, combination: string): Promise<void> {
  const keys = combination.split('+') as Parameters<Page['keyboard']['press']>[0][];
  const last = keys.pop();
  for (const key of keys) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

/** The console's own state, as its framework holds it. */
export function stateOf(page: Page): Promise<PracticeState> {
  return page.evaluate(() => window.practice.state());
}

export function buyerSays(page: Page, uid: string, text: string): Promise<void> {
  return page.evaluate((who, words) => window.practice.buyerSays(who, words), uid, text);
}

export function openBuyer(page: Page, uid: string): Promise<void> {
  return page.evaluate((who) => window.practice.open(who), uid);
}

export function markPaid(page: Page, orderNo: string): Promise<void> {
  return page.evaluate((no) => window.practice.markPaid(no), orderNo);
}

/** Waits until the framework's draft satisfies `isRight`, and returns it. */
export async function waitForDraft(
  page: Page,
  isRight: (draft: string) => boolean,
): Promise<string> {
  let last = '';
  const found = await waitUntil(async () => {
    last = (await stateOf(page)).draft;
    return isRight(last) ? { draft: last } : null;
  }, 'the draft').catch((error) => {
    throw new Error(`${error.message}; it is ${JSON.stringify(last)}`);
  });
  return found.draft;
}

/**
 * Waits until keys go to the console again. Between processes the focus moves a moment after
 * the text is written; a key pressed in that moment would still go to the desk.
 */
export async function waitForConsoleFocus(desk: Frame): Promise<void> {
  await desk.waitForFunction(() => !document.hasFocus());
}

/**
 * Waits for the framework's draft, and returns it. Where the gate asks about the text first (the
 * buyer had it today already), it is told to go on, once.
 */
export async function overrule(
  page: Page,
  desk: Frame,
  isRight: (draft: string) => boolean,
): Promise<string> {
  let isOverruled = false;
  return waitUntil(async () => {
    const { draft } = await stateOf(page);
    if (isRight(draft)) return draft;
    const isAsking = !isOverruled && (await desk.evaluate(isGateAsking));
    if (!isAsking) return null;
    isOverruled = true;
    await page.keyboard.press('Enter');
    return null;
  }, 'the draft');
}

/** Runs in the desk: it waits for a decision about the text. */
function isGateAsking(): boolean {
  return document.hasFocus() && document.activeElement?.hasAttribute('data-gate') === true;
}

/** Alt+J from the console, until the desk's search has the focus. */
export async function openSearch(page: Page, desk: Frame): Promise<void> {
  await press(page, 'Alt+KeyJ');
  await desk.waitForFunction(isSearchFocused);
}

/** Runs in the desk. */
export function isSearchFocused(): boolean {
  return document.hasFocus() && document.activeElement?.getAttribute('role') === 'combobox';
}

/** Titles of the hits the desk shows now. */
export function titlesOf(desk: Frame): Promise<string[]> {
  return desk.evaluate(() =>
    [...document.querySelectorAll('[role="option"]')].map(
      (row) => row.children[1]?.textContent ?? '',
    ),
  );
}

/** Types into the desk's search (which has the focus) and waits for the list it leads to. */
export async function searchFor(page: Page, desk: Frame, text: string): Promise<string[]> {
  await page.keyboard.type(text);
  await desk.waitForFunction(
    (wanted) =>
      document.querySelector<HTMLInputElement>('[role="combobox"]')?.value === wanted &&
      document.querySelector('main')?.getAttribute('aria-busy') === 'false' &&
      document.querySelector('[aria-live="polite"]')?.textContent?.match(/\d/),
    {},
    text,
  );
  return titlesOf(desk);
}

/** Types into the desk's empty search (which has the focus) and runs the one action it finds. */
export async function runAction(page: Page, desk: Frame, words: string): Promise<void> {
  await page.keyboard.type(words);
  await desk.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 1);
  await page.keyboard.press('Enter');
}

/** What the desk says about the last action. */
function noticeOf(desk: Frame): Promise<string> {
  return desk.evaluate(() => document.querySelector('[role="status"]')?.textContent ?? '');
}

export async function waitForNotice(desk: Frame, part: string): Promise<string> {
  await desk.waitForFunction(
    (wanted) => document.querySelector('[role="status"]')?.textContent?.includes(wanted),
    {},
    part,
  );
  return noticeOf(desk);
}

/** Waits until the preview of the chosen hit is readable and says this. */
export async function waitForPreview(desk: Frame, part: string): Promise<void> {
  const isShown = (wanted: string) =>
    [...(document.querySelector('[aria-label="预览"]')?.children ?? [])].some(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) && one.textContent.includes(wanted),
    );
  await desk.waitForFunction(isShown, {}, part);
}

/** The focused element of a page: id or role. */
export function focusOf(target: Page | Frame): Promise<string> {
  return target.evaluate(() => {
    const focused = document.activeElement;
    return focused?.id || focused?.getAttribute('role') || focused?.localName || '';
  });
}

/** The frame of a page that holds our desk's document, whether it shows anything or not. */
export function findOwnFrame(page: Page): Promise<Frame> {
  return waitUntil(async () => {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      // Between two documents a frame cannot answer: ask again.
      const path = await frame.evaluate(() => location.pathname).catch(() => '');
      if (path === '/sidebar.html') return frame;
    }
    return null;
  }, 'the frame of sidebar.html');
}

/** The browser's number of a page's tab, asked from a page of the extension. */
export async function tabIdOf(own: Page, page: Page): Promise<number> {
  await page.bringToFront();
  return waitUntil(
    () =>
      own.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const me = await chrome.tabs.getCurrent();
        return tab?.id === me?.id ? null : tab?.id;
      }),
    'the tab in front',
  );
}

/** Chooses one line of the desk's menu by its words. */
export async function pickInMenu(desk: Frame, words: string): Promise<void> {
  await desk.click('[aria-label="更多"]');
  const line = await desk.waitForSelector(
    `::-p-xpath(//*[@role="menuitem"][contains(., "${words}")])`,
  );
  await line?.click();
  await desk.waitForFunction(() => document.querySelector('[role="menu"]') === null);
}

/** The reply box of the practice console that stories about typing play in. */
export const FEIGE_BOX = '[data-qa-id="qa-send-message-textarea"]';

/**
 * The list lives in a closed shadow root that nobody can look into; what can be seen from
 * outside is whether its host lies over the page above the box.
 */
export function isListOpen(page: Page): Promise<boolean> {
  return page.evaluate((css) => {
    const box = document.querySelector(css)?.getBoundingClientRect();
    const above = box && document.elementFromPoint(box.left + 60, box.top - 40);
    return above?.localName === 'sidedesk-inline';
  }, FEIGE_BOX);
}
