import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { openSearch, press, searchFor, waitForDraft } from './steps.ts';

const TITLE = '琥珀备份怎么说';
const FIRST = '这是第一版的说法。';
const SECOND = '这是改过之后的说法。';

describe('a manager goes back to a backup', () => {
  let world: World;
  let manager: Page;
  beforeAll(async () => {
    world = await launch();
    manager = await openOwnPage(world, 'manager.html#/library/~new/edit');
  });
  afterAll(() => world.close());

  test('what was changed since is undone, and so is the restore itself', async () => {
    await write(TITLE, FIRST);
    await go('#/safety');
    await choose('立即备份');
    await manager.waitForSelector('::-p-xpath(//td[text()="手动备份"])');

    await go('#/library');
    await openReply();
    await choose('编辑');
    await write(TITLE, SECOND);
    expect(await insertInConsole()).toBe(SECOND);

    await go('#/safety');
    await restoreFirst('手动备份');
    await says('改过或新写的话术和知识：1 条');
    await says('会先备份现在的数据');
    await choose('恢复这份备份');
    await says('已恢复到');
    expect(await insertInConsole()).toBe(FIRST);

    await choose('撤销恢复');
    await says('数据回到恢复之前');
    expect(await insertInConsole()).toBe(SECOND);
  });

  test('a file that is no backup gets its sentence, and nothing is changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sidedesk-files-'));
    try {
      const path = join(folder, 'x.backup.gz');
      await writeFile(path, '{"rows":[]}');
      await go('#/library');
      await go('#/safety');
      const input = await manager.waitForSelector('input[type="file"]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
      await says('这个文件不是侧台的备份。');
      expect(await insertInConsole()).toBe(SECOND);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('a feed nobody allowed says so, offers to allow it, and can be ended', async () => {
    await go('#/packs');
    const url = 'https://packs.example/shop.sidedesk.json';
    const answer = await tell(manager, 'feed:subscribe', { url, mode: 'hold', key: null });
    expect(answer).toEqual({ url, result: 'no-permission' });
    await says('浏览器还不允许侧台读取这个网址');
    await manager.waitForSelector('::-p-xpath(//button[contains(., "允许")])');
    await choose('取消订阅');
    await says('已取消订阅“packs.example”');
    await says('还没有订阅');
  });

  /** Shows another view, as its link would. */
  async function go(hash: string): Promise<void> {
    await manager.bringToFront();
    await manager.click(`nav a[href="${hash}"]`);
    await manager.waitForSelector(`nav a[href="${hash}"][aria-current="page"]`);
  }

  async function write(title: string, text: string): Promise<void> {
    await type('标题', title);
    await type('内容', text);
    await choose('保存');
    await manager.waitForFunction(() => document.querySelector('form') === null);
    await says(text);
  }

  /** Puts text in the place of what a field of the editor holds. */
  async function type(label: string, text: string): Promise<void> {
    const field = await manager.waitForSelector(
      `::-p-xpath(//form//label[starts-with(normalize-space(.), "${label}")]/following::*[self::input or self::textarea][1])`,
    );
    await field?.click();
    await press(manager, 'Control+KeyA');
    await manager.keyboard.type(text);
  }

  async function openReply(): Promise<void> {
    const row = await manager.waitForSelector(`::-p-xpath(//main//*[text()="${TITLE}"])`);
    await row?.click();
  }

  /** Presses a button or a link that looks like one. */
  async function choose(words: string): Promise<void> {
    await manager.bringToFront();
    const button = await manager.waitForSelector(
      `::-p-xpath(//main//*[self::button or self::a][contains(., "${words}")])`,
    );
    await button?.click();
  }

  async function restoreFirst(reason: string): Promise<void> {
    const button = await manager.waitForSelector(
      `::-p-xpath(//tr[td[text()="${reason}"]]//button[contains(., "恢复")])`,
    );
    await button?.click();
  }

  async function says(words: string): Promise<void> {
    await waitUntil(
      () =>
        manager.evaluate(
          (part) => document.querySelector('main')?.textContent.includes(part),
          words,
        ),
      `"${words}"`,
    );
  }

  /** What an agent beside the console gets for the reply now. */
  async function insertInConsole(): Promise<string> {
    const page = await openConsole(world, 'pinduoduo');
    try {
      const desk = await findDesk(page);
      await page.waitForSelector('#msgListContainer li.onemsg');
      await openSearch(page, desk);
      expect((await searchFor(page, desk, TITLE))[0]).toBe(TITLE);
      await page.keyboard.press('Enter');
      return await waitForDraft(page, (text) => text !== '');
    } finally {
      await page.close();
      await manager.bringToFront();
    }
  }
});
