import { describe, expect, it } from 'vitest';
import { findUnanswered, readTurn, type Watched } from '@/utils/insights/read-turn';
import type { ConversationMessage } from '@/utils/model/conversation';
import { aSnapshot, MINUTE, NOON } from '../../builders';

const same = (at: number) => at;
const buyer = (id: string, at?: number): ConversationMessage => {
  return { id, side: 'buyer', text: '在吗', ...(at === undefined ? {} : { at }) };
};
const agent = (id: string, at?: number): ConversationMessage => {
  return { id, side: 'agent', text: '在的', ...(at === undefined ? {} : { at }) };
};
const waits = (since: number, messages: ConversationMessage[], readAt = NOON) =>
  aSnapshot({ messages, waitingSince: since, readAt });
const rests = (messages: ConversationMessage[], readAt = NOON) =>
  aSnapshot({ messages, waitingSince: null, readAt });
const seen = (unanswered: string | null, ago: number): Watched => {
  return { unanswered, readAt: NOON - ago };
};

describe('readTurn', () => {
  it('takes the time of the page for a conversation that was just opened', () => {
    const turns = readTurn(waits(NOON - 40_000, [buyer('1')]), undefined, null, same);
    expect(turns).toEqual([{ kind: 'asked', at: NOON - 40_000 }]);
  });

  it('knows better where it watched: the message was not there at the last look', () => {
    // The page says 12:00, which began 40 s ago; the desk looked two seconds ago.
    const snapshot = waits(NOON - 40_000, [agent('0'), buyer('1')]);
    const known = { waitingSince: null, lastAt: NOON - 50_000 };
    expect(readTurn(snapshot, known, seen(null, 2_000), same)).toEqual([
      { kind: 'asked', at: NOON - 2_000 },
    ]);
  });

  it('measures the answer from the question, whatever the page rounds', () => {
    const known = { waitingSince: NOON - 5_000, lastAt: NOON - 5_000 };
    const snapshot = rests([buyer('1'), agent('2', NOON - 30_000)]);
    expect(readTurn(snapshot, known, seen('1', 5_000), same)).toEqual([
      { kind: 'answered', at: NOON, waitedMs: 5_000, timely: true },
    ]);
  });

  it('takes the page’s time for an answer given while it looked elsewhere', () => {
    const known = { waitingSince: NOON - 10 * MINUTE, lastAt: NOON - 10 * MINUTE };
    const snapshot = rests([buyer('1'), agent('2', NOON - 9 * MINUTE)]);
    expect(readTurn(snapshot, known, null, same)).toEqual([
      { kind: 'answered', at: NOON - 9 * MINUTE, waitedMs: MINUTE, timely: true },
    ]);
  });

  it('counts an answer and the next question that came in one look', () => {
    const known = { waitingSince: NOON - 60_000, lastAt: NOON - 60_000 };
    const snapshot = waits(NOON - 1_000, [buyer('1'), agent('2'), buyer('3')]);
    const kinds = readTurn(snapshot, known, seen('1', 3_000), same).map(({ kind }) => kind);
    expect(kinds).toEqual(['answered', 'asked']);
  });

  it.each([
    [
      'the same question',
      waits(NOON - 9_000, [buyer('1')]),
      { waitingSince: NOON - 9_000, lastAt: NOON - 9_000 },
      seen('1', 4_000),
    ],
    ['nobody who waits', rests([agent('1')]), undefined, null],
    [
      'a list that is half drawn',
      rests([]),
      { waitingSince: NOON - 9_000, lastAt: NOON - 9_000 },
      null,
    ],
    [
      'an old message alone',
      waits(NOON - 5 * MINUTE, [buyer('1')]),
      { waitingSince: null, lastAt: NOON },
      null,
    ],
  ])('tells nothing of %s', (_, snapshot, known, watched) => {
    expect(readTurn(snapshot, known, watched, same)).toEqual([]);
  });

  it('does not count what was waited outside the platform’s hours', () => {
    const known = { waitingSince: NOON - 60 * MINUTE, lastAt: NOON - 60 * MINUTE };
    const opening = NOON - MINUTE;
    const snapshot = rests([buyer('1'), agent('2')]);
    const turns = readTurn(snapshot, known, seen('1', 1_000), (at) => Math.max(at, opening));
    expect(turns).toMatchObject([{ waitedMs: MINUTE, timely: true }]);
  });

  it('is late beyond the console’s limit', () => {
    const known = { waitingSince: NOON - 4 * MINUTE, lastAt: NOON - 4 * MINUTE };
    const turns = readTurn(rests([buyer('1'), agent('2')]), known, seen('1', 1_000), same);
    expect(turns).toMatchObject([{ timely: false }]);
  });
});

describe('findUnanswered', () => {
  it('is the first message after the last answer; robots and the system are none', () => {
    const robot = { id: 'r', side: 'robot' as const, text: '稍候' };
    const messages = [buyer('0'), agent('a'), buyer('1'), robot, buyer('2')];
    expect(findUnanswered({ messages, waitingSince: NOON })).toBe('1');
    expect(findUnanswered({ messages, waitingSince: null })).toBeNull();
  });
});
