import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import type { ConversationSnapshot } from '../../utils/model/conversation.ts';
import { findDesk, launch, openConsole, openOwnPage, type World, waitUntil } from './browser.ts';
import { buyerSays, openSearch, searchFor, stateOf, tabIdOf, waitForDraft } from './steps.ts';

declare const chrome: WxtBrowser;

const FISH = '2817364590127';
const BOX = '#replyTextarea';

describe('a console page that wants to do harm', () => {
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
    page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`, page);
    desk = await findDesk(page);
    await page.waitForSelector('#msgListContainer li.onemsg');
  });

  /** The newest message the desk knows of this page. */
  async function lastRead(): Promise<string> {
    const key = `conversation:${await tabIdOf(own, page)}`;
    const row = await own.evaluate(
      async (one) => (await chrome.storage.session.get(one))[one] as ConversationSnapshot,
      key,
    );
    return row.messages.at(-1)?.text ?? '';
  }

  /** The desk still does its work here: finds, inserts, and nothing else stands in the box. */
  async function expectWork(): Promise<void> {
    await openSearch(page, desk);
    expect((await searchFor(page, desk, 'yf'))[0]).toBe('退货运费谁承担');
    await page.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text !== '')).toContain('运费');
  }

  test('forged keys and a forged "/" open nothing and insert nothing', async () => {
    await page.click(BOX);
    const open = await page.evaluate((css) => {
      const box = document.querySelector<HTMLTextAreaElement>(css);
      if (!box) throw new Error('no box');
      const key = (code: string, key: string, init: KeyboardEventInit = {}) =>
        box.dispatchEvent(
          new KeyboardEvent('keydown', { code, key, bubbles: true, composed: true, ...init }),
        );
      for (const digit of [1, 2, 3]) key(`Digit${digit}`, `${digit}`, { altKey: true });
      key('KeyJ', 'j', { altKey: true });
      box.setRangeText('/yf', 0, 0, 'end');
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: '/yf' }));
      for (const name of ['Enter', 'Tab', 'Digit1']) key(name, name);
      const list = document.querySelector('sidedesk-inline');
      return { focused: document.activeElement === box, height: list?.clientHeight ?? 0 };
    }, BOX);
    expect(open).toEqual({ focused: true, height: 0 });
    // A round trip through the desk: whatever a forged key had started would be there by now.
    await desk.evaluate(() => undefined);
    expect((await stateOf(page)).draft).toBe('/yf');
    await page.$eval(BOX, (box) => {
      (box as HTMLTextAreaElement).value = '';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expectWork();
  });

  test('built-ins of the page that throw do not reach us', async () => {
    await page.evaluate(() => {
      const fail = () => {
        throw new Error('caught you');
      };
      const { prototype } = Element;
      for (const name of ['getAttribute', 'matches', 'closest', 'getClientRects'] as const) {
        // The page's own framework needs none of these for a new row.
        Object.defineProperty(prototype, name, { configurable: true, value: fail });
      }
      Object.defineProperty(HTMLTextAreaElement.prototype, 'maxLength', { get: fail });
    });
    await buyerSays(page, FISH, '这条也要读到');
    await waitUntil(async () => (await lastRead()) === '这条也要读到', 'the new message');
    await expectWork();
  });

  test('a message of 100 kB and ten thousand rows are cut, not choked on', async () => {
    await page.evaluate(() => {
      const list = document.querySelector('#msgListContainer ul.msg-list');
      const last = list?.querySelector('li.onemsg:last-child');
      if (!list || !last) throw new Error('no thread');
      const rows = Array.from({ length: 10_000 }, (_, i) => {
        const row = last.cloneNode(true) as Element;
        row.id = `middlePanel_list_9${String(i).padStart(5, '0')}`;
        return row;
      });
      const words = rows.at(-1)?.querySelector('.msg-content-box');
      if (words) words.textContent = '长'.repeat(50_000);
      list.append(...rows);
    });
    await waitUntil(async () => (await lastRead()).length === 4_000, 'the long message');
    await expectWork();
  });

  test('a layer over everything takes the mouse, not the keyboard', async () => {
    await page.evaluate(() => {
      const layer = document.createElement('div');
      layer.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff';
      document.documentElement.append(layer);
      layer.addEventListener('click', (event) => event.stopImmediatePropagation(), true);
    });
    await page.focus(BOX);
    await expectWork();
    expect((await stateOf(page)).sent).toEqual([]);
  });
});
