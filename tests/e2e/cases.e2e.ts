import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuyerCard } from '../../utils/database/buyer-card.ts';
import type { CaseView } from '../../utils/model/case-view.ts';
import type { Reminder } from '../../utils/model/reminder.ts';
import {
  findDesk,
  launch,
  openConsole,
  openOwnPage,
  tell,
  type World,
  waitUntil,
} from './browser.ts';
import { FEIGE_BOX, press } from './steps.ts';

const SUMMER = '1094827365510';
const ORDER = '6938201475520361847';
/** Feige's page shows no id of a buyer: their (masked) name stands for one. */
const place = { console: 'feige', shop: '', buyerKey: '~林***夏' };

const readCard = async (desk: Frame) => (await tell(desk, 'buyer:card', place)) as BuyerCard;

async function readCase(desk: Frame, id: string): Promise<CaseView> {
  return (await tell(desk, 'case:get', { id })) as CaseView;
}

/** Clicks the button of the desk that says this. */
async function click(desk: Frame, words: string): Promise<void> {
  await desk.waitForFunction(
    (text) => [...document.querySelectorAll('button')].some((one) => one.textContent === text),
    {},
    words,
  );
  await desk.evaluate((text) => {
    [...document.querySelectorAll('button')].find((one) => one.textContent === text)?.click();
  }, words);
}

/** Chooses in the field of the desk with this label. */
async function choose(desk: Frame, label: string, value: string): Promise<void> {
  const id = await desk.evaluate((text) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent === text);
    return found?.htmlFor ?? '';
  }, label);
  await desk.select(`[id="${id}"]`, value);
}

/** Adds a picture of some 4 MB: noise in a BMP, which needs no encoder. */
function addLargePicture(desk: Frame): Promise<number> {
  return desk.evaluate(() => {
    const [width, height, head] = [1_100, 1_000, 54];
    const bytes = new DataView(new ArrayBuffer(head + width * height * 4));
    bytes.setUint16(0, 0x4d42, true);
    for (const [at, value] of [
      [2, bytes.byteLength],
      [10, head],
      [14, 40],
      [18, width],
      [22, height],
      [26, 0x200001], // one plane of 32 bits
    ] as const) {
      bytes.setUint32(at, value, true);
    }
    for (let at = head, seed = 1; at < bytes.byteLength; at += 4) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      bytes.setUint32(at, seed, true);
    }
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], '破损.bmp', { type: 'image/bmp' }));
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('there is no button for pictures');
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return bytes.byteLength;
  });
}

/** Tables with a row that names the buyer. */
function tablesNaming(own: Page, name: string): Promise<string[]> {
  return own.evaluate(async (text) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('sidedesk');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tables = [...database.objectStoreNames];
    const reading = database.transaction(tables);
    const found: string[] = [];
    for (const table of tables) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const all = reading.objectStore(table).getAll();
        all.onsuccess = () => resolve(all.result);
        all.onerror = () => reject(all.error);
      });
      if (JSON.stringify(rows).includes(text)) found.push(table);
    }
    database.close();
    return found;
  }, name);
}

describe('a case from the desk to its end', () => {
  let world: World;
  let page: Page;
  let own: Page;
  let desk: Frame;
  let id = '';
  beforeAll(async () => {
    world = await launch({ settings: { nudgesOn: false, agentName: '小安' } });
    page = await openConsole(world, 'feige', `buyer=${SUMMER}`);
    desk = await findDesk(page);
    own = await openOwnPage(world, 'manager.html#/rescue');
    await page.bringToFront();
    await waitUntil(async () => (await readCard(desk)).contact, 'the buyer to be known');
  });
  afterAll(() => world.close());

  test('one key in the console’s own box opens it with all that is known', async () => {
    await page.click(FEIGE_BOX);
    await press(page, 'Alt+KeyO');
    await desk.waitForSelector('[role="tablist"]');
    const { open } = await readCard(desk);
    expect(open).toHaveLength(1);
    id = open[0]?.id ?? '';
    const { case: row, evidence } = await readCase(desk, id);
    expect(row).toMatchObject({ stage: 'reception', openedBy: '小安', orderNo: ORDER });
    expect(row.summary).not.toBe('');
    expect(evidence.map(({ kind }) => kind)).toEqual(['chat']);
  });

  test('it goes through its stages; a promise rings before it is due', async () => {
    await click(desk, '进入「诊断」');
    await desk.waitForFunction(() => document.body.textContent?.includes('责任部门'));
    await choose(desk, '原因', 'product');
    await click(desk, '进入「方案」');
    await desk.waitForFunction(() => document.body.textContent?.includes('买家诉求'));
    await click(desk, '进入「跟进」');
    await click(desk, '1 小时内');
    const reminder = await waitUntil(async () => {
      const rows = (await tell(own, 'reminder:list', { states: ['waiting'] })) as Reminder[];
      return rows.find(({ key }) => key.startsWith(`case|${id}`));
    }, 'the reminder');
    const { case: row } = await readCase(desk, id);
    expect(row).toMatchObject({ stage: 'follow-through', cause: 'product' });
    expect(reminder.dueAt).toBe((row.promiseAt ?? 0) - 15 * 60_000);
  });

  test('a picture that is too large is kept, scaled down', async () => {
    expect(await addLargePicture(desk)).toBeGreaterThan(3_000_000);
    const picture = await waitUntil(async () => {
      const { evidence } = await readCase(desk, id);
      return evidence.find(({ kind }) => kind === 'picture');
    }, 'the picture');
    expect(picture).toMatchObject({ title: '破损.bmp', mediaType: 'image/jpeg' });
    expect(picture.size).toBeLessThanOrEqual(2 * 1_024 * 1_024);
    await desk.waitForFunction(() => document.body.textContent?.includes('已缩小保存'));
  });

  test('it ends with an outcome, and so does its promise', async () => {
    await click(desk, '进入「总结」');
    await click(desk, '结案');
    await desk.waitForFunction(() => document.body.textContent?.includes('请先选择处理结果'));
    await choose(desk, '处理结果', 'solved');
    await waitUntil(
      async () => (await readCase(desk, id)).case.outcome === 'solved',
      'the outcome',
    );
    await desk.waitForFunction(() => !document.body.textContent?.includes('请先选择处理结果'));
    await click(desk, '结案');
    await waitUntil(async () => (await readCase(desk, id)).case.isOpen === 0, 'the end');
    const done = (await tell(own, 'reminder:list', { states: ['done'] })) as Reminder[];
    expect(done.map(({ key }) => key)).toContainEqual(expect.stringContaining(id));
    expect(await readCard(desk)).toMatchObject({ open: [], ended: 1 });
  });

  test('a buyer who is forgotten is in no table, though their page is still open', async () => {
    expect(await tablesNaming(own, '林***夏')).toContain('cases');
    await desk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press(page, 'Alt+KeyB');
    await click(desk, '彻底忘记这位买家…');
    await click(desk, '永久删除');
    await waitUntil(async () => (await readCard(desk)).contact === null, 'the end of the contact');
    await page.evaluate((uid) => window.practice.buyerSays(uid, '还在吗'), SUMMER);
    await desk.waitForFunction(() => document.body.textContent?.includes('还在吗'));
    expect(await tablesNaming(own, '林***夏')).toEqual([]);
    expect(await tablesNaming(own, id)).toEqual([]);
  });
});
