import type { Page } from 'puppeteer-core';
import { openOwnPage, type World } from '../e2e/browser.ts';
import { tourViews } from './tour-views.ts';

/**
 * Shows every view of the manager, each once what it reads is there.
 * @param show takes the picture
 */
export async function lookAtManager(
  world: World,
  show: (page: Page, name: string, story: string) => Promise<void>,
): Promise<void> {
  for (const { view, ready, press, name = view.replaceAll('/', '-') } of tourViews) {
    const page = await openOwnPage(world, `manager.html#/${view}`);
    await page.waitForSelector(ready);
    if (press) {
      const button = await page.waitForSelector(
        `::-p-xpath(//button[contains(., "${press.words}")])`,
      );
      await button?.click();
      const form = await page.waitForSelector(press.opens);
      await form?.evaluate((opened) => opened.scrollIntoView({ block: 'end' }));
    }
    await settle(page);
    await show(page, `manager-${name}`, `The manager page: ${name}`);
    if (view === 'settings') {
      await page.$eval('main table', (keys) => keys.scrollIntoView());
      await show(page, 'manager-keys', 'Every key, and what the browser really bound');
    }
    await page.close();
  }
}

/** Nothing says any more that it is still being read. */
async function settle(page: Page): Promise<void> {
  const loading = '[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root';
  // A tab that still counts shows dots.
  await page.waitForFunction(
    (css) =>
      document.querySelector(css) === null &&
      [...document.querySelectorAll('[role="tab"]')].every((tab) => !tab.textContent.includes('…')),
    {},
    loading,
  );
}
