import type { Frame } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import type { SearchAnswer } from '../../utils/library/answers.ts';

/** Both browsers offer the API of an extension page under this name. */
declare const chrome: WxtBrowser;

declare global {
  interface Window {
    /** Left in the desk by `watchPaint`. */
    painted?: { late: number; value: string | undefined; titles: string[] };
  }
}

/**
 * Leaves in the desk how many frames still showed another list after the answer to `text` had
 * arrived, with the box's text and the titles of the frame that showed the right one.
 */
export function watchPaint(desk: Frame, text: string): Promise<void> {
  return desk.evaluate((wanted) => {
    const titles = () =>
      [...document.querySelectorAll('[role="option"]')].map(
        (row) => row.children[1]?.textContent ?? '',
      );
    const watch = (first: string) => {
      let late = 0;
      const look = () => {
        const value = document.querySelector<HTMLInputElement>('[role="combobox"]')?.value;
        const isShown =
          titles()[0] === first &&
          document.querySelector('main')?.getAttribute('aria-busy') === 'false';
        if (isShown) window.painted = { late, value, titles: titles() };
        else {
          late += 1;
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    };
    // Firefox, and newer Chromium, offer the API under two names.
    const { browser } = globalThis as { browser?: typeof chrome };
    for (const { runtime } of new Set([chrome, browser ?? chrome])) {
      const ask = runtime.sendMessage.bind(runtime) as (...given: unknown[]) => Promise<unknown>;
      const see = (message: unknown, answer: unknown) => {
        const { type, data } = message as { type?: string; data?: { text?: string } };
        if (type !== 'search' || data?.text !== wanted) return;
        watch((answer as { res?: SearchAnswer }).res?.hits[0]?.titleText ?? '');
      };
      Object.assign(runtime, {
        // Both ways of hearing the answer are in use: a callback, and a promise.
        sendMessage(message: unknown, hear?: (answer: unknown) => void) {
          if (!hear) {
            const answer = ask(message);
            void answer.then((it) => see(message, it));
            return answer;
          }
          return ask(message, (answer: unknown) => {
            see(message, answer);
            hear(answer);
          });
        },
      });
    }
  }, text);
}
