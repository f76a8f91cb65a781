import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { browserName, type World, waitUntil } from './browser.ts';

declare const browser: WxtBrowser;

/**
 * Ends the background as the browser would at any moment: Chromium's worker is closed (a
 * message may start the next one at once), Firefox's event page is left alone until its
 * idle time (set short by the test) is over.
 */
export async function killWorker(world: World, own: Page): Promise<void> {
  if (browserName === 'firefox') {
    await waitUntil(
      () => own.evaluate(() => browser.extension.getBackgroundPage() === null),
      'the background to sleep',
      // An open console asks it something once a minute, and then it stays a while longer.
      40_000,
    );
    return;
  }
  const target = await world.browser.waitForTarget((one) => one.type() === 'service_worker');
  const gone = new Promise<void>((resolve) => {
    world.browser.on('targetdestroyed', (one) => one === target && resolve());
  });
  await (await target.worker())?.close();
  await gone;
}
