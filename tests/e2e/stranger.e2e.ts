import { resolve } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { lines } from '../unit/protocol-lines.ts';
import {
  browserName,
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  type World,
  waitUntil,
} from './browser.ts';
import { GECKO_HOST, GECKO_ID } from './start-browser.ts';
import { FEIGE_BOX, isListOpen, openSearch, press, searchFor, stateOf } from './steps.ts';

declare const chrome: WxtBrowser;

const LEMON = '3316627450891';
const STRANGER_HOST = '5d3de5c0-0000-4000-8000-51dede500002';
const uuids = { [GECKO_ID]: GECKO_HOST, 'stranger@sidedesk.example': STRANGER_HOST };

describe('another extension beside ours', () => {
  let world: World;
  let stranger: World;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch({
      firefoxPrefs: { 'extensions.webextensions.uuids': JSON.stringify(uuids) },
    });
    const id = await world.browser.installExtension(
      resolve(import.meta.dirname, '../fixtures/stranger-extension'),
    );
    const origin =
      browserName === 'firefox' ? `moz-extension://${STRANGER_HOST}` : `chrome-extension://${id}`;
    stranger = { ...world, origin };
    page = await openConsole(world, 'feige', `buyer=${LEMON}`);
    desk = await findDesk(page);
    await page.waitForSelector(FEIGE_BOX);
  });
  afterAll(() => world.close());

  test('nobody answers its messages or takes its line', async () => {
    const evil = await openOwnPage(stranger, 'page.html');
    const ours = browserName === 'firefox' ? GECKO_ID : new URL(world.origin).hostname;
    const heard = await evil.evaluate(
      async (id, messages) => {
        const answers: unknown[] = [];
        for (const [type, data] of messages) {
          const message = { id: 1, type, data, timestamp: Date.now() };
          // A browser says that nobody listens, by an error or by nothing.
          await chrome.runtime.sendMessage(id, message).then(
            (answer) => answer !== undefined && answers.push(answer),
            () => undefined,
          );
        }
        const port = chrome.runtime.connect(id);
        port.onMessage.addListener((message) => answers.push(message));
        await new Promise<void>((done) => port.onDisconnect.addListener(() => done()));
        return answers;
      },
      ours,
      Object.entries(lines).map(([type, { right }]) => [type, right] as const),
    );
    expect(heard).toEqual([]);
    await evil.close();
  });

  test('a page of it embeds no page of ours that tells it anything', async () => {
    const own = await openOwnPage(world, 'popup.html');
    // All documents of ours that live anywhere; Firefox leaves out those in frames.
    const listOwn = () =>
      own.evaluate(async () =>
        (await chrome.runtime.getContexts({})).map(({ documentUrl }) => `${documentUrl}`).sort(),
      );
    const before = await listOwn();
    if (browserName === 'chromium') expect(before).toContain(`${world.origin}/sidebar.html`);
    const evil = await openOwnPage(stranger, 'page.html');
    const { answers, empty } = await evil.evaluate(async (src) => {
      const answers: unknown[] = [];
      const empty: string[] = [];
      addEventListener('message', ({ data }) => answers.push(data));
      for (const path of ['sidebar.html', 'manager.html', 'popup.html']) {
        const [frame, own] = [`${src}/${path}`, 'page.html'].map((address) =>
          Object.assign(document.createElement('iframe'), { src: address }),
        ) as [HTMLIFrameElement, HTMLIFrameElement];
        // Not every browser says that a frame was kept out: one of its own, asked for later, is
        // there by then.
        const loaded = new Promise((done) => own.addEventListener('load', done));
        document.body.append(frame, own);
        await loaded;
        // Nothing came: it still is the page a frame begins with. One of ours could not be read.
        if (frame.contentDocument?.URL === 'about:blank') empty.push(path);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => answers.push(data);
        const greeting = { sidedesk: 'connect', token: crypto.randomUUID() };
        frame.contentWindow?.postMessage(greeting, '*', [port2]);
      }
      return { answers, empty };
    }, world.origin);
    expect(await listOwn()).toEqual(before);
    // Chromium shows an error in such a frame, which cannot be read either. Firefox (153) lets any
    // extension embed what web pages may: the desk, which tells a stranger nothing.
    if (browserName === 'firefox') expect(empty).toEqual(['manager.html', 'popup.html']);
    expect(answers).toEqual([]);
    await evil.close();
    await own.close();
  });

  /** Lets the stranger dispatch events at something inside one of our shadow roots. */
  async function forge(host: string, css: string, events: unknown[]): Promise<void> {
    await page.bringToFront();
    await page.evaluate((detail) => {
      delete document.documentElement.dataset.stranger;
      dispatchEvent(new CustomEvent('stranger', { detail }));
    }, JSON.stringify({ host, css, events }));
    const did = () => page.evaluate(() => document.documentElement.dataset.stranger);
    expect(await waitUntil(did, 'the stranger')).toBe(`did ${events.length}`);
  }
  const room = () => page.evaluate(() => getComputedStyle(document.documentElement).marginRight);

  test('forged presses of the edge move nothing', async () => {
    expect(await room()).toBe('380px');
    const at = (clientX: number) => ({ clientX, clientY: 400, button: 0, pointerId: 1 });
    await forge('sidedesk-dock', '.handle', [
      ['pointer', 'pointerdown', at(1_060)],
      ['pointer', 'pointermove', at(900)],
      ['pointer', 'pointerup', at(900)],
      ['key', 'keydown', { key: 'ArrowLeft' }],
    ]);
    expect(await room()).toBe('380px');
  });

  test('forged clicks on the rail open nothing', async () => {
    await press(page, 'Alt+KeyK');
    await waitUntil(async () => (await room()) === '40px', 'the rail');
    await forge('sidedesk-dock', '.mark', [
      ['pointer', 'pointerdown', {}],
      ['mouse', 'click', { detail: 1 }],
    ]);
    expect(await room()).toBe('40px');
    await press(page, 'Alt+KeyK');
    await waitUntil(async () => (await room()) === '380px', 'the desk');
  });

  test('forged presses on the list at the caret insert nothing', async () => {
    await page.click(FEIGE_BOX);
    await page.keyboard.type('/yf');
    await waitUntil(() => isListOpen(page), 'the list');
    await forge('sidedesk-inline', '[role="option"]', [
      ['pointer', 'pointerdown', {}],
      ['mouse', 'mousedown', { button: 0 }],
      ['mouse', 'click', { button: 0, detail: 1 }],
    ]);
    await page.keyboard.type('x');
    await waitUntil(async () => (await stateOf(page)).draft === '/yfx', 'what was typed');
    // The same press of a person inserts: it was the forging that failed. The list moves when its
    // hits change, so a press may miss it: then, as a person would, again.
    await waitUntil(async () => {
      await page.click(FEIGE_BOX);
      await press(page, 'Control+KeyA');
      await page.keyboard.type('/yf');
      await waitUntil(() => isListOpen(page), 'the list again');
      const { x, y } = await page.evaluate(findFirstHit, FEIGE_BOX);
      await page.mouse.click(x, y);
      const isIn = async () => (await stateOf(page)).draft.includes('运费');
      return waitUntil(isIn, 'the reply', 3_000).catch(() => false);
    }, 'the reply');
    await openSearch(page, desk);
    expect((await searchFor(page, desk, 'yf')).length).toBeGreaterThan(0);
  });
});

/** Runs in the page: a point in the first line of the list above the box. */
function findFirstHit(css: string): { x: number; y: number } {
  const { left = 0, top = 0 } = document.querySelector(css)?.getBoundingClientRect() ?? {};
  const isList = (y: number) =>
    document.elementFromPoint(left + 60, y)?.localName === 'sidedesk-inline';
  let y = top - 40;
  while (isList(y - 1)) y -= 1;
  return { x: left + 60, y: y + 20 };
}
