import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../utils/library/answers.ts';
import type { Reminder } from '../../utils/model/reminder.ts';
import { agentNamed, chen, startTeam, type TeamWorld } from '../team/server.ts';
import { browserName, launch, openOwnPage, tell, type World, waitUntil } from './browser.ts';
import { rewriteReply, textOfReply } from './stored-rows.ts';

/*
 * A manager in Chromium and an agent in Firefox, in one team on a real server. It runs with the
 * Chromium stories and starts Firefox itself; without a server the end of `npm test` says so.
 */
const firefox = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const isPossible = browserName === 'chromium' && existsSync(firefox) && process.env.NATS_BIN;
const WORDS = '紫铜茶壶第一次用先煮一遍茶叶。';

describe.skipIf(!isPossible)('a team of two browsers', () => {
  let team: TeamWorld;
  let worlds: World[] = [];
  let chen1: Page;
  let lin1: Page;
  beforeAll(async () => {
    team = await startTeam(1, [], (config) => config.replace('sync_interval: always', ''));
    worlds = await Promise.all([
      launch({ browser: 'chromium', build: 'chrome-mv3-practice' }),
      launch({ browser: 'firefox', build: 'firefox-mv3-practice' }),
    ]);
    const [one, two] = worlds as [World, World];
    chen1 = await openOwnPage(one, 'manager.html#/team');
    lin1 = await openOwnPage(two, 'manager.html#/team');
  });
  afterAll(async () => {
    await Promise.all(worlds.map((world) => world.close()));
    await team?.stop();
  });

  test('a wrong way in is named, the right one leads in', async () => {
    await join(lin1, { ...agentNamed('lin'), servers: ['ws://127.0.0.1:1'] });
    await says(lin1, '这个地址没有响应');
    await join(lin1, { agent: 'lin', team: { user: 'lin', password: 'wrong' } });
    await says(lin1, '服务器不接受这个用户名和密码');
    await join(lin1, agentNamed('lin'));
    await says(lin1, '服务器上还没有团队');
    await join(chen1, chen);
    await says(chen1, '已连接');
    await join(lin1, agentNamed('lin'));
    await says(lin1, '已连接');
  });

  test('what the manager publishes is in the agent’s search at once', async () => {
    await choose(chen1, '处改动');
    await says(chen1, '团队已经有全部内容');
    const { hits } = (await tell(chen1, 'search', { text: '运费' })) as SearchAnswer;
    const texts = await Promise.all(hits.map(({ id }) => textOfReply(chen1, id)));
    const id = hits[texts.findIndex((text) => text !== null)]?.id ?? '';
    await rewriteReply(chen1, id, WORDS);
    await chen1.reload({ waitUntil: 'domcontentloaded' });
    await says(chen1, '发布 1 处改动');
    expect(await findWords()).toBe(false);
    await choose(chen1, '发布 1 处改动');
    await waitUntil(findWords, 'the new words in Firefox');
  });

  test('a reminder put on the board rings in one of the two browsers', async () => {
    await tell(chen1, 'reminder:create', {
      kind: 'manual',
      dueAt: Date.now() + 6_000,
      note: '林女士等回电',
      conversation: {
        console: 'feige',
        shop: '',
        url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
        buyerKey: '~林女士',
        buyerName: '林女士',
      },
    });
    const field = await chen1.waitForSelector(
      'input[placeholder="放上一条提醒或工单"]:not([disabled])',
    );
    await field?.click();
    const option = await chen1.waitForSelector('::-p-xpath(//*[@role="option"])');
    await option?.click();
    await says(lin1, '林女士等回电');
    expect(await ringing()).toBe(0);
    await waitUntil(async () => (await ringing()) > 0, 'a ring');
    const taken = async () =>
      (await textOf(chen1)).includes('在你这里') !== (await textOf(lin1)).includes('在你这里');
    await waitUntil(taken, 'one holder in both browsers');
    expect(await ringing()).toBe(1);
  });

  async function join(page: Page, who: object): Promise<void> {
    const invite = {
      format: 'sidedesk.team',
      formatVersion: 1,
      name: '青禾客服',
      servers: [team.nodes[0]?.url],
      ...who,
    };
    const field = await page.waitForSelector('main textarea');
    await field?.evaluate((area, text) => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
      set?.call(area, text);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, JSON.stringify(invite));
    await choose(page, '检测并加入');
  }

  async function choose(page: Page, words: string): Promise<void> {
    const button = await page.waitForSelector(
      `::-p-xpath(//main//button[contains(., "${words}") and not(@disabled)])`,
    );
    await button?.click();
  }

  const textOf = (page: Page) =>
    page.evaluate(() => document.querySelector('main')?.textContent ?? '');

  async function says(page: Page, words: string): Promise<void> {
    let last = '';
    await waitUntil(async () => {
      last = await textOf(page);
      return last.includes(words);
    }, words).catch((error: Error) => {
      throw new Error(`${error.message}; it says ${last.slice(0, 800)}`);
    });
  }

  async function findWords(): Promise<boolean> {
    const { hits } = (await tell(lin1, 'search', { text: '紫铜茶壶' })) as SearchAnswer;
    return hits.some((hit) => JSON.stringify(hit).includes('紫铜茶壶'));
  }

  async function ringing(): Promise<number> {
    const states = { states: ['fired'] };
    const lists = await Promise.all(
      [chen1, lin1].map((page) => tell(page, 'reminder:list', states)),
    );
    return (lists as Reminder[][]).flat().filter(({ note }) => note === '林女士等回电').length;
  }
});
