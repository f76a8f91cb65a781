import { describe, expect, it } from 'vitest';
import type { OrderStatus } from '@/utils/model/order';
import { draftFirst } from '@/utils/reminders/engine/draft-step';
import { matchesRule, readAmount } from '@/utils/reminders/engine/match-rule';
import { mergeOrder } from '@/utils/reminders/engine/merge-order';
import { noteMessages } from '@/utils/reminders/engine/note-messages';
import { reconcile } from '@/utils/reminders/engine/reconcile';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import { aConversation, anOrder, aReminder, aSnapshot, MINUTE, NOON } from '../../builders';
import { aRule, aSubject, aWorld } from './rules';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('when a nudge is due', () => {
  const due = (order: Parameters<typeof anOrder>[0], rule = aRule()) => {
    const draft = draftFirst(rule, aSubject(order), aWorld({ rules: [rule] }));
    return draft && (draft.dueAt - NOON) / MINUTE;
  };

  it.each([
    ['ordered now', { orderedAt: NOON }, 15],
    ['ordered ten minutes ago', { orderedAt: NOON - 10 * MINUTE }, 5],
    ['ordered an hour ago: at once, never in the past', { orderedAt: NOON - HOUR }, 0],
    ['too old', { orderedAt: NOON - 49 * HOUR }, null],
    ['of no known time: from when it was seen first', { firstSeenAt: NOON - 5 * MINUTE }, 10],
    ['ordered in the future: a wrong clock', { orderedAt: NOON + 1 }, 15],
    ['ordered in 1970: no time at all', { orderedAt: 0 }, 15],
    ['ordered before 2015: a misread time', { orderedAt: Date.UTC(2014, 11, 31) }, 15],
  ])('%s', (_, order, minutes) => {
    expect(due(order)).toBe(minutes);
  });

  it('is the last step that is past, not every one', () => {
    const ladder = aRule({
      steps: [15, 180, 1_380].map((amount) => ({
        after: { amount, unit: 'minutes', from: 'ordered' },
      })),
    });
    const draft = draftFirst(ladder, aSubject({ orderedAt: NOON - 5 * HOUR }), aWorld());
    expect(draft).toMatchObject({ dueAt: NOON, rule: { step: 1 } });
  });

  it('waits for the buyer’s morning, not for the shop’s', () => {
    const rule = aRule({ hours: { quiet: [{ from: '22:00', to: '08:00' }] } });
    const buyer = { ...unknownBuyer('k'), zone: 'America/Los_Angeles' };
    const subject = aSubject({ orderedAt: NOON }, { buyer });
    // Noon in China is 20:00 there; an hour and 45 minutes later it is quiet.
    expect(draftFirst(rule, subject, aWorld())?.dueAt).toBe(NOON + 15 * MINUTE);
    const late = aSubject({ orderedAt: NOON + 2 * HOUR, firstSeenAt: NOON + 2 * HOUR }, { buyer });
    expect(draftFirst(rule, late, aWorld({ now: NOON + 2 * HOUR }))?.dueAt).toBe(NOON + 12 * HOUR);
  });

  it('waits for a shift of the shop', () => {
    const shifts = [{ from: '14:00', to: '18:00' }];
    const draft = draftFirst(aRule(), aSubject({ orderedAt: NOON }), aWorld({ shifts }));
    expect(draft?.dueAt).toBe(NOON + 2 * HOUR);
  });

  it('counts a repair in working days', () => {
    const rule = aRule({
      trigger: 'after-sale-opened',
      steps: [{ after: { amount: 4, unit: 'workdays', from: 'after-sale' } }],
    });
    const since = { unpaid: NOON - DAY, 'after-sale': NOON };
    const order = { status: 'after-sale' as const, firstSeenAt: NOON - DAY, since };
    // Friday + 4 = Thursday.
    expect(draftFirst(rule, aSubject(order), aWorld())?.dueAt).toBe(NOON + 6 * DAY);
  });
});

