import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TabConversation } from '../../utils/welcome.ts';
import { findDesk, launch, openConsole, tell, type World, waitUntil } from './browser.ts';
import { gatePack } from './gate-pack.ts';
import { importFile } from './import-file.ts';
import { openBuyer, openSearch, press, searchFor, stateOf, waitForDraft } from './steps.ts';

const FISH = '2817364590127';
const SUNNY = '5530918264713';

describe('the gate before an insertion', () => {
  let world: World;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch();
    await importFile(world, 'gate.sidedesk.json', gatePack);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`, page);
    desk = await findDesk(page);
    await page.waitForSelector('#msgListContainer li.onemsg');
  });

  async function insert(code: string): Promise<void> {
    await openSearch(page, desk);
    await searchFor(page, desk, code);
    await page.keyboard.press('Enter');
  }
  /** What holds the reply up: the check, and the words an agent reads. */
  async function heldBy(check: string): Promise<string> {
    const line = await desk.waitForSelector(`[data-check="${check}"]`);
    await desk.waitForFunction(() => document.activeElement?.hasAttribute('data-gate'));
    return (await line?.evaluate((one) => one.textContent)) ?? '';
  }
  /** Sends the draft, and waits until the desk has seen it in the thread. */
  async function send(): Promise<void> {
    const { draft } = await stateOf(page);
    await page.click('.send-btn');
    await waitForDraft(page, (text) => text === '');
    await waitUntil(async () => {
      const shown = (await tell(desk, 'tab:conversation', { tabId: null })) as TabConversation;
      return shown.snapshot?.messages.at(-1)?.text === draft;
    }, 'the message in the thread');
  }
  async function clear(): Promise<void> {
    await page.click('#replyTextarea');
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
    await waitForDraft(page, (text) => text === '');
  }

  test('forbidden wording is held back; one key puts the right words in its place', async () => {
    await insert('qacontact');
    expect(await heldBy('wording')).toContain('平台禁止把买家引到微信');
    expect((await stateOf(page)).draft).toBe('');
    expect(await desk.evaluate(() => document.body.textContent)).not.toContain('仍然填入');
    await page.keyboard.press('1');
    const draft = await waitForDraft(page, (text) => text !== '');
    expect(draft).toContain('您在这里告诉我就可以');
    expect(draft).not.toContain('薇信');
  });

  test('a private number in a public text is hidden with one key', async () => {
    await insert('qaphone');
    await heldBy('private');
    await page.keyboard.press('1');
    const draft = await waitForDraft(page, (text) => text !== '');
    expect(draft).toBe('您好，请联系 13*******78 处理。');
  });

  test('what the platform would cut is split into messages with one key', async () => {
    await page.close();
    page = await openConsole(world, 'tiktok-shop', '');
    desk = await findDesk(page);
    await page.waitForSelector('textarea');
    await page.click('textarea');
    await insert('qalong');
    expect(await heldBy('length')).toContain('2000');
    await page.keyboard.press('1');
    const draft = await waitForDraft(page, (text) => text !== '');
    expect(draft.length).toBeLessThanOrEqual(2_000);
    expect(draft.length).toBeGreaterThan(500);
  });

  test('the same text twice a day: a key for another wording, Enter for all the same', async () => {
    await insert('qaagain');
    await waitForDraft(page, (text) => text === '这句话今天只说一次。');
    // Thought better of it: nothing was sent, nothing is held against it.
    await clear();
    await insert('qaagain');
    await waitForDraft(page, (text) => text === '这句话今天只说一次。');
    await send();
    await insert('qaagain');
    expect(await heldBy('repeated')).toContain('已经给这位买家发过');
    expect((await stateOf(page)).draft).toBe('');
    await page.keyboard.press('1');
    await waitForDraft(page, (text) => text === '换一句话说。');
    await clear();
    await insert('qaagain');
    await heldBy('repeated');
    await page.keyboard.press('Enter');
    await waitForDraft(page, (text) => text === '这句话今天只说一次。');
    await clear();
    // To another buyer it is new.
    await openBuyer(page, SUNNY);
    await desk.waitForFunction(() => document.body.textContent.includes('晴***天'));
    await insert('qaagain');
    await waitForDraft(page, (text) => text === '这句话今天只说一次。');
  });

  test('an expired policy cannot be forced; Esc leads back', async () => {
    await openSearch(page, desk);
    await searchFor(page, desk, 'qanext');
    await (await desk.waitForSelector('::-p-text(琥珀旧政策)'))?.click();
    expect(await heldBy('validity')).toContain('已经失效');
    expect(await desk.$('::-p-text(仍然填入)')).toBeNull();
    await page.keyboard.press('Escape');
    await desk.waitForSelector('[role="combobox"]');
    expect((await stateOf(page)).draft).toBe('');
  });

  test('another platform’s reply only warns', async () => {
    await openSearch(page, desk);
    await searchFor(page, desk, 'qanext');
    await (await desk.waitForSelector('::-p-text(琥珀别的平台)'))?.click();
    expect(await heldBy('scope')).toContain('抖店飞鸽');
    await page.keyboard.press('Enter');
    await waitForDraft(page, (text) => text === '只在飞鸽说。');
  });

  test('a broken template is mended by hand and looked at again', async () => {
    await insert('qabroken');
    expect(await heldBy('template')).toContain('nobody-has-this');
    await page.keyboard.press('Enter');
    await desk.waitForSelector('textarea:focus');
    await page.keyboard.type('好的，已处理。');
    await press(page, 'Control+Enter');
    await waitForDraft(page, (text) => text === '好的，已处理。');
  });

  test('another buyer was opened: nothing is written, and nothing of the former one is kept', async () => {
    await insert('qapromise');
    await desk.waitForSelector('form input');
    await page.keyboard.type('今晚');
    // The page switches; the desk may learn of it before or after Enter.
    await openBuyer(page, SUNNY);
    await page.keyboard.press('Enter');
    await desk.waitForFunction(() => document.body.textContent.includes('晴***天'));
    const { draft, openUid } = await stateOf(page);
    expect({ draft, openUid }).toEqual({ draft: '', openUid: SUNNY });
    if (await desk.$('[data-check="conversation"]')) {
      await page.keyboard.press('Enter');
      // The value was the former buyer's: it is asked for again.
      const field = await desk.waitForSelector('form input');
      expect(await field?.evaluate((one) => one.value)).toBe('');
    }
    await openBuyer(page, FISH);
  });

  test('"/" in the box: what the gate stops is explained in the desk', async () => {
    await page.click('#replyTextarea');
    await page.keyboard.type('/qabroken');
    await page.waitForFunction(() => {
      const box = document.querySelector('#replyTextarea')?.getBoundingClientRect();
      const above = box && document.elementFromPoint(box.left + 60, box.top - 40);
      return above?.localName === 'sidedesk-inline';
    });
    await page.keyboard.press('Enter');
    await heldBy('template');
    expect((await stateOf(page)).draft).toContain('/qabroken');
  });
});
