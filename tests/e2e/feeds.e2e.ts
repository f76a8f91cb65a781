import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskItem } from '../../utils/library/answers.ts';
import { openOwnPage, tell, type World, waitUntil } from './browser.ts';
import { launchWithFeed } from './serve-feed.ts';

const ADDRESS = 'https://packs.example/amber.sidedesk.json';
const ID = 'amber.care';

interface Version {
  version: string;
  text: string;
}

const FIRST: Version = { version: '1.0.0', text: '琥珀请用软布擦。' };
const SECOND: Version = { version: '1.1.0', text: '琥珀请用软布擦，不要碰酒精。' };

describe('a manager follows a pack by its address', () => {
  let world: World;
  let manager: Page;
  let served = FIRST;
  beforeAll(async () => {
    world = await launchWithFeed(() => packOf(served));
    manager = await openOwnPage(world, 'manager.html#/packs');
  });
  afterAll(() => world.close());

  test('what comes waits, is looked at, installed, and taken back to wait again', async () => {
    await choose('订阅');
    const address = await manager.waitForSelector('form input[type="url"]');
    await address?.type(ADDRESS);
    await manager.click('form button[type="submit"]');
    await says('“琥珀养护”1.0.0 版等您查看');
    expect(await textInLibrary()).toBeNull();

    await choose('查看更新');
    await choose('确认导入');
    await says('已导入“琥珀养护”：新增 1 条，更新 0 条');
    expect(await textInLibrary()).toBe(FIRST.text);

    served = SECOND;
    await choose('立即检查');
    await says('“琥珀养护”1.1.0 版等您查看');
    expect(await textInLibrary()).toBe(FIRST.text);
    await choose('查看更新');
    await says('版本 1.0.0 → 1.1.0');
    await choose('确认导入');
    await says('已导入“琥珀养护”：新增 0 条，更新 1 条');
    expect(await textInLibrary()).toBe(SECOND.text);
    await says('1.1.0 版等您查看', false);

    await choose('撤销这次导入');
    await says('已撤销，话术库恢复到导入之前');
    expect(await textInLibrary()).toBe(FIRST.text);
    await says('“琥珀养护”1.1.0 版等您查看');
  });

  test('a page in the place of the pack changes nothing and says so', async () => {
    served = { version: '', text: '' };
    await choose('立即检查');
    await choose('不装这一版');
    await says('这个网址上不是侧台的知识包');
    expect(await textInLibrary()).toBe(FIRST.text);
  });

  async function choose(words: string): Promise<void> {
    const button = await manager.waitForSelector(
      `::-p-xpath(//main//button[contains(., "${words}") and not(@disabled)])`,
    );
    await button?.click();
  }

  async function says(words: string, wanted = true): Promise<void> {
    await waitUntil(
      () =>
        manager.evaluate(
          (part, is) => document.querySelector('main')?.textContent.includes(part) === is,
          words,
          wanted,
        ),
      `${wanted ? '' : 'no '}"${words}"`,
    );
  }

  /** The reply's wording as the desk would offer it, or null when it is not there. */
  async function textInLibrary(): Promise<string | null> {
    const item = (await tell(manager, 'item:get', { id: `${ID}.clean` })) as DeskItem | null;
    return item?.type === 'reply' ? (item.variants[0]?.text ?? '') : null;
  }
});

function packOf({ version, text }: Version): string {
  if (!version) return '<!doctype html><title>Sign in</title>';
  return JSON.stringify({
    format: 'sidedesk.pack',
    formatVersion: 1,
    id: ID,
    name: '琥珀养护',
    version,
    locale: 'zh-CN',
    replies: [{ id: `${ID}.clean`, title: '琥珀怎么擦', variants: [{ text }] }],
  });
}
