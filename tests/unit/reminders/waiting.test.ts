import { describe, expect, it } from 'vitest';
import { mayNotify } from '@/utils/reminders/waiting/may-notify';
import { rankWaiting } from '@/utils/reminders/waiting/rank-waiting';
import { aSnapshot, MINUTE, NOON } from '../../builders';

const HOUR = 60 * MINUTE;
const rank = (change: Parameters<typeof aSnapshot>[0], now = NOON) =>
  rankWaiting([{ tabId: 1, snapshot: aSnapshot(change) }], now, 'Asia/Shanghai');

describe('the clock of a waiting buyer', () => {
  it.each([
    ['feige', 1 * MINUTE, 'quiet', 2 * MINUTE],
    ['feige', 2 * MINUTE, 'amber', 3 * MINUTE],
    ['feige', 3 * MINUTE, 'red', null],
    ['taobao', 3 * MINUTE, 'red', null],
    ['shopee', 3 * MINUTE, 'quiet', 6 * HOUR],
    ['shopee', 7 * HOUR, 'amber', 12 * HOUR],
    ['shopee', 12 * HOUR, 'red', null],
    ['amazon', 23 * HOUR, 'amber', 24 * HOUR],
    ['somewhere', 2 * MINUTE, 'amber', 3 * MINUTE],
  ])('%s after %d ms is %s', (console, waited, level, changes) => {
    const since = NOON - waited;
    expect(rank({ console, waitingSince: since })).toMatchObject([
      { level, since, changesAt: changes === null ? null : since + changes },
    ]);
  });

  it('begins in the morning for who wrote at night', () => {
    // 02:00 in China: the platform counts from 08:00 on.
    const night = Date.UTC(2026, 10, 19, 18);
    const morning = night + 6 * HOUR;
    expect(rank({ waitingSince: night }, night + HOUR)[0]?.level).toBe('quiet');
    expect(rank({ waitingSince: night }, morning + 3 * MINUTE)[0]?.level).toBe('red');
  });

  it('gives six seconds for the first word, and none where one was said', () => {
    const since = NOON - 1_000;
    const asked = [{ id: 'm', side: 'buyer' as const, text: '在吗' }];
    expect(rank({ waitingSince: since, messages: asked })[0]?.greetBy).toBe(since + 6_000);
    expect(rank({ waitingSince: since })[0]?.greetBy).toBeNull();
  });
});

describe('rankWaiting', () => {
  it('puts the worst first across tabs, and who waits longest', () => {
    const one = aSnapshot({ waitingSince: NOON - MINUTE, buyerKey: 'a', buyerName: 'A' });
    const other = aSnapshot({
      console: 'pinduoduo',
      waitingSince: null,
      waiting: [
        { key: 'b', name: 'B', unread: 2, since: NOON - 5 * MINUTE },
        { key: 'c', name: 'C', unread: 1, since: null },
        { key: 'd', name: 'D', unread: 1, since: NOON - 9 * MINUTE },
      ],
    });
    const tabs = [
      { tabId: 1, snapshot: one },
      { tabId: 2, snapshot: other },
      { tabId: 3, snapshot: null },
    ];
    const ranked = rankWaiting(tabs, NOON, 'Asia/Shanghai');
    expect(ranked.map(({ buyerKey, tabId }) => [buyerKey, tabId])).toEqual([
      ['d', 2],
      ['b', 2],
      ['a', 1],
      ['c', 2],
    ]);
  });

  it('names a buyer once who is open in two tabs', () => {
    const tabs = [NOON - MINUTE, NOON - 2 * MINUTE].map((waitingSince, tabId) => ({
      tabId,
      snapshot: aSnapshot({ waitingSince }),
    }));
    expect(rankWaiting(tabs, NOON, 'UTC')).toMatchObject([{ tabId: 1, since: NOON - 2 * MINUTE }]);
  });
});

describe('mayNotify', () => {
  it.each([
    ['nobody types', null, true],
    ['to this buyer, a second ago', { conversation: 'k', at: NOON - 1_000 }, false],
    ['to this buyer, a while ago', { conversation: 'k', at: NOON - 9_000 }, true],
    ['to another buyer', { conversation: 'other', at: NOON }, true],
    [
      'to this buyer, and the clock was set back by an hour',
      { conversation: 'k', at: NOON + HOUR },
      true,
    ],
  ])('%s', (_, typing, expected) => {
    expect(mayNotify('k', typing, NOON)).toBe(expected);
  });
});
