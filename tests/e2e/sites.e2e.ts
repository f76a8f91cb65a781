import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import type { SiteStatus } from '../../utils/sites/site-status.ts';
import {
  browserName,
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { openSearch, pickInMenu, searchFor, stateOf, tabIdOf } from './steps.ts';

declare const chrome: WxtBrowser;

describe('the popup decides where the desk is', () => {
  let world: World;
  let own: Page;
  beforeAll(async () => {
    // Firefox asks about permissions outside of any page: there the question is skipped.
    world = await launch({
      firefoxPrefs: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    own = await openOwnPage(world, 'popup.html');
  });
  afterAll(() => world.close());

  test('switched off, the desk goes and stays away; switched on, it is back', async () => {
    const page = await openConsole(world, 'pinduoduo');
    await findDesk(page);
    await page.waitForSelector('#replyTextarea');
    await page.click('#replyTextarea');
    await page.keyboard.type('写到一半');

    await switchSite(page, false);
    await page.waitForFunction(() => document.querySelector('sidedesk-dock') === null);
    expect(await marginOf(page)).toBe('');
    expect((await stateOf(page)).draft).toBe('写到一半');
    // Keys and "/" are the console's alone now.
    await page.keyboard.type('/yf');
    expect(await page.$('sidedesk-inline')).toBeNull();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector('#replyTextarea');
    await waitUntil(async () => (await statusOf(page)).state === 'off', 'the site to be off');
    expect(await page.$('sidedesk-dock')).toBeNull();

    await switchSite(page, true);
    const desk = await findDesk(page);
    expect(await marginOf(page)).toBe('380px');
    await page.bringToFront();
    await page.click('#replyTextarea');
    await openSearch(page, desk);
    expect((await searchFor(page, desk, 'yf')).length).toBeGreaterThan(0);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await findDesk(page);
    await page.close();
  });

  test('an unknown page: nothing by itself, the generic desk where it is asked for', async () => {
    const page = await openConsole(world, 'plain');
    await page.waitForSelector('#note');
    await startHere(page);
    const desk = await findDesk(page);
    await desk.waitForFunction(() =>
      document.querySelector('#root')?.textContent.includes('不是已知的客服后台'),
    );
    await page.click('#note');
    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('#note')?.value.includes('运费'),
    );
    await pickInMenu(desk, '放到左边');
    await page.waitForFunction(() => document.documentElement.style.marginLeft === '380px');
    await pickInMenu(desk, '放到右边');
    await page.waitForFunction(() => document.documentElement.style.marginRight === '380px');
    await page.close();
  });

  /** Opens the popup over a page as the browser's button does (Chromium); the click is ours. */
  async function openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    const [extension] = (await world.browser.extensions()).values();
    if (!extension) throw new Error('no extension is installed');
    await page.triggerExtensionAction(extension);
    return waitUntil(async () => {
      for (const one of await extension.pages()) {
        if (one !== own && one.url().endsWith('/popup.html')) return one;
      }
      return null;
    }, 'the popup');
  }

  async function switchSite(page: Page, on: boolean): Promise<void> {
    if (browserName === 'firefox') {
      await tell(own, 'site:switch', { tabId: await tabIdOf(own, page), on });
      return;
    }
    const popup = await openPopup(page);
    const box = await popup.waitForSelector(
      `input[role="switch"]${on ? ':not(:checked)' : ':checked'}`,
    );
    await box?.evaluate((element) => (element as HTMLInputElement).click());
    await popup.waitForSelector(`input[role="switch"]${on ? ':checked' : ':not(:checked)'}`);
    await popup.close();
  }

  async function startHere(page: Page): Promise<void> {
    if (browserName === 'firefox') return allowAlways(page);
    const popup = await openPopup(page);
    const button = await popup.waitForSelector('::-p-xpath(//button[contains(., "在此使用")])');
    // The popup is open and nothing was asked for yet: nothing has happened to the page.
    expect(await page.$('sidedesk-dock')).toBeNull();
    await button?.click();
  }

  /**
   * No driver can press Firefox's own button, which would lend us the page in front; the
   * lasting permission is given instead, with the popup already gone when the answer comes.
   */
  async function allowAlways(page: Page): Promise<void> {
    const pattern = `${new URL(page.url()).origin}/*`;
    await tell(own, 'site:wish', { tabId: await tabIdOf(own, page), pattern });
    expect(await page.$('sidedesk-dock')).toBeNull();
    await own.bringToFront();
    await own.evaluate((origin) => {
      const ask = () => void chrome.permissions.request({ origins: [origin] });
      document.addEventListener('click', ask, { once: true });
    }, pattern);
    await own.click('h1');
    await page.waitForSelector('sidedesk-dock');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.bringToFront();
  }

  async function statusOf(page: Page): Promise<SiteStatus> {
    const tabId = await tabIdOf(own, page);
    return (await tell(own, 'site:status', { tabId })) as SiteStatus;
  }

  function marginOf(page: Page): Promise<string> {
    return page.evaluate(() => document.documentElement.style.marginRight);
  }
});
