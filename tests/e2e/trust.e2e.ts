import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import type { ConversationSnapshot } from '../../utils/model/conversation.ts';
import {
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import {
  buyerSays,
  findOwnFrame,
  openSearch,
  press,
  searchFor,
  stateOf,
  tabIdOf,
  titlesOf,
  waitForConsoleFocus,
  waitForDraft,
} from './steps.ts';

declare const chrome: WxtBrowser;

/** An address that is none of ours and no console's. */
const STRANGER = 'https://stranger.example/';
const FISH = '2817364590127';
/** What the desk says while no console has proved itself. */
const UNPROVEN = '侧台只在客服页面里使用';
const HOSTILE = '<img src=x onerror="window.pwned=1"><b>{{shop.name}}</b>';

describe('nobody who has not earned it gets anything', () => {
  let world: World;
  let own: Page;
  let manager: Page;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch();
    own = await openOwnPage(world, 'popup.html');
    manager = await openOwnPage(world, 'manager.html');
    page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`);
    desk = await findDesk(page);
    await page.waitForSelector('#msgListContainer li.onemsg');
  });
  afterAll(() => world.close());

  test('a page that embeds the desk and forges greetings sees and hears nothing', async () => {
    const consoleTab = await tabIdOf(own, page);
    const stranger = await openStranger(world);
    const strangerTab = await tabIdOf(own, stranger);
    expect(strangerTab).not.toBe(consoleTab);
    const frame = await findOwnFrame(stranger);
    await waitUntil(async () => (await textOf(frame)) === UNPROVEN, 'the frame to refuse');

    for (const token of ['', 'a'.repeat(5_000), crypto.randomUUID()]) await greet(stranger, token);
    // A real token, but another tab's. The frame asks in order: after it, all were.
    const foreign = await issue(own, consoleTab);
    await greet(stranger, foreign);
    await useUp(own, frame, foreign);
    expect(await textOf(frame)).toBe(UNPROVEN);
    expect(await heardBy(stranger)).toEqual([]);

    // The same greeting with this tab's own token opens the desk: it was the token that failed.
    const right = await issue(own, strangerTab);
    await greet(stranger, right);
    await frame.waitForSelector('[role="combobox"]');
    // Good once: after a reload it opens nothing.
    await stranger.reload({ waitUntil: 'domcontentloaded' });
    const again = await findOwnFrame(stranger);
    await waitUntil(async () => (await textOf(again)) === UNPROVEN, 'the frame to refuse again');
    await greet(stranger, right);
    const last = await issue(own, consoleTab);
    await greet(stranger, last);
    await useUp(own, again, last);
    expect(await textOf(again)).toBe(UNPROVEN);
    await stranger.close();
  });

  test('no other page of the extension can be embedded', async () => {
    const stranger = await openStranger(world, ['sidebar.html', 'manager.html', 'popup.html']);
    const frame = await findOwnFrame(stranger);
    await waitUntil(async () => (await textOf(frame)) === UNPROVEN, 'the one that may');
    await stranger.waitForFunction(() => document.readyState === 'complete');
    const shown = await Promise.all(
      stranger.frames().map((one) => one.evaluate(() => location.pathname).catch(() => 'blocked')),
    );
    expect(shown).toContain('/sidebar.html');
    expect(shown.filter((path) => /manager|popup/.test(path))).toEqual([]);
    await stranger.close();
  });

  test("the console's own scripts reach neither our frame nor our messages", async () => {
    await page.bringToFront();
    const heard = await page.evaluate(() => {
      const answers: unknown[] = [];
      Object.assign(window, { answers });
      for (const message of [
        { sidedesk: 'connect', token: crypto.randomUUID() },
        { id: 1, command: { do: 'report-conversation' } },
        { id: 1, type: 'search', data: { text: '退' }, timestamp: Date.now() },
        { id: 1, type: 'tell:console', data: { do: 'insert', text: '假', guard: null } },
      ]) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => answers.push(data);
        window.postMessage(message, '*', [port2]);
        document.dispatchEvent(new CustomEvent('sidedesk', { detail: message }));
      }
      const host = document.querySelector('sidedesk-dock');
      const api = (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime;
      return { root: host?.shadowRoot, inside: host?.childNodes.length, frames: length, api };
    });
    // `root` null: closed; frames of a shadow tree are no frames of the window either.
    expect(heard).toEqual({ root: null, inside: 0, frames: 0, api: undefined });
    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await press(page, 'Escape');
    expect(await page.evaluate(() => (window as { answers?: unknown }).answers)).toEqual([]);
    expect((await stateOf(page)).draft).toBe('');
  });

  test('a page that throws our host away gets it back, and it works', async () => {
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('sidedesk-dock, sidedesk-inline')) host.remove();
    });
    await page.waitForSelector('sidedesk-dock');
    desk = await findDesk(page);
    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await page.keyboard.press('Enter');
    await waitForDraft(page, (text) => text.includes('运费'));
    await waitForConsoleFocus(desk);
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
    await waitForDraft(page, (text) => text === '');
  });

  test.each([
    ['popup.html', 'console:token', undefined, 'not allowed'],
    ['popup.html', 'search', { text: '退' }, 'not allowed'],
    ['popup.html', 'desk:confirm', { token: 'x' }, 'not allowed'],
    ['popup.html', 'tab:command', { tabId: 1, command: { do: 'focus-box' } }, 'not allowed'],
    ['manager.html', 'site:switch', { tabId: 1, on: false }, 'not allowed'],
    ['manager.html', 'search', { text: 7 }, 'wrong shape (text:'],
    ['manager.html', 'search', { text: '退', limit: 10_000 }, 'wrong shape (limit:'],
    ['manager.html', 'reminder:settle', { id: '', how: 'sent' }, 'wrong shape'],
    ['popup.html', 'settings:change', { colorScheme: 'url(x)' }, 'wrong shape (colorScheme:'],
  ])('%s may not send %s %j', async (path, type, data, reason) => {
    const sender = path === 'popup.html' ? own : manager;
    await expect(tell(sender, type, data)).rejects.toThrow(reason);
  });

  test("a buyer's words and name stay text: no HTML, no template", async () => {
    await page.bringToFront();
    await buyerSays(page, FISH, `${HOSTILE} 退货运费谁出`);
    const name = '.chatWindowHeader .base-info .name';
    await page.$eval(name, (place, words) => place.replaceChildren(words), HOSTILE);
    await desk.waitForFunction(
      (name) => document.querySelector('header')?.textContent.includes(name),
      {},
      HOSTILE,
    );
    const key = `conversation:${await tabIdOf(own, page)}`;
    const read = await waitUntil(async () => {
      const [text] = await own.evaluate(async (one) => {
        const row = (await chrome.storage.session.get(one))[one] as ConversationSnapshot;
        return row.messages.slice(-1).map((message) => message.text);
      }, key);
      return text?.includes('谁出') && text;
    }, 'the words to be read');
    expect(read).toBe(`${HOSTILE} 退货运费谁出`);
    expect(await desk.$('main img, main b, main script')).toBeNull();

    await openSearch(page, desk);
    expect((await searchFor(page, desk, 'lk'))[0]).toBe('老顾客再次光临');
    await page.keyboard.press('Enter');
    const draft = await waitForDraft(page, (text) => text !== '');
    expect(draft).toMatch(/^<img src=x onerror="window\.pwned=1"><b>\{\{shop\.name\}\}<\/b>，您好/);

    await openSearch(page, desk);
    await page.keyboard.type(`$t(name){{shop.name}}${HOSTILE}`);
    await desk.waitForFunction(() =>
      document.querySelector('#root')?.textContent.includes('没有找到“$t(name){{shop'),
    );
    expect(await titlesOf(desk)).toEqual([]);
    expect(await desk.$('main img, main b, main script')).toBeNull();
    for (const one of [page, desk]) expect(await one.evaluate(() => 'pwned' in window)).toBe(false);
  });
});

/** A page of a stranger that embeds pages of ours and writes down what it hears. */
async function openStranger(world: World, paths = ['sidebar.html']): Promise<Page> {
  const stranger = await world.browser.newPage();
  await stranger.setRequestInterception(true);
  stranger.on('request', (request) => {
    if (request.url().startsWith(`${world.origin}/`)) return request.continue();
    if (request.url() !== STRANGER) return request.abort();
    const frames = paths.map((path) => `<iframe src="${world.origin}/${path}"></iframe>`).join('');
    return request.respond({ contentType: 'text/html', body: `<!doctype html>${frames}` });
  });
  await stranger.goto(STRANGER, { waitUntil: 'domcontentloaded' });
  return stranger;
}

/** Greets the frame exactly as the content script does, and keeps what comes back. */
function greet(stranger: Page, token: string): Promise<void> {
  return stranger.evaluate((one) => {
    const view = window as unknown as { heard?: unknown[] };
    if (!view.heard) {
      view.heard = [];
      window.addEventListener('message', ({ data }) => view.heard?.push(data));
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => view.heard?.push(data);
    port1.postMessage({ event: { is: 'focus-search' } });
    window[0]?.postMessage({ sidedesk: 'connect', token: one }, '*', [port2]);
  }, token);
}

function heardBy(stranger: Page): Promise<unknown> {
  return stranger.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
}

function textOf(frame: Frame): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: styles are text of the tree, but not shown
  return frame.evaluate(() => document.body.innerText.trim()).catch(() => '');
}

/** Issues a token as the background does, for a tab of the test's choice. */
function issue(own: Page, tabId: number): Promise<string> {
  return own.evaluate(async (tab) => {
    const token = crypto.randomUUID();
    const row = { tabId: tab, until: Date.now() + 60_000 };
    await chrome.storage.session.set({ [`dock-token:${token}`]: row });
    return token;
  }, tabId);
}

/** Waits until the frame has had its answer about a token. */
async function useUp(own: Page, frame: Frame, token: string): Promise<void> {
  const isGone = (key: string) =>
    own.evaluate(async (one) => !(one in (await chrome.storage.session.get(one))), key);
  await waitUntil(() => isGone(`dock-token:${token}`), 'the token to be used up');
  // One more question of the frame's own: the answer about the token came before this one.
  await tell(frame, 'desk:welcome');
}
