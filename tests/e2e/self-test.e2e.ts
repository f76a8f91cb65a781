import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDesk, launch, openConsole, type World } from './browser.ts';
import { openSearch, pickInMenu, searchFor, stateOf, waitForNotice } from './steps.ts';
import { pickPart, teachButton } from './teach-steps.ts';

describe('a console that was redesigned', () => {
  let world: World;
  let page: Page;
  let desk: Frame;
  let name: string;
  beforeAll(async () => {
    world = await launch();
    page = await openConsole(world, 'pinduoduo');
    desk = await findDesk(page);
    await page.waitForSelector('#replyTextarea');
    name = await page.$eval('.chatWindowHeader .name', (one) => one.textContent.trim());
    await desk.waitForFunction(
      (wanted) => document.querySelector('header')?.textContent?.includes(wanted),
      {},
      name,
    );
  });
  afterAll(() => world.close());

  test('before, every essential part is found and there is no alarm', async () => {
    await pickInMenu(desk, '读到什么');
    await desk.waitForSelector('[data-part="composer"][data-state="found"]');
    expect(await desk.$$('[data-state="missing"] [data-state="missing"]')).toHaveLength(0);
    await desk.click('[aria-label="返回"]');
    expect(await desk.$('[role="alert"]')).toBeNull();
  });

  test('the desk says what is gone, and typing goes on in the box the agent uses', async () => {
    await page.evaluate(redesign);
    await desk.waitForFunction(() =>
      document.querySelector('[role="alert"]')?.textContent?.includes('改版'),
    );
    const said = await desk.$eval('[role="alert"]', (note) => note.textContent);
    expect(said).toContain('回复输入框');
    expect(said).toContain('买家名字');

    await page.click('#composer-of-next-year');
    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await page.keyboard.press('Enter');
    await waitForNotice(desk, '已填入');
    expect((await stateOf(page)).draft).toContain('运费');
  });

  test('shown again, it is mended at once', async () => {
    await teachButton(desk, '教侧台认识');
    await desk.waitForSelector('[aria-current="step"]');
    await pickPart(page, desk, await page.$('#composer-of-next-year'));
    await teachButton(desk, '跳过');
    await teachButton(desk, '跳过');
    await pickPart(page, desk, await page.$('.nick-of-next-year'));
    await teachButton(desk, '跳过');
    await teachButton(desk, '保存并使用');
    await waitForNotice(desk, '已保存');
    await desk.waitForFunction(
      (wanted) =>
        document.querySelector('[role="alert"]') === null &&
        document.querySelector('header')?.textContent?.includes(wanted),
      {},
      name,
    );
  });
});

/** The same page with other names for the box and the buyer. */
function redesign(): void {
  const box = document.querySelector('#replyTextarea');
  for (let at = box?.parentElement; at; at = at.parentElement) {
    at.classList.remove('reply-input', 'reply-box');
  }
  if (box) box.id = 'composer-of-next-year';
  const name = document.querySelector('.chatWindowHeader .name');
  if (name) name.className = 'nick-of-next-year';
}
