import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { views } from '../../components/manager/route.ts';
import { ANGRY } from './access/desk-stops.ts';
import { goTo } from './access/manager-stops.ts';
import { focusedSince, watchFocus } from './access/watch-focus.ts';
import { findDesk, launch, openConsole, openOwnPage, type World } from './browser.ts';
import { startByKeys } from './playbook-steps.ts';
import { buyerSays, FEIGE_BOX, focusOf, openSearch, press, waitForConsoleFocus } from './steps.ts';

/** Enough to be past the navigation and the head of every view. */
const STEPS = 24;

describe('by keyboard alone', () => {
  let world: World;
  let manager: Page;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch({
      args: ['--force-prefers-reduced-motion'],
      firefoxPrefs: { 'ui.prefersReducedMotion': 1 },
    });
    page = await openConsole(world, 'feige', `buyer=${ANGRY}`);
    desk = await findDesk(page);
    await page.waitForSelector(FEIGE_BOX);
    manager = await openOwnPage(world, 'manager.html#/library');
  });
  afterAll(() => world.close());

  const tabs = async (target: Page, times: number) => {
    for (let step = 0; step < times; step += 1) await target.keyboard.press('Tab');
  };
  const unseen = async (target: Page | Frame) =>
    (await focusedSince(target)).filter(({ isSeen }) => !isSeen).map(({ name }) => name);

  test('every view of the manager is reached and walked through', async () => {
    await manager.bringToFront();
    await goTo(manager, { at: 'library', ready: '[role="grid"] [role="row"] input' });
    await watchFocus(manager);
    const lost: string[] = [];
    for (const [place, view] of views.entries()) {
      await manager.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await manager.evaluate(() => document.querySelector('header')?.scrollIntoView());
      await manager.focus('nav a');
      await tabs(manager, place);
      await manager.keyboard.press('Enter');
      await goTo(manager, { at: view, ready: 'main h2, main p' });
      await tabs(manager, views.length - place + STEPS);
      const focused = await focusedSince(manager);
      for (const { name, isSeen } of focused) if (!isSeen) lost.push(`${view}: ${name}`);
      // Something of the view itself was come to: nothing in the navigation is a trap.
      expect([view, focused.length > views.length - place]).toEqual([view, true]);
    }
    expect(lost).toEqual([]);
  });

  test('the menu of a narrow window opens, leads on and closes', async () => {
    await manager.setViewport({ width: 640, height: 800 });
    await manager.focus('header button');
    await manager.keyboard.press('Enter');
    await manager.waitForSelector('nav[data-open]');
    // The mark and the name are no stops.
    await manager.keyboard.press('Tab');
    expect(await manager.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      '#/library',
    );
    await tabs(manager, 1);
    await manager.keyboard.press('Enter');
    await goTo(manager, { at: 'packs' });
    expect(await manager.$('nav[data-open]')).toBeNull();
    await manager.setViewport({ width: 1440, height: 900 });
  });

  test('the desk is walked through, and Escape leads back to the box', async () => {
    await page.bringToFront();
    await page.click(FEIGE_BOX);
    await openSearch(page, desk);
    await watchFocus(desk);
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('Tab');
      if (!(await desk.evaluate(() => document.hasFocus()))) break;
    }
    expect(await unseen(desk)).toEqual([]);
    await openSearch(page, desk);
    await page.keyboard.press('Escape');
    await waitForConsoleFocus(desk);
    expect(await page.evaluate((css) => document.activeElement?.matches(css), FEIGE_BOX)).toBe(
      true,
    );
  });

  test.each([
    ['case', 'Alt+KeyO', '[role="tabpanel"]'],
    ['buyer', 'Alt+KeyB', 'main textarea, main section input'],
  ])('the panel of the %s opens, is walked through, and Escape leaves it', async (...panel) => {
    const [, keys, ready] = panel;
    await openSearch(page, desk);
    await press(page, keys);
    await desk.waitForSelector(ready);
    await focusedSince(desk);
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('Tab');
    expect(await unseen(desk)).toEqual([]);
    expect(await focusOf(desk)).not.toBe('body');
    await page.keyboard.press('Escape');
    await desk.waitForSelector('[role="combobox"]');
  });

  test('a playbook is started, and its menu of the desk opens and gives the focus back', async () => {
    await buyerSays(page, ANGRY, '再不处理我就给差评');
    await desk.waitForFunction(() => document.querySelector('main > button')?.textContent);
    await startByKeys(page, desk, '差评处理四步');
    await focusedSince(desk);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Tab');
    expect(await unseen(desk)).toEqual([]);
    await page.keyboard.press('Escape');
    await openSearch(page, desk);
    await desk.focus('[aria-label="更多"]');
    await page.keyboard.press('Enter');
    await desk.waitForFunction(() => document.activeElement?.role === 'menuitem');
    await page.keyboard.press('ArrowDown');
    expect(await unseen(desk)).toEqual([]);
    await page.keyboard.press('Escape');
    await desk.waitForFunction(() => document.activeElement?.ariaLabel === '更多');
  });
});
