import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDatabase } from '@/utils/database/open';
import { listReminders } from '@/utils/database/reminders';
import type { OrderFacts } from '@/utils/model/order';
import { REMINDER_ALARM, syncAlarms } from '@/utils/reminders/alarms';
import { fireDue } from '@/utils/reminders/fire-due';
import { seeOrders } from '@/utils/reminders/see-orders';
import { aSnapshot, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { aRule, aWorld } from './rules';

beforeEach(emptyDatabase);

const ladder = aRule({
  steps: [15, 180].map((amount) => ({ after: { amount, unit: 'minutes', from: 'ordered' } })),
});
const at = (now: number) => aWorld({ now, rules: [ladder] });
const words = {
  one: () => ({ title: '未付款', message: '' }),
  digest: () => ({ title: '', message: '' }),
};
const orders: OrderFacts[] = ['692400000000000017', '692400000000000018'].map((no) => ({
  no,
  status: 'unpaid',
  orderedAt: NOON,
}));

class WorkerDied extends Error {}

/** Everything the worker does to the browser or the database, in the order it does it. */
const places = [
  [fakeBrowser.alarms, 'create'],
  [fakeBrowser.alarms, 'clear'],
  [fakeBrowser.notifications, 'create'],
  [fakeBrowser.notifications, 'getAll'],
  [fakeBrowser.action, 'setBadgeText'],
  [IDBObjectStore.prototype, 'put'],
  [IDBObjectStore.prototype, 'add'],
] as const;

/** Runs the worker until its n-th touch of the world, then it is gone. @returns whether it died */
async function runUntil(nth: number, run: () => Promise<unknown>): Promise<boolean> {
  let left = nth;
  const spies = places.map(([owner, name]) => {
    const target = owner as unknown as Record<string, (...values: unknown[]) => unknown>;
    const real = target[name];
    if (!real) throw new Error(`no ${name}`);
    return vi.spyOn(target, name).mockImplementation(function (this: unknown, ...values) {
      left--;
      if (left < 0) throw new WorkerDied();
      return real.apply(this, values);
    });
  });
  vi.spyOn(console, 'warn').mockReturnValue();
  try {
    await run();
    return left < 0;
  } catch {
    return true;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe.each(Array.from({ length: 14 }, (_, nth) => [nth]))(
  'a worker that dies at touch %i',
  (nth) => {
    it('of seeing an order: it is seen the next time, and makes one reminder', async () => {
      await runUntil(nth, () => seeOrders(aSnapshot({ orders }), at(NOON)));
      const [stored, made] = await count();
      // Both or neither: an order is never known without its reminder.
      expect(made).toBe(stored);
      await seeOrders(aSnapshot({ orders }), at(NOON + MINUTE));
      expect(await count()).toEqual([2, 2]);
    });

    it('of firing: each is shown once, and the ladder goes on', async () => {
      await seeOrders(aSnapshot({ orders }), at(NOON));
      await syncAlarms(NOON);
      const due = NOON + 15 * MINUTE;
      const { create } = fakeBrowser.notifications;
      const asked: unknown[] = [];
      fakeBrowser.notifications.create = ((...values: Parameters<typeof create>) => {
        asked.push(values[0]);
        return create(...values);
      }) as typeof create;
      await runUntil(nth, () => fireDue(words, at(due)));
      // Whatever died, something rings again, or all was done.
      const [waiting] = await listReminders(['waiting']);
      const alarm = await fakeBrowser.alarms.get(REMINDER_ALARM);
      if (waiting && waiting.dueAt <= due && nth > 0) expect(alarm).toBeDefined();
      await fireDue(words, at(due + MINUTE));
      await fireDue(words, at(due + 2 * MINUTE));
      fakeBrowser.notifications.create = create;
      expect(asked).toHaveLength(2);
      expect(Object.keys(await fakeBrowser.notifications.getAll())).toHaveLength(2);
      const rows = await (await openDatabase()).reminders.toArray();
      expect(rows.map(({ state }) => state).sort()).toEqual([
        'fired',
        'fired',
        'waiting',
        'waiting',
      ]);
      const fired = rows.flatMap(({ history }) => history.filter(({ what }) => what === 'fired'));
      expect(fired).toHaveLength(2);
      vi.restoreAllMocks();
    });
  },
);

async function count(): Promise<[orders: number, reminders: number]> {
  const database = await openDatabase();
  return [await database.orders.count(), await database.reminders.count()];
}
