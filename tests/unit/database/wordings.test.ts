import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { forgetWordings, listWordings, recordChoice } from '@/utils/database/wordings';
import { EXAMPLES_PER_ITEM, HALF_LIFE_MS } from '@/utils/search/learning';
import { NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

const choose = (text: string, change: { shop?: string; now?: number } = {}) =>
  recordChoice({ itemId: 'freight', shop: 'feige', text, now: NOON, ...change });

describe('recordChoice', () => {
  it('counts every use of two desks that choose at once', async () => {
    await Promise.all([choose('邮费谁付'), choose('邮费谁付？')]);
    expect(await listWordings()).toEqual([expect.objectContaining({ text: '邮费谁付', uses: 2 })]);
  });

  it('keeps places apart', async () => {
    await choose('邮费谁付');
    await choose('邮费谁付', { shop: 'pinduoduo' });
    expect((await listWordings()).map(({ uses }) => uses)).toEqual([1, 1]);
  });

  it('keeps no more than its bound of one item', async () => {
    for (let at = 0; at <= EXAMPLES_PER_ITEM; at += 1) await choose(`第${at}种问法`);
    expect(await listWordings()).toHaveLength(EXAMPLES_PER_ITEM);
  });

  it('drops what has faded, and says so', async () => {
    await choose('邮费谁付');
    const [old] = await listWordings();
    const { removedIds } = await choose('包邮吗', { now: NOON + 5 * HALF_LIFE_MS });
    expect(removedIds).toEqual([old?.id]);
    expect((await listWordings()).map(({ text }) => text)).toEqual(['包邮吗']);
  });

  it('stores nothing of a message that only holds personal data', async () => {
    await choose('13812345678');
    expect(await (await openDatabase()).wordings.count()).toBe(0);
  });
});

describe('listWordings', () => {
  it('gives the newest first, without those that were forgotten', async () => {
    for (const [at, text] of ['包邮吗', '邮费谁付', '几天到'].entries()) {
      await choose(text, { now: NOON + at });
    }
    const [, middle] = await listWordings();
    await forgetWordings([middle?.id ?? '']);
    expect((await listWordings()).map(({ text }) => text)).toEqual(['几天到', '包邮吗']);
  });
});
