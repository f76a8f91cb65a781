import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDesk, launch, openConsole, type World, waitUntil } from './browser.ts';
import { openSearch, searchFor, stateOf, waitForDraft } from './steps.ts';

const FISH = '2817364590127';
/** Rows of the desk’s list, beside the caret of its search box, which blinks. */
const ROWS = { x: 1_080, y: 330, width: 340, height: 240 };
/** A frame that was not painted yet makes a picture of about this length; rows take twenty times. */
const WHITE = 2_000;
/** A layer of the page’s own, over everything, which lets clicks through. */
const LAYER =
  'position:fixed;inset:0;width:auto;height:auto;z-index:2147483647;background:#fff;pointer-events:none';

/** Styles that would make the desk vanish while it still takes clicks. */
const styles = [
  'sidedesk-dock{opacity:.01!important;filter:blur(9px)!important}',
  'html{opacity:.01!important}',
  'html,body,sidedesk-dock{clip-path:inset(50%)!important;mask:linear-gradient(#0000,#0000)!important}',
  'html,sidedesk-dock{transform:translateX(-300px) scale(.3)!important}',
  'html,sidedesk-dock{mix-blend-mode:difference!important;background:#fff!important}',
  'sidedesk-dock{transition:opacity 90s!important;opacity:0!important;animation:fade 9s infinite!important}@keyframes fade{to{opacity:0}}',
  'sidedesk-dock:popover-open{inset:auto!important;left:-9000px!important;zoom:.2!important;color-scheme:dark!important}',
];

type Trick = (layer: HTMLElement) => unknown;
const scripts: Record<string, { act: Trick; undo: Trick }> = {
  'a layer of the highest index': {
    act: (layer) => document.documentElement.append(layer),
    undo: (layer) => layer.remove(),
  },
  'a popover that comes after ours': {
    act: (layer) => {
      layer.popover = 'manual';
      document.body.append(layer);
      layer.showPopover();
    },
    undo: (layer) => layer.remove(),
  },
  'an animation of our host': {
    act: () => {
      const host = document.querySelector<HTMLElement>('sidedesk-dock');
      host?.animate({ opacity: [0, 0] }, { duration: 1e6, fill: 'both' });
      host?.style.setProperty('opacity', '0', 'important');
    },
    undo: () => document.querySelector('sidedesk-dock')?.removeAttribute('style'),
  },
};

/** What no style of ours prevents: then the mouse is not believed. */
const covers: Record<string, { act: Trick; undo: Trick }> = {
  'a popover in a closed tree': {
    act: (layer) => {
      const place = document.body.appendChild(document.createElement('div'));
      place.attachShadow({ mode: 'closed' }).append(layer);
      layer.popover = 'manual';
      layer.showPopover();
    },
    undo: (layer) => layer.remove(),
  },
  'a blur of the whole page': {
    act: () => document.documentElement.style.setProperty('filter', 'grayscale(1) blur(9px)'),
    undo: () => document.documentElement.style.removeProperty('filter'),
  },
  'a page shrunk to a tenth': {
    act: () => document.documentElement.style.setProperty('zoom', '0.1'),
    undo: () => document.documentElement.style.removeProperty('zoom'),
  },
  'pictures in the place of the page': {
    act: async (layer) => {
      const style = layer.appendChild(document.createElement('style'));
      style.textContent =
        '::view-transition{pointer-events:none}::view-transition-group(*){animation-duration:60s}';
      document.head.append(layer);
      // Only once it is ready pictures are shown; a page that is being laid out may refuse.
      for (let isReady = false; !isReady; ) {
        const running = document.startViewTransition(() => undefined);
        Object.assign(layer, { running });
        isReady = await running.ready.then(
          () => true,
          () => false,
        );
      }
    },
    undo: (layer) => {
      (layer as unknown as { running: ViewTransition }).running.skipTransition();
      layer.remove();
    },
  },
  // Last: for a while after it the desk stays in doubt.
  'our host taken out of the layer': {
    act: () => document.querySelector<HTMLElement>('sidedesk-dock')?.hidePopover(),
    undo: () => undefined,
  },
};

describe('a page that hides the desk, so that somebody clicks in it unknowingly', () => {
  let world: World;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch();
    page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`);
    desk = await findDesk(page);
    await page.waitForSelector('#msgListContainer li.onemsg');
    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
  });
  afterAll(() => world.close());

  const look = async () => (await page.screenshot({ clip: ROWS, encoding: 'base64' })) as string;

  /** Runs a trick in the page, with a layer that outlives it. */
  function play(trick: Trick): Promise<unknown> {
    return page.evaluate(`(${trick})(window.layer ??= Object.assign(document.createElement('div'), {
      style: ${JSON.stringify(LAYER)},
    }))`);
  }

  /** A person’s press of the mouse on the first hit. */
  const clickFirst = () => desk.click('[role="option"]', { delay: 40 });
  const isDoubted = () =>
    desk.evaluate(() => document.querySelector('#root > section[role="alert"]') !== null);

  test('nothing in reach of the page’s styles and layers changes what a person sees', async () => {
    let before = '';
    await waitUntil(async () => {
      const last = before;
      before = await look();
      return before === last && before.length > WHITE;
    }, 'the desk to be painted');
    const same = (what: string) =>
      waitUntil(async () => (await look()) === before, `the desk as it was, under ${what}`);
    await same('nothing');
    for (const css of styles) {
      const sheet = await page.addStyleTag({ content: css });
      await same(css);
      await sheet.evaluate((one) => one.remove());
    }
    for (const [name, { act, undo }] of Object.entries(scripts)) {
      await play(act);
      await same(name);
      await play(undo);
    }
  });

  test.each(Object.entries(covers))('under %s a click does nothing', async (_, trick) => {
    await play(trick.act);
    await clickFirst();
    await waitUntil(isDoubted, 'the sentence about it');
    expect((await stateOf(page)).draft).toBe('');
    await play(trick.undo);
  });

  test('under a page in grey a click does its work', async () => {
    // The doubt of the row above is over when a click is believed again.
    await page.evaluate(() => document.documentElement.style.setProperty('filter', 'grayscale(1)'));
    await waitUntil(async () => {
      await desk.click('[role="combobox"]', { delay: 40 });
      return !(await isDoubted());
    }, 'the mouse to be believed');
    await page.evaluate(() => document.documentElement.style.removeProperty('filter'));
  });

  test('keys go on working, and by keyboard the mouse is believed again', async () => {
    await page.evaluate(() => document.documentElement.style.setProperty('filter', 'blur(9px)'));
    await clickFirst();
    await waitUntil(isDoubted, 'the sentence about it');
    await desk.focus('#root > section[role="alert"] button');
    await page.keyboard.press('Enter');
    await waitUntil(async () => !(await isDoubted()), 'the sentence to go');
    expect((await stateOf(page)).draft).toBe('');
    await clickFirst();
    expect(await waitForDraft(page, (text) => text !== '')).toContain('运费');
  });

  test('a host carried to a faded place is taken back, with a new desk in it', async () => {
    await page.evaluate(() => {
      const faded = document.body.appendChild(document.createElement('div'));
      faded.style.opacity = '0';
      const host = document.querySelector('sidedesk-dock');
      if (host) faded.append(host);
    });
    await page.waitForSelector('html > sidedesk-dock:popover-open');
    await findDesk(page);
  });
});
