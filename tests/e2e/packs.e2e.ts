import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openOwnPage, type World, waitUntil } from './browser.ts';
import { countRows, rewriteReply, textOfReply } from './stored-rows.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures/imports');
/** Rows of the import that is broken off: enough to be in the middle of it. */
const MANY = 20_000;

describe('a manager’s packs', () => {
  let world: World;
  let folder: string;
  let manager: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidedesk-packs-'));
    world = await launch();
    manager = await openOwnPage(world, 'manager.html#/packs');
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('a 千牛 file in GB18030 is known by its columns, applied and undone', async () => {
    await choose(join(fixtures, 'qianniu/typical.csv'));
    await says('按“千牛快捷短语”读取');
    await press('确认导入');
    await says('已导入“typical”');
    await press('撤销这次导入');
    await says('已撤销');
  });

  test('the columns of a table nobody knows are named once', async () => {
    const path = await write('口诀.csv', '口诀,怎么说\nfh,亲，今天就发\nth,亲，七天都能退\n');
    await choose(path);
    await says('各列是什么');
    await select('第 1 列 口诀', 'code');
    await select('第 2 列 怎么说', 'text');
    await press('继续');
    await says('由您指定各列');
    await press('放弃');
    await choose(path);
    await says('由您指定各列');
    await press('放弃');
  });

  test('what was edited here is decided by keyboard, then rolled back, then the pack goes', async () => {
    await choose(await pack('1.0.0', '您好'));
    await press('确认导入');
    await says('已导入“琥珀”');
    await rewriteReply(manager, 'amber.a', '我改过的');
    await choose(await pack('1.1.0', '新的说法'));
    await says('需要决定');
    await manager.waitForSelector('::-p-xpath(//ins[contains(., "我改过的")])');
    await manager.focus('[role="listbox"]');
    await manager.keyboard.press('2');
    await says('已单独决定 1 / 1 条');
    await press('确认导入');
    await says('已导入“琥珀”');
    expect(await textOfReply(manager, 'amber.a')).toBe('新的说法');

    await press('详情', '“琥珀”的详情');
    await press('退回', '退回版本 1.0.0');
    await press('确认退回');
    await says('“琥珀”已退回版本 1.0.0');
    expect(await textOfReply(manager, 'amber.a')).toBe('您好');

    await press('详情', '“琥珀”的详情');
    await press('移除知识包…');
    await press('确认移除');
    await says('已移除“琥珀”');
    expect(await textOfReply(manager, 'amber.a')).toBeNull();
  });

  test('a pack made of a ticked row is signed; pinned to its key it takes nothing else', async () => {
    const library = await openOwnPage(world, 'manager.html#/library');
    const signed = await makeSigned(library, '签名包', '旗舰店');
    await library.close();
    await choose(await write('signed.sidedesk.json', signed));
    await says('签名');
    await press('确认导入');
    await says('已导入“签名包”');
    await press('详情', '“签名包”的详情');
    await press('只接受这个签名');
    await says('签名的更新');

    const pack = JSON.parse(signed);
    const [reply] = pack.replies;
    const text = reply.variants[0].text;
    const changed = { ...pack, version: '1.1.0' };
    changed.replies = [{ ...reply, variants: [{ ...reply.variants[0], text: '别人改的' }] }];
    await choose(await write('changed.sidedesk.json', JSON.stringify(changed)));
    await says('签名和文件对不上：文件签名之后被人改过');
    delete changed.signature;
    await choose(await write('unsigned.sidedesk.json', JSON.stringify(changed)));
    await says('这个知识包只接受作者签名的更新，而这个文件没有签名');
    expect(await textOfReply(manager, reply.id)).toBe(text);
  });

  test('a page closed in the middle of writing leaves all or nothing', async () => {
    const replies = Array.from({ length: MANY }, (_, at) => ({
      id: `many.${at}`,
      title: `第 ${at} 问`,
      variants: [{ text: `第 ${at} 条：${(at * 7_919).toString(36)}` }],
    }));
    const path = await write(
      'many.sidedesk.json',
      JSON.stringify({ ...head('many', '很多'), replies }),
    );
    for (const wait of [0, 100, 400, 1_200]) {
      await choose(path);
      await manager.waitForSelector('::-p-text(确认导入)', { timeout: 60_000 });
      await press('确认导入');
      // The moment of the breaking off is the case itself, not a wait for something.
      await new Promise((resolve) => setTimeout(resolve, wait));
      await manager.close({ runBeforeUnload: false });
      manager = await openOwnPage(world, 'manager.html#/packs');
      const { replies: written, packs } = await settled(() => countRows(manager, 'many'));
      expect([
        { written: 0, packs: 0 },
        { written: MANY, packs: 1 },
      ]).toContainEqual({ written, packs });
      if (packs === 1) {
        await press('详情', '“很多”的详情');
        await press('移除知识包…');
        await press('确认移除');
        await says('已移除“很多”');
      }
    }
  });

  /** Two equal answers in a row: what was under way has ended. */
  async function settled<T>(ask: () => Promise<T>): Promise<T> {
    let before = '';
    return waitUntil(async () => {
      const answer = await ask();
      const same = JSON.stringify(answer) === before;
      before = JSON.stringify(answer);
      return same ? answer : null;
    }, 'the database to settle');
  }

  function head(id: string, name: string, version = '1.0.0') {
    return { format: 'sidedesk.pack', formatVersion: 1, id, name, version, locale: 'zh-CN' };
  }

  function pack(version: string, text: string): Promise<string> {
    const replies = [{ id: 'amber.a', title: '琥珀怎么保养', variants: [{ text }] }];
    const content = JSON.stringify({ ...head('amber', '琥珀', version), replies });
    return write(`amber-${version}.sidedesk.json`, content);
  }

  async function write(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  /** Ticks the first row of the library and makes a signed pack of it. @returns the file's text */
  async function makeSigned(library: Page, name: string, key: string): Promise<string> {
    await library.evaluate(() => {
      // A download would leave the page; the file is what counts.
      HTMLAnchorElement.prototype.click = () => undefined;
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => {
          document.body.dataset.saved = text;
        });
        return 'blob:saved';
      };
    });
    await library.waitForSelector('[role="grid"] [role="row"] input');
    await library.focus('[role="grid"]');
    await library.keyboard.press('Home');
    await library.keyboard.press(' ');
    const button = await library.waitForSelector('[role="toolbar"] ::-p-text(制作知识包)');
    await button?.click();
    const field = await library.waitForSelector(
      '[role="dialog"] input[placeholder="例如：旗舰店售后话术"]',
    );
    await field?.type(name);
    await library.type('input[aria-label="密钥名称，例如：旗舰店"]', key);
    await (await library.waitForSelector('::-p-xpath(//button[contains(., "新建密钥")])'))?.click();
    await library.waitForSelector('::-p-text(私钥只留在这台电脑上)');
    await (await library.waitForSelector('::-p-xpath(//button[contains(., "生成文件")])'))?.click();
    return waitUntil(
      () => library.evaluate(() => document.body.dataset.saved ?? null),
      'the file of the pack',
    );
  }

  async function choose(path: string): Promise<void> {
    const input = await manager.waitForSelector('input[type="file"]');
    await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(path);
  }

  async function press(words: string, label?: string): Promise<void> {
    const which = label ? `@aria-label="${label}"` : `contains(., "${words}")`;
    const button = await manager.waitForSelector(`::-p-xpath(//button[${which}])`);
    await button?.click();
  }

  async function select(label: string, value: string): Promise<void> {
    await manager.select(`select[aria-label="${label}"]`, value);
  }

  async function says(words: string): Promise<void> {
    await waitUntil(
      () => manager.evaluate((part) => document.body.textContent.includes(part), words),
      `"${words}"`,
      60_000,
    );
  }
});
