import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDesk, launch, openConsole, openOwnPage, type World, waitUntil } from './browser.ts';
import { importFile } from './import-file.ts';
import { openSearch, press, searchFor, titlesOf, waitForPreview } from './steps.ts';

/** Words that no starter pack has. */
const PACK = '琥珀馆话术';
const replies = ['松香保养', '琴弓换毛', '琴盒尺寸'].map((title, i) => ({
  id: `amber.${i}`,
  title: `琥珀${title}`,
  variants: [{ text: `${title}：琥珀馆用顺丰发出。` }],
}));
const pack = JSON.stringify({
  format: 'sidedesk.pack',
  formatVersion: 1,
  id: 'amber',
  name: PACK,
  version: '1.0.0',
  locale: 'zh-CN',
  replies,
});

describe('a manager keeps the library', () => {
  let world: World;
  let manager: Page;
  let page: Page;
  let desk: Frame;
  beforeAll(async () => {
    world = await launch();
    await importFile(world, 'amber.sidedesk.json', pack);
    page = await openConsole(world, 'pinduoduo');
    desk = await findDesk(page);
    await page.waitForSelector('#replyTextarea');
    manager = await openOwnPage(world, 'manager.html#/library');
  });
  afterAll(() => world.close());

  test('moves many at once, and takes it back', async () => {
    await chooseNode(PACK);
    await selectAll(3);
    await click('button', '移动');
    await fill('分类', '琥珀/器材');
    await click('button', '应用');
    await says('已移动 3 条');
    await waitUntil(async () => (await categories()).every((name) => name === '器材'), 'the move');
    await click('button', '撤销');
    await says('已撤销');
    await waitUntil(async () => (await categories()).every((name) => name === ''), 'the way back');
  });

  test('finds and replaces after a preview; the desk says it at once, and no longer after Ctrl+Z', async () => {
    await manager.click('[aria-label="查找和替换"]');
    await fill('查找', '琥珀馆用顺丰');
    await fill('替换成', '琥珀馆用京东');
    await says('3 条里共 3 处');
    expect(await manager.$$eval('ins', (marks) => marks.map((one) => one.textContent))).toEqual([
      '京东',
      '京东',
      '京东',
    ]);
    await click('button', '替换 3 条');
    await says('已在 3 条里替换');
    await previewInDesk('琥珀松香', '琥珀馆用京东发出');
    await manager.bringToFront();
    await manager.focus('[role="grid"]');
    await press(manager, 'Control+KeyZ');
    await says('已撤销');
    await previewInDesk('琥珀松香', '琥珀馆用顺丰发出');
  });

  test('writes an article with a pasted picture, which the desk shows', async () => {
    await manager.bringToFront();
    await manager.evaluate(() => {
      location.hash = '#/library/~new/article';
    });
    await fill('标题', '琥珀尺码表');
    await fill('正文', '# 尺码\n请看图。\n');
    await manager.evaluate(pastePicture);
    await manager.waitForSelector('form img[src^="data:image/png"]');
    await click('button', '保存');
    await says('已保存“琥珀尺码表”');
    await manager.waitForSelector('[aria-label="预览"] img[src^="data:image/png"]');
    await findInDesk('琥珀尺码');
    await desk.waitForSelector('[aria-label="预览"] img[src^="data:image/png"]');
  });

  test('accepts what an agent proposes; the desk finds it, and tells its author', async () => {
    await page.bringToFront();
    await page.click('#replyTextarea');
    await page.keyboard.type('琥珀试听请到二楼。');
    await openSearch(page, desk);
    await press(page, 'Control+KeyA');
    await openProposals();
    // The panel is there, with what was written in the console's box, and its title has the focus.
    await desk.waitForFunction(
      () =>
        Boolean(document.querySelector<HTMLTextAreaElement>('form textarea')?.value) &&
        document.activeElement?.matches('form input'),
    );
    await page.keyboard.type('琥珀试听预约');
    await press(page, 'Control+Enter');
    await deskSays('已提交');
    await deskSays('待处理');

    await manager.bringToFront();
    await manager.evaluate(() => {
      location.hash = '#/proposals';
    });
    await says('琥珀试听请到二楼。');
    await click('button', '采纳');
    await says('已采纳“琥珀试听预约”');
    expect((await findInDesk('琥珀试听'))[0]).toBe('琥珀试听预约');
    await press(page, 'Control+KeyA');
    await openProposals();
    await deskSays('已采纳');
  });

  /** The palette's action; the desk's search has the focus. */
  async function openProposals(): Promise<void> {
    await page.keyboard.type('>提议新话术');
    await desk.waitForFunction(() =>
      document.querySelector('[role="option"]')?.textContent.includes('提议新话术'),
    );
    await page.keyboard.press('Enter');
  }

  async function chooseNode(name: string): Promise<void> {
    await manager.bringToFront();
    await click('*[@role="treeitem"]', name);
  }

  /** Selects everything the table shows, once it shows so many. */
  async function selectAll(count: number): Promise<void> {
    await manager.waitForSelector(`[role="grid"][aria-rowcount="${count + 1}"]`);
    await manager.focus('[role="grid"]');
    await press(manager, 'Control+KeyA');
    await says(`已选 ${count} 条`);
  }

  async function click(element: string, words: string): Promise<void> {
    const path = `//body//${element}[contains(., "${words}")]`;
    const found = await manager.waitForSelector(`::-p-xpath(${path})`, { visible: true });
    await found?.click();
  }

  async function fill(label: string, text: string): Promise<void> {
    const path = `//label[starts-with(normalize-space(.), "${label}")]/@for`;
    await waitUntil(
      () =>
        manager.evaluate((wanted) => {
          const id = document.evaluate(wanted, document, null, XPathResult.STRING_TYPE).stringValue;
          document.getElementById(id)?.focus();
          return id !== '' && document.activeElement?.id === id;
        }, path),
      `the field ${label}`,
    );
    await manager.keyboard.type(text);
  }

  async function says(words: string): Promise<void> {
    await waitUntil(
      () => manager.evaluate((part) => document.body.textContent.includes(part), words),
      `"${words}"`,
    );
  }

  async function deskSays(words: string): Promise<void> {
    await desk.waitForFunction(
      (part) => document.querySelector('main')?.textContent.includes(part),
      {},
      words,
    );
  }

  function categories(): Promise<string[]> {
    return manager.$$eval('[role="gridcell"][data-column="category"]', (cells) =>
      cells.map((cell) => cell.textContent),
    );
  }

  async function findInDesk(words: string): Promise<string[]> {
    await page.bringToFront();
    await openSearch(page, desk);
    await press(page, 'Control+KeyA');
    await page.keyboard.press('Backspace');
    await searchFor(page, desk, words);
    return titlesOf(desk);
  }

  async function previewInDesk(query: string, words: string): Promise<void> {
    await findInDesk(query);
    await waitForPreview(desk, words);
  }
});

/** A picture of one pixel on the clipboard's way into the article. */
function pastePicture(): void {
  const bytes = atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  );
  const file = new File([Uint8Array.from(bytes, (one) => one.charCodeAt(0))], '尺码.png', {
    type: 'image/png',
  });
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  // Firefox fills nothing into an event a script makes.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  document.querySelector('form textarea')?.dispatchEvent(event);
}
