import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { listRecentlyUsed, logUsage } from '@/utils/database/usage';
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

describe('logUsage', () => {
  it('drops the oldest rows after 50,000', async () => {
    const { usage } = await openDatabase();
    await usage.bulkAdd([499, 500, 501, 50_499].map((id) => ({ ...used(`n${id}`), id })));
    await logUsage(used('last'));
    expect(await usage.toCollection().primaryKeys()).toEqual([501, 50_499, 50_500]);
  });
});
