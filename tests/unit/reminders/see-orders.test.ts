import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '@/utils/database/open';
import { addReminder, listReminders } from '@/utils/database/reminders';
import type { OrderFacts, OrderStatus } from '@/utils/model/order';
import { fireDue } from '@/utils/reminders/fire-due';
import { seeOrders } from '@/utils/reminders/see-orders';
import { settleReminder } from '@/utils/reminders/settle';
import { aReminderRequest, aSnapshot, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { aRule, aWorld } from './rules';

beforeEach(emptyDatabase);

const no = '692400000000000017';
const world = (now: number) => aWorld({ now, replyOf: () => 'nudge-1' });
const words = {
  one: () => ({ title: '未付款', message: '' }),
  digest: () => ({ title: '', message: '' }),
};
const see = (status: OrderStatus, now = NOON, change: Partial<OrderFacts> = {}) =>
  seeOrders(aSnapshot({ orders: [{ no, status, ...change }], readAt: now }), world(now));
const stateOf = async () =>
  (await (await openDatabase()).reminders.toArray()).map(({ state }) => state);

describe('an unpaid order', () => {
  it('becomes one reminder, however often it is seen', async () => {
    expect(await see('unpaid')).toBe(true);
    expect(await see('unpaid', NOON + MINUTE)).toBe(false);
    const [reminder, ...others] = await listReminders(['waiting']);
    expect(others).toEqual([]);
    expect(reminder).toMatchObject({
      kind: 'unpaid-nudge',
      dueAt: NOON + 15 * MINUTE,
      orderNo: no,
      replyId: 'nudge-1',
      ruleId: 'nudge',
      conversation: { buyerKey: '~林女士', console: 'feige' },
    });
  });

  it('counts from when it was first seen, not from the last look', async () => {
    await see('unknown');
    await see('unpaid', NOON + 10 * MINUTE);
    expect((await listReminders(['waiting']))[0]?.dueAt).toBe(NOON + 15 * MINUTE);
  });

  it.each(['paid', 'shipped', 'refunded', 'closed'] as const)(
    'is not nudged once it is %s',
    async (status) => {
      await see('unpaid');
      expect(await see(status, NOON + MINUTE)).toBe(true);
      const [row] = await (await openDatabase()).reminders.toArray();
      expect(row).toMatchObject({ state: 'cancelled' });
      expect(row?.history.at(-1)).toEqual({
        at: NOON + MINUTE,
        what: 'cancelled',
        why: `order ${status}`,
      });
      expect(await see(status, NOON + 2 * MINUTE)).toBe(false);
    },
  );

  it('stays as it is when the page’s words are not known', async () => {
    await see('unpaid');
    expect(await see('unknown', NOON + MINUTE)).toBe(false);
    expect(await stateOf()).toEqual(['waiting']);
  });

  it('is not nudged again after the agent has settled its reminder', async () => {
    await see('unpaid');
    const [row] = await listReminders(['waiting']);
    await settleReminder(row?.id ?? '', 'done', NOON);
    expect(await see('unpaid', NOON + MINUTE)).toBe(false);
    expect(await stateOf()).toEqual(['done']);
  });

  it('takes its notification away when it is paid after all, and counts as paid', async () => {
    await see('unpaid', NOON, { orderedAt: NOON - 60 * MINUTE });
    await fireDue(words, world(NOON));
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toHaveLength(1);
    await see('paid', NOON + MINUTE);
    expect(await fakeBrowser.notifications.getAll()).toEqual({});
    const [row] = await (await openDatabase()).reminders.toArray();
    expect(row).toMatchObject({ state: 'cancelled', outcome: 'paid' });
  });
});

describe('a ladder', () => {
  const ladder = aRule({
    steps: [15, 180].map((amount) => ({ after: { amount, unit: 'minutes', from: 'ordered' } })),
  });
  const at = (now: number) => aWorld({ now, rules: [ladder] });
  const orders: OrderFacts[] = [{ no, status: 'unpaid', orderedAt: NOON }];

  it('makes its next step when one has been shown, and no earlier', async () => {
    await seeOrders(aSnapshot({ orders }), at(NOON));
    expect(await stateOf()).toEqual(['waiting']);
    await fireDue(words, at(NOON + 15 * MINUTE));
    const [next, ...others] = await listReminders(['waiting']);
    expect(next?.dueAt).toBe(NOON + 180 * MINUTE);
    expect(others).toEqual([]);
    await fireDue(words, at(NOON + 16 * MINUTE));
    await seeOrders(aSnapshot({ orders }), at(NOON + 17 * MINUTE));
    expect((await stateOf()).sort()).toEqual(['fired', 'waiting']);
  });
});

describe('orders seen together', () => {
  it('are decided one by one', async () => {
    const orders: OrderFacts[] = [
      { no: '692400000000000001', status: 'unpaid' },
      { no: '692400000000000002', status: 'paid' },
      { no: '692400000000000003', status: 'unpaid' },
    ];
    await seeOrders(aSnapshot({ orders }), aWorld());
    const rows = await listReminders(['waiting']);
    expect(rows.map(({ orderNo }) => orderNo).sort()).toEqual([orders[0]?.no, orders[2]?.no]);
    expect(rows[0]).not.toHaveProperty('replyId');
  });
});

describe('a paid order', () => {
  it('leaves alone what the agent wished for, and the same number elsewhere', async () => {
    await addReminder(aReminderRequest({ orderNo: no }), 'by hand', NOON);
    const elsewhere: OrderFacts[] = [{ no, status: 'unpaid' }];
    await seeOrders(aSnapshot({ console: 'pinduoduo', orders: elsewhere }), aWorld());
    expect(await see('paid')).toBe(false);
    expect(await stateOf()).toEqual(['waiting', 'waiting']);
  });
});

describe('settleReminder', () => {
  it('settles once', async () => {
    const { reminder } = await addReminder(aReminderRequest(), 'k', NOON);
    expect(await settleReminder(reminder.id, 'done', NOON)).toMatchObject({ state: 'done' });
    expect(await settleReminder(reminder.id, 'cancelled', NOON)).toBeNull();
    expect(await stateOf()).toEqual(['done']);
  });
});
