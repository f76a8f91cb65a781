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
      Object.assign(runtime, {
        async sendMessage(...given: unknown[]) {
          const answer = (await ask(...given)) as { res?: SearchAnswer };
          const asked = given.find((one) => (one as { type?: string })?.type === 'search');
          if ((asked as { data?: { text?: string } })?.data?.text === wanted) {
            watch(answer.res?.hits[0]?.titleText ?? '');
          }
          return answer;
        },
      });
    }
  }, text);
}
