import { beforeEach, describe, expect, it } from 'vitest';
import {
  countChanges,
  countLibrary,
  findItem,
  findReplyByTag,
  readCategories,
  readChanges,
  readRevision,
  takeRevision,
} from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { applyPack, readPackRows } from '@/utils/database/packs';
import { replaceRows } from '@/utils/database/replace-rows';
import { undoPack } from '@/utils/database/undo';
import { writeRows } from '@/utils/database/write-rows';
import { planImport } from '@/utils/packs/plan';
import { anArticle, aPack, aReply, NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

async function install(pack = aPack()): Promise<number> {
  const plan = planImport({ pack, rejected: [] }, await readPackRows(pack.id), NOON);
  return applyPack(plan.change);
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('an empty library', () => {
  it('answers every question', async () => {
    expect(await readRevision()).toBe(0);
    expect(await readChanges(0)).toEqual({ revision: 0, replies: [], articles: [], removed: [] });
    expect(await countLibrary()).toEqual({ replies: 0, articles: 0, packs: 0 });
    expect(await readCategories()).toEqual([]);
    expect(await findItem('nobody')).toBeNull();
    expect(await findReplyByTag('unpaid-nudge')).toBeNull();
  });
});

describe('findItem', () => {
  it('says which kind it found', async () => {
    const database = await openDatabase();
    await database.replies.add(aReply());
    await database.articles.add(anArticle());
    expect(await findItem('reply-1')).toEqual({ type: 'reply', ...aReply() });
    expect(await findItem('article-1')).toEqual({ type: 'article', ...anArticle() });
  });
});

describe('findReplyByTag', () => {
  it('finds a reply by any of its tags, whole and exact', async () => {
    const database = await openDatabase();
    await database.replies.bulkAdd([
      aReply({ id: 'other', tags: ['unpaid-nudge-2'] }),
      aReply({ id: 'wanted', tags: ['payment', 'unpaid-nudge'] }),
    ]);
    expect((await findReplyByTag('unpaid-nudge'))?.id).toBe('wanted');
    expect(await findReplyByTag('unpaid')).toBeNull();
  });
});

describe('the revision', () => {
  it('grows by one with every write, also when two happen at once', async () => {
    await Promise.all([install(), install(aPack({ id: 'second', replies: [], articles: [] }))]);
    expect(await readRevision()).toBe(2);
  });

  it('is not spent by a transaction that fails', async () => {
    const database = await openDatabase();
    const failed = database.transaction('rw', database.meta, async () => {
      await takeRevision(database);
      throw new Error('half way');
    });
    await expect(failed).rejects.toThrow('half way');
    expect(await readRevision()).toBe(0);
  });

  it('counts what a library holds', async () => {
    await install();
    expect(await countLibrary()).toEqual({ replies: 1, articles: 1, packs: 1 });
    expect(await readCategories()).toEqual([
      expect.objectContaining({ key: 'shop-pack|shipping', name: '物流', packId: 'shop-pack' }),
    ]);
  });
});

describe('readChanges', () => {
  it('gives the whole library to one who has nothing, without naming what is gone', async () => {
    await install();
    await install(aPack({ articles: [] }));
    const changes = await readChanges(0);
    expect(changes.revision).toBe(2);
    expect(idsOf(changes.replies)).toEqual(['shop-pack.freight']);
    expect([changes.articles, changes.removed]).toEqual([[], []]);
  });

  it('gives exactly what changed since', async () => {
    await install();
    const [reply] = aPack().replies;
    await install(aPack({ replies: reply ? [{ ...reply, title: '运费' }] : [] }));
    const changes = await readChanges(1);
    expect(idsOf(changes.replies)).toEqual(['shop-pack.freight']);
    expect([changes.articles, changes.removed]).toEqual([[], []]);
    expect(await readChanges(2)).toMatchObject({ revision: 2, replies: [], articles: [] });
  });

  it('names what is gone, so that an index can forget it', async () => {
    await install();
    await install(aPack({ articles: [] }));
    expect((await readChanges(1)).removed).toEqual(['shop-pack.remote']);
    expect((await readChanges(2)).removed).toEqual([]);
  });

  it('names what an undo takes away, and gives what it brings back', async () => {
    await install();
    const second = await install(aPack({ articles: [] }));
    await undoPack(second);
    expect(idsOf((await readChanges(2)).articles)).toEqual(['shop-pack.remote']);
    await emptyDatabase();
    await undoPack(await install());
    expect((await readChanges(1)).removed?.sort()).toEqual([
      'shop-pack.freight',
      'shop-pack.remote',
    ]);
  });

  it('says when more changed than it names, also after a backup was put back', async () => {
    const replies = Array.from({ length: 1_500 }, (_, i) => aReply({ id: `many.${i}` }));
    const id = await writeRows({ packId: 'many', packName: 'many', put: { replies }, remove: {} });
    await undoPack(id);
    expect(await readChanges(1)).toEqual({ revision: 2, replies: [], articles: [], removed: null });
    expect(await countChanges(1)).toBe(Number.POSITIVE_INFINITY);
    expect(await readChanges(2)).toMatchObject({ removed: [] });
    expect((await readChanges(0)).removed).toEqual([]);
    await replaceRows([]);
    expect(await readChanges(2)).toMatchObject({ revision: 3, removed: null });
    expect((await readChanges(3)).removed).toEqual([]);
  });
});
