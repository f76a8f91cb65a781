import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeBuyerFacts, listDated } from '@/utils/database/buyer-facts';
import { openDatabase } from '@/utils/database/open';
import { findReminder, noteReplyInserted } from '@/utils/database/reminders';
import { conversationKey } from '@/utils/model/conversation-key';
import { groupToday, type TodayGroup, todayGroups } from '@/utils/reminders/today/group-today';
import { moveDays, weekDays } from '@/utils/reminders/today/week-days';
import { readSilence, rememberTyping } from '@/utils/reminders/typing';
import { aConversation, aReminder, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const DAY = 86_400_000;
const MIDNIGHT = NOON + 12 * 3_600_000;

describe('groupToday', () => {
  it.each<[TodayGroup, Parameters<typeof aReminder>[0]]>([
    ['due', { state: 'fired', dueAt: NOON - DAY }],
    ['today', { state: 'waiting', dueAt: MIDNIGHT - 1 }],
    ['week', { state: 'waiting', dueAt: MIDNIGHT }],
    ['later', { state: 'waiting', dueAt: MIDNIGHT + 7 * DAY }],
  ])('puts an open one under %s', (group, change) => {
    const row = aReminder(change);
    expect(groupToday({ open: [row], ended: [] }, NOON, MIDNIGHT)[group]).toEqual([row]);
  });

  it('waits for the buyer once the words are out, for four days and until something comes', () => {
    const inserted = { at: NOON - DAY, what: 'inserted' } as const;
    const base = { state: 'done', history: [inserted] } as const;
    const turn = aReminder({ ...base, id: 'turn', history: [inserted] });
    const paid = aReminder({ ...turn, id: 'paid', outcome: 'paid' });
    const old = aReminder({ ...turn, id: 'old', history: [{ ...inserted, at: NOON - 5 * DAY }] });
    const groups = groupToday({ open: [], ended: [turn, paid, old] }, NOON, MIDNIGHT);
    expect(groups.buyer).toEqual([turn]);
    expect(groups.done).toEqual([paid, old]);
  });

  it('loses and doubles nothing', () => {
    const row = fc.record({
      id: fc.uuid(),
      state: fc.constantFrom('waiting' as const, 'fired' as const),
      dueAt: fc.integer({ min: NOON - 9 * DAY, max: NOON + 30 * DAY }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), (changes) => {
        const open = changes.map((change) => aReminder(change));
        const groups = groupToday({ open, ended: [] }, NOON, MIDNIGHT);
        const ids = todayGroups.flatMap((group) => groups[group].map(({ id }) => id));
        expect(ids.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('the week', () => {
  it('begins on Monday and has seven days that follow each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: NOON, max: NOON + 900 * DAY }), (at) => {
        const days = weekDays(at);
        expect(new Date(days[0] ?? 0).getDay()).toBe(1);
        expect(days).toHaveLength(8);
        expect((days[0] ?? 0) <= at && at < (days[7] ?? 0)).toBe(true);
        for (const day of days) expect(new Date(day).getHours()).toBe(0);
      }),
    );
  });

  it('keeps the clock when a reminder goes to another day', () => {
    expect(moveDays(NOON, 3) - NOON).toBe(3 * DAY);
  });
});

describe('while the agent types', () => {
  it('only reminders about that very buyer are silent, and only for a while', async () => {
    const mine = aReminder({ id: 'mine' });
    const other = aReminder({ id: 'other', conversation: { ...aConversation(), buyerKey: 'x' } });
    await rememberTyping({ conversation: conversationKey(mine.conversation), at: NOON });
    const soon = await readSilence(NOON + 2_000);
    expect([soon(mine), soon(other)]).toEqual([true, false]);
    expect((await readSilence(NOON + MINUTE))(mine)).toBe(false);
  });
});

describe('a reply that a reminder offered', () => {
  const key = conversationKey(aConversation());
  const offers = ({ replyId }: { replyId?: string | undefined }) => replyId === 'r';
  const told = async () => (await findReminder('a'))?.history.map(({ what }) => what) ?? [];

  it.each([
    ['before the reminder is settled', { state: 'fired', history: [] }],
    ['just after it', { state: 'done', history: [{ at: NOON - 500, what: 'done' }] }],
  ] as const)('is noted when it went in %s', async (_, change) => {
    const row = aReminder({ id: 'a', replyId: 'r', ...change, history: [...change.history] });
    await (await openDatabase()).reminders.put({ ...row, conversation: aConversation() });
    await noteReplyInserted(key, offers, NOON);
    expect((await told()).at(-1)).toBe('inserted');
  });

  it('is not noted on one that was settled long ago', async () => {
    const history = [{ at: NOON - DAY, what: 'done' as const }];
    const row = aReminder({ id: 'a', replyId: 'r', state: 'done', history });
    await (await openDatabase()).reminders.put({ ...row, conversation: aConversation() });
    await noteReplyInserted(key, offers, NOON);
    expect(await told()).toEqual(['done']);
  });
});

it('a buyer with a date is looked at each day, and one without is not', async () => {
  const dated = aConversation();
  await changeBuyerFacts(dated, { dates: { birthday: '05-17' } }, NOON);
  await changeBuyerFacts({ ...dated, buyerKey: 'none' }, { zone: 'Asia/Tokyo' }, NOON);
  expect(await listDated()).toEqual([dated]);
});
