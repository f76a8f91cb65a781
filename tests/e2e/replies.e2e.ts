import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findDesk, launch, openConsole, type World, waitUntil } from './browser.ts';
import { gatePack } from './gate-pack.ts';
import { importFile } from './import-file.ts';
import {
  buyerSays,
  openSearch,
  press,
  searchFor,
  stateOf,
  waitForConsoleFocus,
  waitForDraft,
  waitForNotice,
  waitForPreview,
} from './steps.ts';

const FISH = '2817364590127';

describe('a reply on its way into the box', () => {
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

  async function find(code: string, title: string): Promise<void> {
    await openSearch(page, desk);
    expect((await searchFor(page, desk, code))[0]).toBe(title);
  }

  test('its questions are answered with digits, arrows and Enter alone', async () => {
    await find('qaprompt', '琥珀方案登记');
    await page.keyboard.press('Enter');
    await desk.waitForSelector('[role="radio"]:focus');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await desk.$eval('[aria-checked="true"]', (one) => one.textContent)).toContain('换货');
    // A digit chooses and goes on to the next question.
    await page.keyboard.press('3');
    await desk.waitForSelector('input[inputmode="decimal"]:focus');
    await page.keyboard.type('2x5');
    await page.keyboard.press('Enter');
    const draft = await waitForDraft(page, (text) => text !== '');
    expect(draft).toBe('为您登记补发，预计 25 天。谢谢');
    // The caret stands where the template says.
    await page.waitForFunction(() => document.activeElement?.id === 'replyTextarea');
    await page.keyboard.type('祝好。');
    expect(await waitForDraft(page, (text) => text.includes('祝好'))).toMatch(/天。祝好。谢谢$/);
  });

  test('its messages go one after the other, each with one key, never two at once', async () => {
    await find('qachain', '琥珀三步排查');
    await page.keyboard.press('Enter');
    await waitForDraft(page, (text) => text === '第一步：请断电。');
    await desk.waitForFunction(() => document.body.textContent.includes('第 2 / 3 条'));
    await page.waitForFunction(() => document.activeElement?.id === 'replyTextarea');
    // The first one was not sent yet.
    await press(page, 'Alt+KeyN');
    await waitForNotice(desk, '上一条还在输入框里');
    expect((await stateOf(page)).draft).toBe('第一步：请断电。');
    for (const [at, text] of ['第二步：请等一分钟。', '第三步：请再开机。'].entries()) {
      await page.click('.send-btn');
      await waitUntil(async () => (await stateOf(page)).sent.length === at + 1, 'the message');
      await press(page, 'Alt+KeyN');
      await waitForDraft(page, (draft) => draft === text);
    }
    await desk.waitForFunction(() => document.querySelector('[aria-label="多条消息"]') === null);
    expect((await stateOf(page)).sent).toHaveLength(2);
  });

  test('it speaks the buyer’s language, shows the agent’s beside it, and changes with one key', async () => {
    await buyerSays(page, FISH, 'Hello, where is my order please?');
    await find('qalang', '琥珀问好');
    await waitForPreview(desk, 'Hello from Amber.');
    await waitForPreview(desk, '您好，琥珀客服。');
    await waitForPreview(desk, '译文比原文旧');
    await press(page, 'Alt+KeyL');
    const isGone = () =>
      !document.querySelector('[aria-label="预览"]')?.textContent?.includes('Hello');
    await desk.waitForFunction(isGone);
    await press(page, 'Alt+KeyT');
    await waitForPreview(desk, '在的。');
    await press(page, 'Alt+KeyT');
    await waitForPreview(desk, '您好，琥珀客服。');
    await page.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text !== '')).toBe('您好，琥珀客服。');
  });

  test('a value is asked once per conversation and can be changed', async () => {
    await find('qapromise', '琥珀承诺');
    await page.keyboard.press('Enter');
    await desk.waitForSelector('form input');
    await page.keyboard.type('明天十点');
    await page.keyboard.press('Enter');
    await waitForDraft(page, (text) => text === '明天十点前给您答复。');
    await waitForConsoleFocus(desk);
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
    await find('qapromise', '琥珀承诺');
    await waitForPreview(desk, '明天十点前给您答复。');
    await (await desk.waitForSelector('button[title^="点这里修改"]'))?.click();
    await desk.waitForSelector('form input:focus');
    await press(page, 'Control+KeyA');
    await page.keyboard.type('后天');
    await page.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text !== '')).toBe('后天前给您答复。');
  });
});
