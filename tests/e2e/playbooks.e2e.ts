import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../../utils/model/case.ts';
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
import { passTime, rowsOf } from './playbook-clock.ts';
import { nowStep, startByKeys, walkTo } from './playbook-steps.ts';
import { buyerSays, openBuyer, press, waitForDraft } from './steps.ts';

const HOUR = 3_600_000;
const buyers = {
  'bad-review': '1094827365510',
  return: '7730194826648',
  repair: '6672910358844',
  complaint: '3316627450891',
};

describe('a service procedure from the buyer’s message to the closed case', () => {
  let world: World;
  let page: Page;
  let desk: Frame;
  let own: Page;
  beforeAll(async () => {
    world = await launch({
      settings: { agentName: '小安', shopVariables: { 'shop.name': '安心小店' } },
    });
    page = await openConsole(world, 'feige', `buyer=${buyers['bad-review']}`);
    desk = await findDesk(page);
    own = await openOwnPage(world, 'manager.html#/settings');
    await page.bringToFront();
  });
  afterAll(() => world.close());

  /** The playbook this buyer's words ask for is begun, and a case is open about it. */
  async function begin(topic: keyof typeof buyers, says: string, title: string): Promise<void> {
    await press(page, 'Alt+KeyJ');
    await openBuyer(page, buyers[topic]);
    await buyerSays(page, buyers[topic], says);
    await desk.waitForFunction(
      (words) =>
        [...document.querySelectorAll('main > button')].some((one) =>
          one.textContent?.includes(words),
        ),
      {},
      title,
    );
    await press(page, 'Alt+KeyO');
    await desk.waitForSelector('[role=tabpanel]');
    await startByKeys(page, desk, title);
  }

  const fired = (note: string) =>
    waitUntil(async () => {
      const rows = (await tell(own, 'reminder:list', { states: ['fired'] })) as Reminder[];
      return rows.find((row) => row.note.includes(note)) ?? null;
    }, `the reminder ${note}`);

  async function closedBy(outcome: string): Promise<Case> {
    const id = await waitUntil(async () => {
      const runs = await rowsOf<{ caseId: string | null; state: string; updatedAt: number }>(
        own,
        'playbookRuns',
      );
      const last = runs.sort((a, b) => b.updatedAt - a.updatedAt)[0];
      return last?.state === 'ended' && last.caseId ? last.caseId : null;
    }, 'the run to end with its case');
    return (await tell(own, 'case:close', { id, end: { outcome, satisfaction: null } })) as Case;
  }

  test('a bad review: five minutes, in private first, an SMS after an hour, a check after 24', async () => {
    await begin('bad-review', '再不处理我就给差评', '差评处理四步');
    expect(await nowStep(desk)).toContain('剩 5 分钟');
    // What everybody can read waits for the private message (004-26).
    const locked = await desk.evaluate(
      () =>
        [...document.querySelectorAll('details')]
          .find((one) => one.textContent?.includes('先私下解决，再公开回复'))
          ?.querySelectorAll('button[disabled], button[data-disabled]').length,
    );
    expect(locked).toBe(4);
    await passTime(own, 10 * 60_000);
    await fired('五分钟分析');
    await desk.waitForFunction(() =>
      document.querySelector('section h3 + *')?.textContent?.includes('超时'),
    );
    await walkTo(desk, '先私信', { 像不像: '不像' });
    await desk.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('section button')]
        .find((one) => one.textContent === '质量')
        ?.click(),
    );
    await waitForDraft(page, (draft) => draft.includes('安心小店'));
    await walkTo(desk, '一小时内回复了吗', {});
    expect(await nowStep(desk)).toContain('1 小时后');
    await passTime(own, HOUR + 60_000);
    await fired('一小时内回复了吗');
    await walkTo(desk, '发短信', { 回复了吗: '没有回复' });
    expect(await nowStep(desk)).toContain('身份');
    await walkTo(desk, '24 小时内问', { 要不要打电话: '联系上了' });
    await passTime(own, 25 * HOUR);
    await fired('24 小时内问');
    await walkTo(desk, null, { '24 小时内问': '满意' });
    await desk.evaluate(() =>
      [...document.querySelectorAll<HTMLButtonElement>('button')]
        .find((one) => one.textContent === '去结案')
        ?.click(),
    );
    await desk.waitForFunction(
      () => document.querySelector('[role=tabpanel]')?.getAttribute('aria-label') === '总结',
    );
    const closed = await closedBy('solved');
    expect(closed).toMatchObject({ isOpen: 0, stage: 'summary' });
    expect(closed.facts.type).toBe('质量');
  });

  test('a return: the dates decide, the refund has 24 hours', async () => {
    await begin('return', '这件我要退货', '退货、换货');
    await walkTo(desk, '看日期和商品状态', {});
    await walkTo(desk, '24 小时内退款', { 符合条件吗: '符合，退货', 问一次愿不愿意: '坚持退货' });
    expect(await nowStep(desk)).toContain('剩 24 小时');
    await passTime(own, 21 * HOUR);
    await fired('24 小时内退款');
    await walkTo(desk, null, {});
    expect(await closedBy('solved')).toMatchObject({ isOpen: 0, stage: 'summary' });
  });

  test('a repair: four stages, the inspection in working days', async () => {
    await begin('repair', '刚买的就坏了，能维修吗', '四阶段维修');
    await walkTo(desk, '② 检测', {});
    await passTime(own, 8 * 24 * HOUR);
    await fired('② 检测');
    await walkTo(desk, null, { 同意维修吗: '同意维修', 买家验收: '验收通过' });
    expect(await closedBy('solved')).toMatchObject({ isOpen: 0, stage: 'summary' });
  });

  test('a complaint: a warning after an hour, an apology before the plan, a call-back', async () => {
    await begin('complaint', '我要投诉你们', '投诉（先情绪后事情）');
    await passTime(own, HOUR + 60_000);
    await fired('先安抚情绪');
    await walkTo(desk, '回访', { 买家接受吗: '接受' });
    await passTime(own, 25 * HOUR);
    await fired('回访');
    await walkTo(desk, null, { 回访: '满意' });
    expect(await closedBy('solved')).toMatchObject({ isOpen: 0, stage: 'summary' });
  });
});
