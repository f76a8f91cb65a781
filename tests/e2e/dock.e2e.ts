import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DockSettings } from '../../utils/model/setting.ts';
import type { DeskWelcome } from '../../utils/welcome.ts';
import type { ConsoleName } from '../consoles/addresses.ts';
import {
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { openSearch, pickInMenu, press, searchFor, stateOf, waitForDraft } from './steps.ts';

/** The viewport every browser is launched with. */
const SCREEN = { width: 1_440, height: 900 };
/** The button on the closed dock: 40 px wide, 10 px below the top, 32 px tall. */
const RAIL = { x: SCREEN.width - 20, y: 26 };

// The dock's shadow root is closed: it is reached as a person does, by mouse and keyboard, and
// seen by the room it takes from the page.
describe('the dock', () => {
  let world: World;
  let own: Page;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch();
    own = await openOwnPage(world, 'popup.html');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await tell(own, 'settings:change', { docks: {} });
    await open('pinduoduo');
  });

  test('its edge is dragged, or moved by arrow keys, within limits; the width is remembered', async () => {
    await drag(SCREEN.width - 380, SCREEN.width - 500);
    expect(await roomOf(page)).toEqual({ left: 0, right: 500 });
    await remembered('pinduoduo', { width: 500 });
    await page.reload({ waitUntil: 'domcontentloaded' });
    desk = await findDesk(page);
    expect(await roomOf(page)).toEqual({ left: 0, right: 500 });

    await drag(SCREEN.width - 500, 200);
    expect(await roomOf(page)).toEqual({ left: 0, right: 640 });
    // Fast and straight across the desk's own frame.
    await drag(SCREEN.width - 640, SCREEN.width - 10);
    expect(await roomOf(page)).toEqual({ left: 0, right: 300 });
    // The mouse is free again: moving it over the edge changes nothing more.
    await page.mouse.move(SCREEN.width - 300, 400);
    await page.mouse.move(SCREEN.width - 400, 400, { steps: 4 });
    await openSearch(page, desk);
    expect((await searchFor(page, desk, 'yf')).length).toBeGreaterThan(0);
    expect(await roomOf(page)).toEqual({ left: 0, right: 300 });

    // The same edge by keyboard.
    // The first button, whichever it is: with buyers who wait it is theirs.
    await desk.focus('header button');
    await press(page, 'Shift+Tab');
    await page.waitForFunction(() => document.activeElement?.localName === 'sidedesk-dock');
    // Keys still go to the desk until it has heard that the focus is gone.
    await desk.waitForFunction(() => !document.hasFocus());
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight'] as const) {
      await page.keyboard.press(key);
    }
    await waitUntil(async () => (await roomOf(page)).right === 320, 'the wider desk');
    await remembered('pinduoduo', { width: 320 });
  });

  test('left and right, beside the page and over it: the menu leads there and back', async () => {
    await pickInMenu(desk, '放到左边');
    await seen({ left: 380, right: 0 });
    await pickInMenu(desk, '放到右边');
    await seen({ left: 0, right: 380 });
    await pickInMenu(desk, '放到左边');
    await seen({ left: 380, right: 0 });
    expect(await isDockAt(20)).toBe(true);
    await drag(380, 450);
    await seen({ left: 450, right: 0 });
    await pickInMenu(desk, '悬浮在页面上');
    await seen({ left: 0, right: 0 });
    expect(await isDockAt(60)).toBe(true);
    await remembered('pinduoduo', { side: 'left', mode: 'float', width: 450 });

    await page.reload({ waitUntil: 'domcontentloaded' });
    desk = await findDesk(page);
    expect(await roomOf(page)).toEqual({ left: 0, right: 0 });
    expect(await isDockAt(60)).toBe(true);
    await pickInMenu(desk, '与页面并排');
    await seen({ left: 450, right: 0 });
    await pickInMenu(desk, '放到右边');
    await seen({ left: 0, right: 450 });
  });

  test('it folds to a slim rail, stays folded after a reload and opens by a click', async () => {
    await page.waitForSelector('#replyTextarea');
    await page.click('#replyTextarea');
    await page.keyboard.type('写到一半');
    await desk.click('[aria-label="收起（Alt+K）"]');
    await seen({ left: 0, right: 40 });
    expect((await stateOf(page)).draft).toBe('写到一半');
    await page.mouse.click(RAIL.x, RAIL.y);
    await seen({ left: 0, right: 380 });
    await press(page, 'Alt+KeyK');
    await seen({ left: 0, right: 40 });
    await remembered('pinduoduo', { open: false });

    await page.reload({ waitUntil: 'domcontentloaded' });
    await seen({ left: 0, right: 40 });
    await page.mouse.click(RAIL.x, RAIL.y);
    await seen({ left: 0, right: 380 });
    desk = await findDesk(page);
    await openSearch(page, desk);
    expect((await searchFor(page, desk, 'yf')).length).toBeGreaterThan(0);
  });

  test('each console has its own', async () => {
    await pickInMenu(desk, '放到左边');
    await remembered('pinduoduo', { side: 'left' });
    await open('feige');
    expect(await roomOf(page)).toEqual({ left: 0, right: 380 });
    await drag(SCREEN.width - 380, SCREEN.width - 420);
    await remembered('feige', { side: 'right', width: 420 });
    await open('pinduoduo');
    expect(await roomOf(page)).toEqual({ left: 380, right: 0 });
  });

  test('another look or language changes the desk, not what is written in the console', async () => {
    await page.waitForSelector('#replyTextarea');
    await page.click('#replyTextarea');
    await page.keyboard.type('还没发出去的话');
    await pickInMenu(desk, '深色');
    await desk.waitForFunction(
      () => document.documentElement.dataset.mantineColorScheme === 'dark',
    );
    await pickInMenu(desk, 'English');
    await desk.waitForSelector('[aria-label="More"]');
    expect(await waitForDraft(page, () => true)).toBe('还没发出去的话');
  });

  async function open(name: ConsoleName): Promise<void> {
    page = await openConsole(world, name, '', page);
    desk = await findDesk(page);
  }

  async function drag(from: number, to: number): Promise<void> {
    await page.mouse.move(from, SCREEN.height / 2);
    await page.mouse.down();
    await page.mouse.move((from + to) / 2, SCREEN.height / 2, { steps: 3 });
    await page.mouse.move(to, SCREEN.height / 2, { steps: 3 });
    await page.mouse.up();
    // Off the edge again, and painted: under a hovered edge the frame takes no clicks.
    await page.mouse.move(SCREEN.width / 2, 100);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  async function seen(room: Room): Promise<void> {
    await waitUntil(
      async () => JSON.stringify(await roomOf(page)) === JSON.stringify(room),
      `the room ${JSON.stringify(room)}`,
    );
  }

  /** Waits until the settings of a console's dock say so. */
  async function remembered(place: string, want: Partial<DockSettings>): Promise<void> {
    const dock = await waitUntil(
      async () => {
        const { settings } = (await tell(own, 'desk:welcome')) as DeskWelcome;
        const saved = settings.docks[place];
        return saved && Object.entries(want).every(([key, value]) => saved[key as never] === value)
          ? saved
          : null;
      },
      `${JSON.stringify(want)} to be remembered`,
    );
    expect(dock).toMatchObject(want);
  }

  /** Is our host in front of the page at this x, half way down? */
  function isDockAt(x: number): Promise<boolean> {
    return page.evaluate(
      (at, middle) => document.elementFromPoint(at, middle)?.localName === 'sidedesk-dock',
      x,
      SCREEN.height / 2,
    );
  }
});

interface Room {
  left: number;
  right: number;
}

/** What the dock takes from the page at its sides, CSS px. */
function roomOf(page: Page): Promise<Room> {
  return page.evaluate(() => {
    const { marginLeft, marginRight } = getComputedStyle(document.documentElement);
    return { left: Number.parseInt(marginLeft, 10), right: Number.parseInt(marginRight, 10) };
  });
}
