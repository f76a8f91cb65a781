import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findDesk, launch, openConsole, type World, waitUntil } from './browser.ts';
import { FEIGE_BOX, isListOpen, press, stateOf, waitForDraft } from './steps.ts';

const LEMON = '3316627450891';

describe('"/" in the console\'s own box (Feige, React)', () => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await launch();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    page = await openConsole(world, 'feige', `buyer=${LEMON}`, page);
    await findDesk(page);
    await page.waitForSelector(FEIGE_BOX);
    await page.click(FEIGE_BOX);
  });

  test('typing filters, Enter inserts in place of the query, the console does not send', async () => {
    await page.keyboard.type('好的，/yf');
    await waitForList(page);
    await page.keyboard.press('Enter');
    const draft = await waitForDraft(page, (text) => text.includes('运费'));
    expect(draft).toMatch(/^好的，(您好，)?运费这样分/);
    expect(draft).not.toContain('/yf');
    expect((await stateOf(page)).sent).toEqual([]);
    // The list is closed now: Enter belongs to the console again.
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await stateOf(page)).sent.length === 1, 'the message');
    expect((await stateOf(page)).sent[0]?.text).toBe(draft);
  });

  test('arrows choose, Tab inserts', async () => {
    await page.keyboard.type('/退货');
    await waitForList(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    const draft = await waitForDraft(page, (text) => !text.startsWith('/'));
    expect(draft.length).toBeGreaterThan(5);
  });

  test('Esc closes the list and leaves what was typed; then Enter sends it', async () => {
    await page.keyboard.type('/yf');
    await waitForList(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await stateOf(page)).sent.length === 1, 'the message');
    expect((await stateOf(page)).sent[0]?.text).toBe('/yf');
  });

  test('a slash inside words, numbers and addresses opens nothing and steals no key', async () => {
    for (const text of ['https://a.cn/yf', 'and/or', '1/2']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await waitUntil(
        async () => (await stateOf(page)).sent.at(-1)?.text === text,
        `"${text}" to be sent`,
      );
    }
  });

  test("nothing found: Enter stays the console's", async () => {
    await page.keyboard.type('/qqqqqqzzz');
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await stateOf(page)).sent.length === 1, 'the message');
  });

  test('a reply that needs values opens the desk, which replaces the query', async () => {
    await page.keyboard.type('/yyq');
    await waitForList(page);
    await page.keyboard.press('Enter');
    const desk = await findDeskForm(page);
    expect((await stateOf(page)).draft).toBe('/yyq');
    await page.keyboard.type('周五 9:30');
    await page.keyboard.press('Enter');
    const draft = await waitForDraft(page, (text) => text.includes('周五 9:30'));
    expect(draft).not.toContain('/yyq');
    expect(draft).not.toContain('{{');
    await desk.waitForFunction(() => !document.querySelector('form'));
  });

  test('events a page forges open nothing', async () => {
    await page.evaluate((css) => {
      const box = document.querySelector(css) as HTMLTextAreaElement;
      const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
      setter?.call(box, '/yf');
      box.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'f' }));
      for (const code of ['KeyJ', 'KeyK']) {
        box.dispatchEvent(new KeyboardEvent('keydown', { code, altKey: true, bubbles: true }));
      }
    }, FEIGE_BOX);
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await stateOf(page)).sent.length === 1, 'the message');
    expect((await stateOf(page)).sent[0]?.text).toBe('/yf');
    expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('380px');
    await press(page, 'Alt+KeyK');
    expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('40px');
  });

  async function waitForList(target: Page): Promise<void> {
    await waitUntil(() => isListOpen(target), 'the inline list');
  }

  async function findDeskForm(target: Page) {
    const desk = await findDeskFrame(target);
    await desk.waitForSelector('form input');
    return desk;
  }

  async function findDeskFrame(target: Page) {
    return waitUntil(async () => target.frames().at(-1), 'the desk');
  }
});
