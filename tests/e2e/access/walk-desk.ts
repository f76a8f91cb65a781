import type { Frame, Page } from 'puppeteer-core';
import { FEIGE_BOX, openSearch, press, runAction, searchFor } from '../steps.ts';
import { tabOut, tabThrough, tabTo } from './walk-keys.ts';

/**
 * Shows everything of the desk by keys alone, presses Tab through it, and goes back to the
 * console's box with Escape. @returns what is wrong, each line with where
 */
export async function walkDeskByKeys(page: Page, desk: Frame): Promise<string[]> {
  const found: string[] = [];
  for (const [where, { open, ready }] of Object.entries(places)) {
    await page.bringToFront();
    await page.click(FEIGE_BOX);
    await openSearch(page, desk);
    await page.keyboard.press('Backspace');
    await open(page, desk);
    await desk.waitForSelector(ready);
    await tabOut(page, desk);
    for (const line of await tabThrough(page, desk)) found.push(`${where}: ${line}`);
    // After the last stop the focus is in the browser's own bars.
    await page.click(FEIGE_BOX);
    await press(page, 'Alt+KeyJ');
    await desk.waitForFunction(() => document.hasFocus());
    await leaveByEscape(page, desk, where);
  }
  return found;
}

/** Escape leads out of anything: at the most out of a field, a panel, the search, the desk. */
async function leaveByEscape(page: Page, desk: Frame, where: string): Promise<void> {
  for (let pressed = 0; pressed < 4; pressed += 1) {
    await page.keyboard.press('Escape');
    const isOut = await desk
      .waitForFunction(() => !document.hasFocus(), { timeout: 1_000 })
      .catch(() => null);
    if (isOut) return;
  }
  throw new Error(`Escape does not lead out of ${where}`);
}

interface Place {
  open(page: Page, desk: Frame): Promise<unknown>;
  ready: string;
}

const places: Record<string, Place> = {
  case: { open: (page) => press(page, 'Alt+KeyO'), ready: '[role="tabpanel"]' },
  buyer: { open: (page) => press(page, 'Alt+KeyB'), ready: 'main textarea, main section input' },
  playbook: { open: (page) => press(page, 'Alt+KeyP'), ready: '[aria-label="返回"]' },
  reminders: { open: (page, desk) => pressButton(page, desk, '提醒'), ready: '[data-row]' },
  waiting: {
    open: (page, desk) => pressButton(page, desk, '等待回复的买家'),
    ready: 'main li',
  },
  proposal: { open: (page, desk) => runAction(page, desk, '>提议新话术'), ready: 'main form' },
  'what is read': { open: (page, desk) => pick(page, desk, '读到什么'), ready: '[data-part]' },
  // Last: by now every card above the answers is there; one that came late would be walked past.
  answers: { open: async () => undefined, ready: '[role="option"]' },
  search: { open: (page, desk) => searchFor(page, desk, '退货'), ready: '[role="option"]' },
  keys: { open: (page) => page.keyboard.type('?'), ready: 'dialog[open]' },
  actions: { open: (page) => page.keyboard.type('>'), ready: '[role="group"][aria-label="操作"]' },
};

async function pressButton(page: Page, desk: Frame, label: string): Promise<void> {
  await desk.waitForSelector(`button[aria-label="${label}"]`);
  // The desk's own buttons stand above the search.
  await tabTo(page, desk, `button[aria-label="${label}"]`, 'Shift+Tab');
  await page.keyboard.press('Enter');
}

/** Opens the desk's menu and goes down to one of its lines; Escape would give the focus back. */
async function pick(page: Page, desk: Frame, words: string): Promise<void> {
  await pressButton(page, desk, '更多');
  await desk.waitForSelector('[role="menu"]');
  await page.keyboard.press('Escape');
  await desk.waitForFunction(
    () =>
      document.activeElement?.ariaLabel === '更多' &&
      document.querySelector('[role="menu"]') === null,
  );
  await page.keyboard.press('Enter');
  await desk.waitForSelector('[role="menu"]');
  for (let pressed = 0; pressed < 20; pressed += 1) {
    await page.keyboard.press('ArrowDown');
    const now = await desk.evaluate(() => document.activeElement?.textContent ?? '');
    if (now.includes(words)) return page.keyboard.press('Enter');
  }
  throw new Error(`the menu has no line “${words}”`);
}
