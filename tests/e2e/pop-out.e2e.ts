import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import {
  browserName,
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  type World,
  waitUntil,
} from './browser.ts';
import {
  buyerSays,
  openBuyer,
  pickInMenu,
  searchFor,
  stateOf,
  tabIdOf,
  waitForDraft,
  waitForNotice,
} from './steps.ts';

declare const chrome: WxtBrowser;

const LEMON = '3316627450891';
const SUMMER = '1094827365510';
const SEARCH = '[role="combobox"]';

describe('the desk outside the page', () => {
  let world: World;
  let own: Page;
  let page: Page;
  beforeAll(async () => {
    world = await launch();
    own = await openOwnPage(world, 'popup.html');
    page = await openConsole(world, 'feige', `buyer=${LEMON}`);
    await findDesk(page);
    await page.waitForSelector('[data-qa-id="qa-send-message-textarea"]');
  });
  afterAll(() => world.close());

  test('a window of its own follows its tab and types into it', async () => {
    const popOut = await openOwnPage(world, `sidebar.html?tab=${await tabIdOf(own, page)}`);
    await popOut.bringToFront();
    await popOut.waitForSelector(SEARCH);
    await showsBuyer(popOut, '周***柠');
    await openBuyer(page, SUMMER);
    await showsBuyer(popOut, '林***夏');
    await buyerSays(page, SUMMER, '在吗');

    await popOut.click(SEARCH);
    const titles = await searchFor(popOut, popOut.mainFrame(), 'yf');
    expect(titles[0]).toBe('退货运费谁承担');
    await popOut.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text !== '')).toContain('运费');
    await waitForNotice(popOut.mainFrame(), '已填入');
    const { sent, openUid } = await stateOf(page);
    expect({ sent, openUid }).toEqual({ sent: [], openUid: SUMMER });
    await popOut.close();
  });

  test('its tab is closed: it says so and writes nowhere else', async () => {
    const closed = await openConsole(world, 'feige', `buyer=${SUMMER}`);
    await findDesk(closed);
    const popOut = await openOwnPage(world, `sidebar.html?tab=${await tabIdOf(own, closed)}`);
    await closed.close();
    const { draft } = await stateOf(page);
    await popOut.bringToFront();
    await popOut.waitForSelector(SEARCH);
    await popOut.click(SEARCH);
    await searchFor(popOut, popOut.mainFrame(), 'yf');
    await popOut.keyboard.press('Enter');
    await waitForNotice(popOut.mainFrame(), '没有找到输入框');
    expect((await stateOf(page)).draft).toBe(draft);
    await popOut.close();
  });

  test('the menu opens the window for this very tab', async () => {
    const desk = await findDesk(page);
    const tabId = await tabIdOf(own, page);
    await pickInMenu(desk, '在单独窗口打开');
    const address = `${world.origin}/sidebar.html?tab=${tabId}`;
    const windowId = await waitUntil(
      () =>
        own.evaluate(async (url) => {
          const found = await chrome.tabs.query({ url });
          return found[0]?.windowId;
        }, address),
      'the window',
    );
    const type = await own.evaluate(async (id) => (await chrome.windows.get(id)).type, windowId);
    expect(type).toBe('popup');
    await own.evaluate((id) => chrome.windows.remove(id), windowId);
  });

  test('the side panel follows the tab the agent looks at', async () => {
    const panel = await openPanel();
    await page.bringToFront();
    await showsBuyer(panel, '林***夏');
    const { draft } = await stateOf(page);
    const other = await openConsole(world, 'pinduoduo', 'buyer=5530918264713');
    await findDesk(other);
    await other.bringToFront();
    await showsBuyer(panel, '晴***天');
    await panel.type(SEARCH, 'yf');
    await waitUntil(() => panel.$('mark'), 'the hits');
    await panel.keyboard.press('Enter');
    expect(await waitForDraft(other, (text) => text !== '')).toContain('运费');
    expect((await stateOf(page)).draft).toBe(draft);
    await page.bringToFront();
    await showsBuyer(panel, '林***夏');
    await other.close();
  });

  /** The browser's own panel; Firefox's is out of any driver's reach: its page in a tab. */
  async function openPanel(): Promise<Page> {
    if (browserName === 'firefox') return openOwnPage(world, 'sidebar.html?panel=1');
    const windowId = await own.evaluate(async () => (await chrome.windows.getCurrent()).id ?? 0);
    await own.evaluate((id) => chrome.sidePanel.open({ windowId: id }), windowId);
    const target = await world.browser.waitForTarget((one) => one.url().includes('panel=1'));
    return target.asPage();
  }
});

/** Asked again and again: a page in a tab behind another one paints no frames to wait for. */
async function showsBuyer(view: Page, name: string): Promise<void> {
  await waitUntil(
    () =>
      view.evaluate(
        (wanted) => document.querySelector('header')?.textContent?.includes(wanted),
        name,
      ),
    `the buyer ${name}`,
  );
}
