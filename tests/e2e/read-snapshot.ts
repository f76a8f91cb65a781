import type { ElementHandle, Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import type { ConversationSnapshot } from '../../utils/model/conversation.ts';
import { waitUntil } from './browser.ts';

/** Both browsers offer the API of an extension page under this name. */
declare const chrome: WxtBrowser;

export type Snapshot = ConversationSnapshot;

/**
 * What was read last in a tab, once it satisfies `isRight`.
 * @param own a page of the extension
 */
export async function readSnapshot(
  own: Page,
  tabId: number,
  isRight: (snapshot: Snapshot) => boolean,
  what: string,
): Promise<Snapshot> {
  const key = `conversation:${tabId}`;
  let last: Snapshot | undefined;
  return waitUntil(async () => {
    last = await own.evaluate(
      async (one) => (await chrome.storage.session.get(one))[one] as Snapshot | undefined,
      key,
    );
    return last && isRight(last) ? last : null;
  }, what).catch((error) => {
    throw new Error(`${error.message}; it is ${JSON.stringify(last, null, 1)}`);
  });
}

/** A visible element of a page, in whichever frame or open shadow root it is. */
export function findIn(page: Page, css: string): Promise<ElementHandle<Element>> {
  return waitUntil(async () => {
    for (const frame of page.frames()) {
      // Between two documents a frame cannot answer: ask again.
      const all = await frame.$$(`>>> ${css}`).catch(() => []);
      for (const one of all) if (await one.isVisible()) return one;
    }
    return null;
  }, css);
}

/**
 * Does our list lie over the page above the box? It is in a closed shadow root: this is what
 * can be seen of it.
 */
export async function isListOpen(page: Page, box: ElementHandle<Element>): Promise<boolean> {
  const place = await box.boundingBox();
  if (!place) return false;
  return page.evaluate(({ x, y }) => {
    const heights = [40, 10, -20].map((up) => y - up);
    return heights.some(
      (top) => document.elementFromPoint(x + 60, top)?.localName === 'sidedesk-inline',
    );
  }, place);
}
