import type { Frame, Page } from 'puppeteer-core';
import { endWatch, isThrough, type Walked, watchFocus } from './watch-focus.ts';

/** More stops than any view has: one that goes on after them keeps the focus for ever. */
const MOST = 400;
/** Keys between two questions to the page. */
const STRIDE = 5;

/** Presses Tab through a whole document, from where the focus is until it comes around. */
export async function tabThrough(page: Page, target: Page | Frame): Promise<Walked> {
  await watchFocus(target);
  for (let pressed = 0; pressed < MOST; pressed += STRIDE) {
    for (let n = 0; n < STRIDE; n += 1) await page.keyboard.press('Tab');
    if (await isThrough(target)) return endWatch(target);
  }
  const { stops, findings } = await endWatch(target);
  return { stops, findings: [`after ${MOST} tabs only ${stops} stops`, ...findings] };
}
