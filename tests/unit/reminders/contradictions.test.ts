import { describe, expect, it } from 'vitest';
import { draftFirst } from '@/utils/reminders/engine/draft-step';
import { type anOrder, MINUTE, NOON } from '../../builders';
import { aRule, aSubject, aWorld } from './rules';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('facts that contradict each other', () => {
  const after = (from: 'paid' | 'shipped') => ({ amount: 1, unit: 'days', from });
  const dueOf = (
    trigger: string,
    from: 'paid' | 'shipped',
    order: Parameters<typeof anOrder>[0],
  ) => {
    const rule = aRule({ trigger, steps: [{ after: after(from) }] });
    return draftFirst(rule, aSubject(order), aWorld({ rules: [rule] }))?.dueAt ?? null;
  };

  it.each([
    ['paid before it was ordered', { paidAt: NOON - 2 * DAY }, null],
    ['paid in the future', { paidAt: NOON + DAY }, null],
    ['paid, and nobody says when', {}, null],
    [
      'paid before it was ordered, but seen to become so',
      { paidAt: NOON - 2 * DAY, seen: NOON - HOUR },
      NOON + DAY - HOUR,
    ],
    ['paid after it was ordered', { paidAt: NOON - HOUR }, NOON + DAY - HOUR],
  ])('%s', (_, { paidAt, seen }: { paidAt?: number; seen?: number }, dueAt) => {
    const order = { status: 'paid' as const, orderedAt: NOON - DAY, firstSeenAt: NOON - DAY };
    const since = seen === undefined ? {} : { since: { unpaid: NOON - DAY, paid: seen } };
    const paid = paidAt === undefined ? {} : { paidAt };
    expect(dueOf('order-paid', 'paid', { ...order, ...since, ...paid })).toBe(dueAt);
  });

  it('unpaid with a time of payment: what the page says now counts', () => {
    const order = { status: 'unpaid' as const, orderedAt: NOON, paidAt: NOON };
    expect(draftFirst(aRule(), aSubject(order), aWorld())?.dueAt).toBe(NOON + 15 * MINUTE);
    expect(dueOf('order-shipped', 'shipped', { ...order, shippedAt: NOON - DAY })).toBeNull();
  });
});
