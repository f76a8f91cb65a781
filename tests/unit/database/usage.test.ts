import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import {
  listInsertions,
  listRecentlyUsed,
  listUnanswered,
  logUsage,
  recordNoAnswer,
  settleUnanswered,
} from '@/utils/database/usage';
import { NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

const used = (itemId: string) => ({ at: NOON, kind: 'insert' as const, itemId, console: 'feige' });

describe('listRecentlyUsed', () => {
  it('gives the newest first, each once', async () => {
    for (const id of ['a', 'b', 'a', 'c', 'b']) await logUsage(used(id));
    expect(await listRecentlyUsed(10)).toEqual(['b', 'c', 'a']);
    expect(await listRecentlyUsed(2)).toEqual(['b', 'c']);
  });

  it('passes over questions that found nothing', async () => {
    await logUsage(used('a'));
    await logUsage({ at: NOON, kind: 'no-answer', console: 'feige', query: '发票抬头' });
    expect(await listRecentlyUsed(10)).toEqual(['a']);
  });
});

describe('questions that found nothing', () => {
  const ask = (query: string, at: number) => recordNoAnswer({ query, console: 'feige' }, at);

  it('are counted, once a minute, the most frequent first', async () => {
    await ask('发票抬头', NOON);
    await ask('保质期', NOON);
    await ask(' 发票抬头', NOON + 30_000);
    await ask('保质期', NOON + 61_000);
    expect(await listUnanswered(10)).toEqual([
      { query: '保质期', count: 2, lastAt: NOON + 61_000 },
      { query: '发票抬头', count: 1, lastAt: NOON },
    ]);
    expect(await listUnanswered(1)).toHaveLength(1);
  });

  it('are told to whoever watches', async () => {
    await openDatabase();
    const seen: number[] = [];
    const watching = liveQuery(async () => listUnanswered(10)).subscribe(({ length }) => {
      seen.push(length);
    });
    await expect.poll(() => seen).toEqual([0]);
    await ask('发票抬头', NOON);
    await expect.poll(() => seen).toEqual([0, 1]);
    watching.unsubscribe();
  });

  it('go when they were dealt with', async () => {
    await ask('Invoice', NOON);
    await ask('保质期', NOON);
    await settleUnanswered('invoice');
    expect((await listUnanswered(10)).map(({ query }) => query)).toEqual(['保质期']);
  });
});

describe('listInsertions', () => {
  it('gives the insertions since a time, newest first', async () => {
    for (const [id, at] of [
      ['old', -2],
      ['a', 0],
      ['b', 1],
    ] as const) {
      await logUsage({ ...used(id), at: NOON + at });
    }
    await logUsage({ at: NOON + 2, kind: 'copy', itemId: 'copied', console: 'feige' });
    const uses = await listInsertions(NOON - 1, 10);
    expect(uses.map(({ itemId }) => itemId)).toEqual(['b', 'a']);
    expect(await listInsertions(NOON - 1, 1)).toHaveLength(1);
  });
});
