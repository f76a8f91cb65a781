import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderStatuses } from '@/utils/model/order';
import { decideNudge, manualKey, notificationId, reminderIdOf } from '@/utils/reminders/schedule';
import { aConversation, anOrder, aReminderRequest, MINUTE, NOON } from '../../builders';

const rule = { on: true, afterMinutes: 15 };
const HOUR = 60 * MINUTE;

const decide = (change: Parameters<typeof anOrder>[0], now = NOON, nudge = rule) =>
  decideNudge(anOrder(change), aConversation(), nudge, now);
const dueOf = (decision: ReturnType<typeof decideNudge>) =>
  decision.do === 'remind' ? (decision.request.dueAt - NOON) / MINUTE : decision.do;

describe('decideNudge', () => {
  it.each(orderStatuses.map((status) => [status]))(
    'decides about an order that is %s',
    (status) => {
      const expected = { unpaid: 'remind', unknown: 'nothing' }[status as string] ?? 'settle';
      expect(decide({ status })).toMatchObject(
        expected === 'settle' ? { do: 'settle', why: status } : { do: expected },
      );
    },
  );

  it.each([
    ['ordered now', { orderedAt: NOON }, 15],
    ['ordered ten minutes ago', { orderedAt: NOON - 10 * MINUTE }, 5],
    ['ordered fifteen minutes ago', { orderedAt: NOON - 15 * MINUTE }, 0],
    ['ordered an hour ago: at once, never in the past', { orderedAt: NOON - HOUR }, 0],
    ['ordered two days ago to the minute', { orderedAt: NOON - 48 * HOUR }, 0],
    ['too old', { orderedAt: NOON - 48 * HOUR - 1 }, 'nothing'],
    ['of no known time: from when it was seen first', { firstSeenAt: NOON - 5 * MINUTE }, 10],
    ['seen first too long ago', { firstSeenAt: NOON - 49 * HOUR }, 'nothing'],
    ['ordered in the future: a wrong clock', { orderedAt: NOON + 1 }, 15],
    ['ordered in 1970: no time at all', { orderedAt: 0 }, 15],
    ['ordered before 2015: a misread time', { orderedAt: Date.UTC(2014, 11, 31) }, 15],
  ])('reminds in time of an order %s', (_, change, due) => {
    expect(dueOf(decide(change))).toBe(due);
  });

  it.each([1, 30, 1_440])('waits %d minutes where the shop says so', (afterMinutes) => {
    expect(dueOf(decide({ orderedAt: NOON }, NOON, { on: true, afterMinutes }))).toBe(afterMinutes);
  });

  it('makes no reminder while the rule is off, and still settles', () => {
    const off = { on: false, afterMinutes: 15 };
    expect(decide({ status: 'unpaid' }, NOON, off)).toEqual({ do: 'nothing' });
    expect(decide({ status: 'paid' }, NOON, off)).toEqual({ do: 'settle', why: 'paid' });
  });

  it('gives one order one key, however often and whenever it is seen', () => {
    const keys = [NOON, NOON + MINUTE, NOON + HOUR].map((now) => decide({}, now));
    expect(new Set(keys.map((one) => (one.do === 'remind' ? one.key : one.do))).size).toBe(1);
    const other = decide({ no: '692400000000000099' });
    expect(other).not.toMatchObject({ key: keys[0]?.do === 'remind' ? keys[0].key : '' });
  });

  it('asks for a reminder about this order in this conversation', () => {
    expect(decide({})).toMatchObject({
      request: {
        kind: 'unpaid-nudge',
        conversation: aConversation(),
        orderNo: '692400000000000017',
      },
    });
  });

  it('never rings in the past or later than its minutes from now', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -72 * HOUR, max: 72 * HOUR }),
        fc.integer({ min: 0, max: 72 * HOUR }),
        fc.integer({ min: 1, max: 1_440 }),
        (ordered, seen, afterMinutes) => {
          const order = { orderedAt: NOON + ordered, firstSeenAt: NOON - seen };
          const decision = decide(order, NOON, { on: true, afterMinutes });
          if (decision.do !== 'remind') return;
          expect(decision.request.dueAt).toBeGreaterThanOrEqual(NOON);
          expect(decision.request.dueAt).toBeLessThanOrEqual(NOON + afterMinutes * MINUTE);
        },
      ),
    );
  });
});

describe('manualKey', () => {
  const request = aReminderRequest({ orderNo: '6924', dueAt: NOON });

  it('is the same for the same wish in the same minute', () => {
    const again = { ...request, dueAt: NOON + MINUTE - 1 };
    expect(manualKey(again)).toBe(manualKey(request));
  });

  it.each([
    ['the minute', { dueAt: NOON + MINUTE }],
    ['the order', { orderNo: '6925' }],
    ['the note', { note: '退货地址' }],
    ['the buyer', { conversation: aConversation({ buyerKey: '~王先生' }) }],
    ['the console', { conversation: aConversation({ console: 'pinduoduo' }) }],
  ])('differs by %s', (_, change) => {
    expect(manualKey({ ...request, ...change })).not.toBe(manualKey(request));
  });
});

describe('notificationId', () => {
  it('leads back to its reminder', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(), (id, dueAt) => {
        expect(reminderIdOf(notificationId({ id, dueAt }))).toBe(id);
      }),
    );
  });

  it('is another one after a snooze', () => {
    expect(notificationId({ id: 'a', dueAt: 1 })).not.toBe(notificationId({ id: 'a', dueAt: 2 }));
  });

  it.each(['', 'reminder', 'reminder|', 'update|a|1', 'a'])('is not read from "%s"', (id) => {
    expect(reminderIdOf(id)).toBeNull();
  });
});
