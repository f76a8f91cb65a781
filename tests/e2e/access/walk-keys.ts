import type { Frame, Page } from 'puppeteer-core';
import { press } from '../steps.ts';
import { endWatch, isThrough, watchFocus } from './watch-focus.ts';

/** More stops than any view has: one that goes on after them keeps the focus for ever. */
const MOST = 1_500;
/** Keys between two questions to the page. */
const STRIDE = 5;

/**
 * Presses Tab through a whole document, from where the focus is until it comes around or leaves.
 * @returns what is wrong with it, a line each
 */
export async function tabThrough(page: Page, target: Page | Frame): Promise<string[]> {
  await watchFocus(target);
  await tabIn(page, target);
  for (let pressed = 0; pressed < MOST; pressed += STRIDE) {
    for (let n = 0; n < STRIDE; n += 1) await page.keyboard.press('Tab');
    if (await isThrough(target)) return endWatch(target);
  }
  return [`no end after ${MOST} tabs`, ...(await endWatch(target))];
}

/** Into a frame the focus comes a moment after the key; `tabOut` may have gone a stop too far. */
async function tabIn(page: Page, target: Page | Frame): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press('Tab');
    const wait = target.waitForFunction(() => document.hasFocus(), { timeout: 2_000 });
    if (await wait.catch(() => null)) return;
  }
  throw new Error('Tab does not lead in');
}

/** Goes back out of a frame in front of its first stop, so that the next Tab leads to that. */
export async function tabOut(page: Page, frame: Frame): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (!(await frame.evaluate(() => document.hasFocus()))) return;
    await press(page, 'Shift+Tab');
  }
  throw new Error('Shift+Tab does not lead out of the frame');
}

/** Presses Tab until an element has the focus. @throws {Error} when it never comes to it */
export async function tabTo(
  page: Page,
  target: Page | Frame,
  css: string,
  keys = 'Tab',
): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await hasFocus(target, css)) return;
    await press(page, keys);
  }
  throw new Error(`${keys} does not lead to ${css}`);
}

export function hasFocus(target: Page | Frame, css: string): Promise<boolean> {
  return target.evaluate((wanted) => document.activeElement?.matches(wanted) === true, css);
}
