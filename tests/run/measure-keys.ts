import type { Frame, Page } from 'puppeteer-core';
import { press, searchFor, waitForDraft } from '../e2e/steps.ts';

declare global {
  /** What this file leaves in the pages it measures. */
  interface Window {
    times: number[];
    inputAt: number;
    enterAt: number;
  }
}

const queries = [
  '退货运费',
  'tuihuo',
  'thyf',
  '物流三天没动',
  '发票',
  'fapiao',
  '优惠券',
  'return',
];
/** What the code `yf` of the starter library stands for. */
const answer = '退货运费谁承担';
const INSERTIONS = 20;

/**
 * Types queries letter by letter into the desk's search.
 * @returns from each key press to the frame that shows its results, ms
 */
export async function typeQueries(page: Page, desk: Frame): Promise<number[]> {
  await press(page, 'Alt+KeyJ');
  await desk.evaluate(() => {
    window.times = [];
    let pressed: number | null = null;
    document.addEventListener('beforeinput', () => (pressed = performance.now()), true);
    new MutationObserver((changes) => {
      const from = pressed;
      const isList = changes.some(({ target }) =>
        target.parentElement?.closest('#hits, #root > *'),
      );
      if (from === null || !isList || !document.querySelector('#hits [role="option"]')) return;
      pressed = null;
      // A frame callback runs before the paint; the message it sends, after.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.times.push(performance.now() - from);
        port2.postMessage(null);
      });
    }).observe(document.querySelector('#hits')?.parentElement ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  for (const query of queries) {
    for (const letter of query) {
      const before = await countOf(desk);
      await page.keyboard.type(letter);
      // A letter that changes nothing on the screen is not counted.
      await desk
        .waitForFunction((count) => window.times.length > count, { timeout: 500 }, before)
        .catch(() => null);
    }
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
  }
  return desk.evaluate(() => window.times);
}

function countOf(desk: Frame): Promise<number> {
  return desk.evaluate(() => window.times.length);
}

/**
 * Inserts one reply again and again into Pinduoduo's box.
 * @returns from each Enter in the desk to the console's input event, ms
 */
export async function insertAgain(page: Page, desk: Frame): Promise<number[]> {
  await page.evaluate(() => {
    document.querySelector('#replyTextarea')?.addEventListener('input', () => {
      window.inputAt = performance.timeOrigin + performance.now();
    });
  });
  await desk.evaluate(() => {
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter') return;
        window.enterAt = performance.timeOrigin + performance.now();
      },
      true,
    );
  });
  const times: number[] = [];
  for (let round = 0; round < INSERTIONS; round += 1) {
    await page.click('#replyTextarea');
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
    await waitForDraft(page, (text) => text === '');
    await press(page, 'Alt+KeyJ');
    await desk.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await press(page, 'Control+KeyA');
    await searchFor(page, desk, 'yf');
    await desk.waitForFunction(
      (title) => document.querySelector('[role="option"]')?.textContent?.includes(title),
      {},
      answer,
    );
    await page.keyboard.press('Enter');
    await waitForDraft(page, (text) => text !== '');
    const inputAt = await page.evaluate(() => window.inputAt);
    const enterAt = await desk.evaluate(() => window.enterAt);
    times.push(inputAt - enterAt);
  }
  return times;
}
