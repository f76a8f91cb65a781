import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { views } from '../../components/manager/route.ts';
import { copyClosed } from './access/closed-parts.ts';
import { ANGRY, walkDesk } from './access/desk-stops.ts';
import { emptyShop } from './access/empty-shop.ts';
import { fillShop } from './access/fill-shop.ts';
import { changeLanguage, Findings } from './access/findings.ts';
import { judge } from './access/judge.ts';
import { goTo, managerStops } from './access/manager-stops.ts';
import { measure } from './access/measure.ts';
import { walkDeskByKeys } from './access/walk-desk.ts';
import { hasFocus, tabThrough, tabTo } from './access/walk-keys.ts';
import { browserName, findDesk, launch, openConsole, openOwnPage, type World } from './browser.ts';
import { gatePack } from './gate-pack.ts';
import { importFile } from './import-file.ts';
import { FEIGE_BOX, press } from './steps.ts';

/** As narrow as a desk may be. */
const dock = { side: 'right', mode: 'push', width: 300, open: true } as const;

/** Some thirty views, each in two languages, widths and colour schemes, ms. */
const PATIENCE = 120_000;

/**
 * What axe reads (elements, names, colours) is the same in both browsers, and closed roots open
 * in Chromium only; a walk through thirty views is too long to make twice.
 */
const isHere = browserName === 'chromium';

describe.runIf(isHere)('everybody can use', { timeout: PATIENCE }, () => {
  let world: World;
  let manager: Page;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch({
      args: ['--force-prefers-reduced-motion'],
      settings: { docks: { feige: dock }, colorScheme: 'light' },
    });
    await importFile(world, 'gate.sidedesk.json', gatePack);
    page = await openConsole(world, 'feige', `buyer=${ANGRY}`);
    desk = await findDesk(page);
    await page.waitForSelector(FEIGE_BOX);
    manager = await openOwnPage(world, 'manager.html#/library');
    await manager.waitForSelector('[role="grid"]');
    await fillShop(manager, desk);
  });
  afterAll(() => world.close());

  test('the manager, filled', async () => {
    expect(new Set(managerStops.map(({ at }) => at.split('/')[0]))).toEqual(new Set(views));
    const found = new Findings(manager);
    await manager.bringToFront();
    await manager.setViewport({ width: 1280, height: 800 });
    for (const stop of managerStops) {
      await goTo(manager, stop);
      await found.judge(manager, stop.at);
      await found.measure(manager, stop.at);
    }
    expect(found.lines).toEqual([]);
  });

  test('the manager, by keyboard alone', async () => {
    await manager.bringToFront();
    const found: string[] = [];
    await manager.click('header h1');
    for (const view of views) {
      await tabTo(manager, manager, `nav a[href="#/${view}"]`);
      await manager.keyboard.press('Enter');
      await goTo(manager, { at: view, ready: 'main h2, main p' });
    }
    for (const stop of managerStops) {
      await goTo(manager, stop);
      // After the last stop the focus is in the browser's own bars.
      await manager.click('header h1');
      await manager.focus('header button');
      for (const line of await tabThrough(manager, manager)) found.push(`${stop.at}: ${line}`);
    }
    expect(found).toEqual([]);
    await manager.click('header h1');
    await manager.focus('header button');
    await manager.keyboard.press('Enter');
    expect(await hasFocus(manager, 'main')).toBe(true);
  });

  test('the desk', async () => {
    const found = new Findings(manager);
    await page.bringToFront();
    await changeLanguage(manager, desk, 'zh-CN');
    await walkDesk(page, desk, async (where) => {
      await found.judge(desk, where);
      await found.measure(desk, where);
      await changeLanguage(manager, desk, 'zh-CN');
    });
    expect(found.lines).toEqual([]);
  });

  test('the desk, by keyboard alone', async () => {
    await page.reload();
    desk = await findDesk(page);
    await page.waitForSelector(FEIGE_BOX);
    await changeLanguage(manager, desk, 'zh-CN');
    await desk.waitForSelector('[aria-label="复制订单号"]');
    expect(await walkDeskByKeys(page, desk)).toEqual([]);
  });

  test('the popup, the rail and the list at the caret', async () => {
    const found = new Findings(manager);
    const popup = await openOwnPage(world, 'popup.html');
    await popup.waitForSelector('h2');
    // Its width is its own: it is no page that could be narrowed.
    await found.measure(popup.mainFrame(), 'popup');
    await found.judge(popup, 'popup');
    await popup.bringToFront();
    await lookIntoRoots(found, popup);
    expect(found.lines).toEqual([]);
  });

  /** The closed roots in the console's page, copied to where axe can see them. */
  async function lookIntoRoots(found: Findings, copy: Page): Promise<void> {
    const add = async (host: string, name: string) => {
      await copyClosed(page, host, copy);
      // The keys that scroll the list are pressed in the console's box.
      const light = (await judge(copy)).filter((line) => !line.startsWith('scrollable-region'));
      found.add(`${name}, light`, light);
      await copy.evaluate(() => {
        const parts = document.querySelector('div')?.shadowRoot?.querySelectorAll('[data-scheme]');
        for (const part of parts ?? []) part.setAttribute('data-scheme', 'dark');
      });
      found.add(`${name}, dark`, await judge(copy, 'colours'));
    };
    await page.bringToFront();
    await page.click(FEIGE_BOX);
    await page.keyboard.type('/yf');
    await page.waitForFunction(
      (css) => {
        const { left = 0, top = 0 } = document.querySelector(css)?.getBoundingClientRect() ?? {};
        return document.elementFromPoint(left + 60, top - 40)?.localName === 'sidedesk-inline';
      },
      {},
      FEIGE_BOX,
    );
    await add('sidedesk-inline', 'the list');
    await add('sidedesk-dock', 'the dock');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await press(page, 'Alt+KeyK');
    await add('sidedesk-dock', 'the rail');
  }

  test('the manager, empty', async () => {
    const found = new Findings(manager);
    await manager.bringToFront();
    await emptyShop(manager);
    await manager.reload();
    for (const view of views) {
      await goTo(manager, { at: view, ready: 'main h2, main p' });
      found.add(view, await judge(manager));
      found.add(view, await measure(manager));
    }
    expect(found.lines).toEqual([]);
  });
});
