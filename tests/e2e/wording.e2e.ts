import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changeSettings,
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  type World,
  waitUntil,
} from './browser.ts';
import { stateOf, waitForDraft } from './steps.ts';

const FISH = '2817364590127';
const LEMON = '3316627450891';
const FEIGE_BOX = '[data-qa-id="qa-send-message-textarea"]';
const PANEL = 'section[aria-label="正在输入的内容"]';

const panelOf = (desk: Frame) =>
  desk.evaluate((css) => {
    const panel = document.querySelector(css);
    return {
      marks: [...(panel?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent ?? ''),
      text: panel?.textContent ?? '',
    };
  }, PANEL);

const waitForPanel = (desk: Frame, part: string) =>
  desk.waitForFunction(
    (css, wanted) => document.querySelector(css)?.textContent?.includes(wanted),
    {},
    PANEL,
    part,
  );

async function sendByEnter(page: Page): Promise<void> {
  await page.click(FEIGE_BOX);
  await page.keyboard.press('Enter');
}

async function clickButton(target: Page | Frame, words: string): Promise<void> {
  const button = await target.waitForSelector(`::-p-xpath(//button[contains(., "${words}")])`);
  await button?.click();
}

describe('what the agent types in the console’s own box', () => {
  let world: World;
  beforeAll(async () => {
    world = await launch();
  });
  afterAll(() => world.close());

  test('is looked at only after the agent asked for it, and at once then', async () => {
    const page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`);
    const desk = await findDesk(page);
    await page.waitForSelector('#replyTextarea');
    await page.click('#replyTextarea');
    await page.keyboard.type('加薇信聊');
    await waitForDraft(page, (draft) => draft === '加薇信聊');
    // Longer than the pause after which a draft is looked at: a desk that looks shows it now.
    await desk.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    expect(await panelOf(desk)).toEqual({ marks: [], text: '' });

    await changeSettings(world, { liveCheck: true });
    await page.bringToFront();
    await waitForPanel(desk, '薇信');
    await changeSettings(world, { liveCheck: false });
    await desk.waitForFunction((css) => !document.querySelector(css), {}, PANEL);
    await changeSettings(world, { liveCheck: true });
    await page.close();
  });

  test.each([
    ['a text box', 'pinduoduo', FISH, '#replyTextarea', (page: Page) => page.click('.send-btn')],
    ['another framework', 'feige', LEMON, FEIGE_BOX, sendByEnter],
  ] as const)(
    'is marked in the desk and mended there, never in the page (%s)',
    async (_, name, buyer, box, send) => {
      const page = await openConsole(world, name, `buyer=${buyer}`);
      const desk = await findDesk(page);
      await page.waitForSelector(box);
      await page.click(box);
      const nodes = await page.evaluate(() => document.body.querySelectorAll('mark').length);
      await page.keyboard.type('你好，好评返xian 5 元，，加 V 信领');
      await waitForPanel(desk, '返xian');
      const { marks, text } = await panelOf(desk);
      expect(marks).toContain('加 V 信');
      expect(marks.some((mark) => mark.includes('好评返xian'))).toBe(true);
      expect(text).toContain('用返现、红包或礼品换好评');
      expect(await page.evaluate(() => document.body.querySelectorAll('mark').length)).toBe(nodes);

      await clickButton(desk, '能改的都改好');
      await waitForDraft(page, (draft) => draft === '您好，好评返xian 5 元，加 V 信领。');
      await waitForPanel(desk, '您好，好评返xian');
      expect((await stateOf(page)).sent).toEqual([]);

      // Sent by the console itself, the draft is gone, and so is the panel.
      await send(page);
      await waitUntil(async () => (await stateOf(page)).sent.length === 1, 'the message');
      await desk.waitForFunction((css) => !document.querySelector(css), {}, PANEL);
      await page.close();
    },
  );
});

describe('the wording rules of the manager', () => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await launch();
    page = await openOwnPage(world, 'manager.html#/rules');
    await page.waitForSelector('section[aria-label="评价"]');
  });
  afterAll(() => world.close());

  const answer = () =>
    page.evaluate(() => document.querySelector('section[aria-label="试一句"]')?.textContent ?? '');
  const tryOut = async (text: string) => {
    await page.click('textarea[aria-label="试一句"]', { count: 3 });
    await page.keyboard.type(text);
  };

  test('say at once what a sentence would be stopped for', async () => {
    await tryOut('好评返现五元');
    await waitUntil(async () => (await answer()).includes('004-21'), 'the finding');
    await tryOut('订单今天发出。');
    await waitUntil(async () => (await answer()).includes('没有发现问题'), 'the all-clear');
  });

  test('take a rule of the shop’s own, which counts from then on, and can be switched', async () => {
    await clickButton(page, '新增规则');
    const fill = async (label: string, text: string) => {
      const field = await page.waitForSelector(
        `::-p-xpath(//label[contains(., "${label}")]/following::*[self::textarea or self::input][1])`,
      );
      await field?.click();
      await page.keyboard.type(text);
    };
    await fill('要拦的词', '您好');
    await fill('给客服看的原因', '不要承诺赠品。');
    await clickButton(page, '保存');
    await page.waitForSelector('::-p-xpath(//*[@role="alert"][contains(., "每句话都会用到")])');

    await fill('要拦的词', '，送您赠品');
    await page.evaluate(() => {
      // The refused word stays as it was written: the person takes it out.
      const field = document.querySelector<HTMLTextAreaElement>('form textarea');
      field?.setSelectionRange(0, 3);
      field?.focus();
    });
    await page.keyboard.press('Delete');
    await clickButton(page, '保存');
    await page.waitForSelector('::-p-xpath(//li[contains(., "送您赠品")])');
    await tryOut('送 您 赠 品');
    await waitUntil(async () => (await answer()).includes('不要承诺赠品'), 'the new rule');

    await page.evaluate(() => {
      const cards = [...document.querySelectorAll('li')];
      const card = cards.find((one) => one.textContent?.includes('送您赠品'));
      card?.querySelector<HTMLInputElement>('input[role="switch"]')?.click();
    });
    await tryOut('送 您 赠 品 。');
    await waitUntil(async () => (await answer()).includes('没有发现问题'), 'the rule is off');
  });
});
