import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDesk, launch, openConsole, openOwnPage, type World, waitUntil } from './browser.ts';
import { buyerSays, stateOf } from './steps.ts';

const FISH = '2817364590127';

/** What a page says, or '' while it is loading. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body?.textContent ?? '').catch(() => '');

const waitForWords = (page: Page, isRight: (words: string) => boolean, what: string) =>
  waitUntil(async () => {
    const words = await wordsOf(page);
    return isRight(words) ? words : null;
  }, what);

describe('what a manager learns from the work', () => {
  let world: World;
  beforeAll(async () => {
    world = await launch({ settings: { agentName: '小安' } });
  });
  afterAll(() => world.close());

  test('a buyer is answered on the console, and the first reply has its figure', async () => {
    const page = await openConsole(world, 'pinduoduo', `buyer=${FISH}`);
    await findDesk(page);
    await buyerSays(page, FISH, '什么时候发货？');
    const manager = await openOwnPage(world, 'manager.html#/insights');
    await waitForWords(manager, (words) => words.includes('首次响应'), 'the view');
    await page.bringToFront();
    await page.click('#replyTextarea');
    await page.keyboard.type('今天就发');
    await page.click('.send-btn');
    expect((await stateOf(page)).sent).toHaveLength(1);
    await manager.bringToFront();
    const tile = () =>
      manager.evaluate(() => document.querySelector('button[aria-pressed="true"]')?.textContent);
    const text = await waitUntil(async () => {
      const now = await tile();
      return now && !now.includes('还没有数据') ? now : null;
    }, 'the first reply');
    expect(text).toMatch(/首次响应.*秒|首次响应.*分钟/);
    expect(text).toContain('目标 1.5');
    await Promise.all([page.close(), manager.close()]);
  });

  test('a row of the guides leads to a practice, which is scored', async () => {
    const page = await openOwnPage(world, 'manager.html#/guides');
    await waitForWords(page, (words) => words.includes('000-01'), 'the rows');
    await page.type('input', '像是恶意索赔 004-33');
    // The list is still drawn anew for the last keys: a locator waits until it stands.
    await page.locator('a[href="#/practice/zh.practice.malicious"]').click();
    for (const [asked, answer] of [
      ['假货，赔我三倍', '请您提供照片，我们核实'],
      ['少废话', '我们就在平台这里沟通'],
    ] as const) {
      await waitForWords(page, (words) => words.includes(asked), asked);
      await page.click('textarea');
      await page.keyboard.type(answer);
      await page.keyboard.press('Enter');
    }
    const words = await waitForWords(page, (all) => all.includes('分，满分 100'), 'the score');
    const score = Number(/(\d+)\s*分，满分 100/.exec(words)?.[1]);
    expect(score).toBeGreaterThan(60);
    await page.close();
  });
});