describe('conditions', () => {
  const order = { amount: '¥1,259.00', product: '冰箱贴 Fridge magnet' };
  it.each([
    [{}, true],
    [{ consoles: ['feige'] }, true],
    [{ consoles: ['jd'] }, false],
    [{ shops: ['other'] }, false],
    [{ amount: { min: 1_000, max: 2_000 } }, true],
    [{ amount: { max: 1_000 } }, false],
    [{ groups: ['vip'] }, false],
    [{ products: ['MAGNET'] }, true],
    [{ products: ['lamp'] }, false],
    [{ buyer: 'new' }, true],
    [{ buyer: 'returning' }, false],
    [{ campaign: 'outside' }, true],
    [{ campaign: 'during' }, false],
  ])('%j: %s', (conditions, expected) => {
    expect(matchesRule(aRule({ conditions }), aSubject(order), aWorld())).toBe(expected);
  });

  it.each([
    ['¥59.00', 59],
    ['1.259,50 €', 1_259.5],
    ['RM 12', 12],
    ['NT$1,200', 1_200],
    ['', null],
    ['free', null],
  ])('%s is %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });
});

describe('messages', () => {
  const rule = aRule({
    trigger: 'agent-replied',
    stops: ['buyer-answered'],
    steps: [{ after: { amount: 1, unit: 'hours', from: 'message' } }],
  });
  const world = (now: number) => aWorld({ now, rules: [rule] });
  const buyer = { ...unknownBuyer('k'), buyerAt: NOON - HOUR, agentAt: NOON };
  let ids = 0;
  const decide = (facts: typeof buyer, rows: Parameters<typeof reconcile>[1], now = NOON) =>
    reconcile(aSubject(null, { buyer: facts }), rows, world(now), () => `r${++ids}`).put;

  it('an answer that is not answered makes one reminder; the buyer’s word ends it', () => {
    const rows = decide(buyer, []);
    expect(rows).toMatchObject([{ kind: 'call-back', dueAt: NOON + HOUR }]);
    expect(decide(buyer, rows)).toEqual([]);
    const answered = decide({ ...buyer, buyerAt: NOON + MINUTE }, rows, NOON + MINUTE);
    expect(answered).toMatchObject([{ state: 'cancelled' }]);
    expect(answered[0]?.history.at(-1)?.why).toBe('buyer answered');
  });

  it('a newer answer takes the place of the older one', () => {
    const rows = decide(buyer, []);
    const states = decide({ ...buyer, agentAt: NOON + MINUTE }, rows, NOON + MINUTE);
    expect(states.map(({ state }) => state)).toEqual(['cancelled', 'waiting']);
  });

  it('are noted once, by who spoke last', () => {
    const snapshot = aSnapshot({ readAt: NOON });
    const noted = noteMessages(undefined, snapshot);
    expect(noted).toMatchObject({ lastMessageId: 'm-2', agentAt: NOON, inRow: 1 });
    expect(noteMessages(noted, aSnapshot({ readAt: NOON + HOUR }))).toBe(noted);
  });
});

describe('a nudge from before there were rules', () => {
  const old = aReminder({ id: 'old', kind: 'unpaid-nudge', ruleId: 'unpaid-first-nudge' });
  const key = `unpaid-first-nudge|${anOrder().key}`;
  const family = aWorld({ rules: [aRule({ family: 'unpaid-first-nudge' })] });

  it('ends with its order, and makes no second one', () => {
    const row = { ...old, key, orderNo: anOrder().no };
    expect(reconcile(aSubject(), [row], family, () => 'new').put).toEqual([]);
    const { put } = reconcile(aSubject({ status: 'paid' }), [row], family, () => 'new');
    expect(put).toMatchObject([{ id: 'old', state: 'cancelled' }]);
  });
});

describe('mergeOrder', () => {
  const place = aConversation();
  const facts = (status: OrderStatus) => ({ no: '6924', status });

  it('never goes back by a list that is older than the page', () => {
    const paid = mergeOrder(undefined, facts('paid'), place, NOON);
    expect(mergeOrder(paid, facts('unpaid'), place, NOON + 1, true).status).toBe('paid');
    expect(mergeOrder(paid, facts('shipped'), place, NOON + 1, true).status).toBe('shipped');
    expect(mergeOrder(paid, facts('unpaid'), place, NOON + 1).status).toBe('unpaid');
    const closed = mergeOrder(paid, facts('closed'), place, NOON + 1);
    expect(mergeOrder(closed, facts('unpaid'), place, NOON + 2, true).status).toBe('closed');
  });

  it('notes when a state was first seen, and when a parcel moved', () => {
    const first = mergeOrder(undefined, { ...facts('shipped'), statusText: '揽收' }, place, NOON);
    const moved = mergeOrder(first, { ...facts('shipped'), statusText: '运输中' }, place, NOON + 5);
    expect(first).not.toHaveProperty('movedAt');
    expect(moved).toMatchObject({ movedAt: NOON + 5, since: { shipped: NOON } });
  });
});
