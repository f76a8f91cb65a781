import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDesk, launch, openConsole, openOwnPage, type World, waitUntil } from './browser.ts';
import { openSearch, press, searchFor, titlesOf, waitForDraft } from './steps.ts';

/** The public corpus, where the evaluation data lies beside the checkout. */
const corpus = resolve(import.meta.dirname, '../../../shared/eval/zh-shop/corpus.jsonl');
/** A word that no starter pack has. */
const TITLE = '琥珀松香怎么保养';
const ROWS = [
  { id: 'a1', title: TITLE, body: '松香怕热，请放在阴凉处，用完擦干净再收好。', cat: '乐器' },
  {
    id: 'a2',
    title: '琴弓多久换一次毛',
    body: '每天练两小时的话，半年到一年换一次。',
    cat: '乐器',
  },
];

describe('a manager brings a file', () => {
  let world: World;
  let folder: string;
  let manager: Page;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidedesk-files-'));
    world = await launch();
    page = await openConsole(world, 'pinduoduo');
    desk = await findDesk(page);
    await page.waitForSelector('#replyTextarea');
    manager = await openOwnPage(world, 'manager.html#/packs');
    await manager.bringToFront();
    await manager.waitForSelector('input[type="file"]');
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('the plan is shown first; applied, the desk finds it at once; undone, it is gone', async () => {
    expect(await findInDesk('琥珀松香')).not.toContain(TITLE);
    await choose(await write('乐器.jsonl', ROWS.map((row) => JSON.stringify(row)).join('\n')));
    expect(await planOf(manager)).toEqual({ 新增: 2, 有改动: 0, 没有变化: 0, 无法导入: 0 });
    // Nothing is written before the manager says so.
    expect(await findInDesk('琥珀松香')).not.toContain(TITLE);

    await decide('确认导入');
    await says('已导入“乐器”：新增 2 条，更新 0 条');
    await findInDesk('琥珀松香');
    // The desk hears of it a moment after the manager does.
    await waitUntil(async () => (await titlesOf(desk))[0] === TITLE, 'it to be found');
    await page.keyboard.press('Enter');
    expect(await waitForDraft(page, (text) => text !== '')).toBe(ROWS[0]?.body);

    await decide('撤销这次导入');
    await says('已撤销');
    await findInDesk('琥珀松香');
    await waitUntil(async () => !(await titlesOf(desk)).includes(TITLE), 'it to be gone');
  });

  test('a damaged row is told with its place, the others are taken', async () => {
    const lines = [JSON.stringify(ROWS[0]), '{"id":"a2","title":', JSON.stringify(ROWS[1])];
    await choose(await write('有坏行.jsonl', lines.join('\n')));
    expect(await planOf(manager)).toMatchObject({ 新增: 2, 无法导入: 1 });
    await says('第 2 行');
    await decide('放弃');
  });

  test('a file that cannot be used gets its sentence, and nothing is applied', async () => {
    for (const [name, text, sentence] of [
      ['空的.jsonl', ' \n', '文件是空的。请确认选对了文件。'],
      ['坏的.jsonl', '{"id":', '第 1 行不是有效的 JSON'],
      ['别的.json', '{"rows":[]}', '认不出文件 别的.json 的格式'],
      ['新的.json', '{"format":"sidedesk.pack","formatVersion":9}', '请先更新侧台'],
    ] as const) {
      await choose(await write(name, text));
      await says(`“${name}”不能导入`);
      await says(sentence);
      expect(await manager.$('[role="tablist"]')).toBeNull();
    }
    expect(await findInDesk('琥珀松香')).not.toContain(TITLE);
  });

  test.skipIf(!existsSync(corpus))('a real library of 8,902 rows', async () => {
    await choose(corpus);
    const { 新增: fresh = 0, 意思重复: alike = 0 } = await planOf(manager);
    expect(fresh + alike).toBe(8_902);
    await decide('确认导入');
    await says('新增 8902 条');
    const titles = await findInDesk('换貨處理');
    expect(titles).toContain('換貨處理');
  });

  async function write(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  async function choose(path: string): Promise<void> {
    await manager.bringToFront();
    const input = (await manager.waitForSelector(
      'input[type="file"]',
    )) as ElementHandle<HTMLInputElement> | null;
    await input?.uploadFile(path);
  }

  async function decide(words: string): Promise<void> {
    await manager.bringToFront();
    const button = await manager.waitForSelector(
      `::-p-xpath(//main//button[contains(., "${words}")])`,
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

  /** Asks in the desk beside the console, which keeps the focus; titles of what it shows. */
  async function findInDesk(words: string): Promise<string[]> {
    await page.bringToFront();
    await openSearch(page, desk);
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
    await searchFor(page, desk, words);
    return titlesOf(desk);
  }
});

/** The numbers of the plan by their names. */
async function planOf(manager: Page): Promise<Record<string, number>> {
  await manager.waitForSelector('[role="tablist"] [role="tab"]');
  return manager.$$eval('[role="tab"]', (tabs) =>
    Object.fromEntries(
      tabs.map((tab) => [
        tab.querySelector('span')?.textContent ?? '',
        Number(tab.querySelector('b')?.textContent?.replaceAll(',', '')),
      ]),
    ),
  );
}
