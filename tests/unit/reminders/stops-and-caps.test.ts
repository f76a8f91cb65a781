import { describe, expect, it } from 'vitest';
import type { OrderStatus } from '@/utils/model/order';
import { draftFirst } from '@/utils/reminders/engine/draft-step';
import { findStop } from '@/utils/reminders/engine/find-stop';
import { type Firing, type FiringHistory, judgeCaps } from '@/utils/reminders/engine/judge-caps';
import { judgeDue } from '@/utils/reminders/engine/judge-due';
import { makeRow } from '@/utils/reminders/engine/reconcile';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import { aConversation, type anOrder, MINUTE, NOON } from '../../builders';
import { aRule, aSubject, aWorld } from './rules';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const nothing: FiringHistory = { buyer: [], shop: [], order: [] };

describe('stops', () => {
  const rule = aRule({ stops: ['buyer-answered', 'moved'] });
  const row = makeRow(draftFirst(rule, aSubject(), aWorld()) ?? raise('no draft'), 'r', NOON);
  const stop = (
    order: Parameters<typeof anOrder>[0],
    change: Parameters<typeof aSubject>[1] = {},
    now = NOON,
  ) => findStop(row, rule, aSubject(order, change), aWorld({ now }));

  it.each<[OrderStatus, string | null]>([
    ['unpaid', null],
    ['unknown', null],
    ['paid', 'order paid'],
    ['refunded', 'order refunded'],
    ['closed', 'order closed'],
    ['after-sale', 'order after-sale'],
  ])('an order that is %s: %s', (status, why) => {
    expect(stop({ status })).toBe(why);
  });

  it.each([
    ['shopee', { buyerAt: NOON - 8 * DAY }, 'limit shopee-7-days'],
    ['shopee', { buyerAt: NOON - 6 * DAY }, null],
    ['shopee', { buyerAt: NOON, inRow: 5 }, 'limit shopee-5-in-row'],
    ['feige', { buyerAt: NOON - 90 * DAY, inRow: 9 }, null],
    ['feige', { optedOut: true }, 'buyer asked not to'],
  ])('%s, %j: %s', (console, facts, why) => {
    const conversation = aConversation({ console });
    expect(stop({}, { conversation, buyer: { ...unknownBuyer('k'), ...facts } })).toBe(why);
  });

  it('Amazon after thirty days', () => {
    const care = aRule({ trigger: 'order-signed' });
    const since = { completed: NOON - 31 * DAY };
    const subject = aSubject(
      { status: 'completed', since },
      { conversation: aConversation({ console: 'amazon' }) },
    );
    expect(findStop(row, care, subject, aWorld())).toBe('limit amazon-30-days');
    expect(findStop(row, care, subject, aWorld({ now: NOON - 2 * DAY }))).toBeNull();
  });

  it('a rule that is off or gone', () => {
    expect(findStop(row, undefined, aSubject(), aWorld())).toBe('rule off');
    expect(findStop(row, { ...rule, on: false }, aSubject(), aWorld())).toBe('rule off');
  });
});

describe('caps', () => {
  const fired = (at: number, change: Partial<Firing> = {}): Firing => ({
    ...{
      key: `${at}`,
      reminderId: `${at}`,
      at,
      buyer: 'b',
      shop: 's',
      order: 'o',
      ruleId: 'nudge',
    },
    ...change,
  });
  const caps = { perBuyerDay: 2, perOrder: 3, perShopHour: 2, onePerBuyer: true };
  const judge = (history: Partial<FiringHistory>, console = 'feige') =>
    judgeCaps(aRule({ caps }), console, 'o', { ...nothing, ...history }, NOON);

  it('have room at first, and again when a day has passed', () => {
    expect(judge({})).toEqual({ do: 'fire' });
    expect(judge({ buyer: [fired(NOON - DAY), fired(NOON - HOUR)] })).toEqual({ do: 'fire' });
  });

  it('of the buyer and of the shop say until when', () => {
    const buyer = [fired(NOON - 5 * HOUR), fired(NOON - HOUR)];
    expect(judge({ buyer })).toMatchObject({ do: 'wait', until: NOON + 19 * HOUR });
    const shop = [fired(NOON - 50 * MINUTE), fired(NOON - 20 * MINUTE)];
    expect(judge({ shop })).toMatchObject({ do: 'wait', until: NOON + 10 * MINUTE });
  });

  it('of the order end it, and so does a reminder of another order of the buyer', () => {
    expect(judge({ order: [1, 2, 3].map((at) => fired(at)) })).toMatchObject({ do: 'stop' });
    expect(judge({ buyer: [fired(NOON - HOUR, { order: 'other' })] })).toMatchObject({
      do: 'stop',
    });
  });

  it('count a firing of the future as one of now: the clock was set back', () => {
    const buyer = [fired(NOON + 9 * DAY), fired(NOON + 9 * DAY)];
    expect(judge({ buyer })).toMatchObject({ do: 'wait', until: NOON + DAY });
  });

  it('of the platform count too, whatever the rule says', () => {
    const buyer = [fired(NOON - HOUR)];
    expect(judge({ buyer }, 'taobao')).toMatchObject({ why: 'limit qianniu-daily' });
    expect(judge({ buyer })).toEqual({ do: 'fire' });
  });
});

describe('a reminder that is due too late', () => {
  it('ends with its reason; one by hand fires', () => {
    const world = aWorld({ now: NOON + 3 * DAY });
    const row = makeRow(draftFirst(aRule(), aSubject(), aWorld()) ?? raise('no draft'), 'r', NOON);
    expect(judgeDue(row, aSubject(), nothing, world)).toEqual({ do: 'stop', why: 'too late' });
    const { rule: _rule, ...byHand } = row;
    expect(judgeDue(byHand, aSubject(), nothing, world)).toEqual({ do: 'fire' });
  });
});

function raise(why: string): never {
  throw new Error(why);
}
