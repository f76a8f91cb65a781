import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { applyPack, listPacks, type PackChange, readPackRows } from '@/utils/database/packs';
import { dumpDatabase } from '@/utils/database/rescue';
import { listApplied, undoPack } from '@/utils/database/undo';
import type { Pack } from '@/utils/model/pack';
import { planImport } from '@/utils/packs/plan';
import { anArticle, aPack, aReply, NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

async function planFor(pack: Pack): Promise<PackChange> {
  return planImport({ pack, rejected: [] }, await readPackRows(pack.id), NOON).change;
}

async function install(pack = aPack()): Promise<number> {
  return applyPack(await planFor(pack));
}

/** What a manager would call the library: rows without the revision they were written at. */
async function readRows(): Promise<Record<string, unknown>> {
  const { replies, articles, categories, rules, packs } = (await dumpDatabase()).stores;
  const plain = (rows: unknown[] = []) =>
    rows.map((row) => ({ ...(row as object), rev: undefined }));
  return {
    replies: plain(replies),
    articles: plain(articles),
    categories: plain(categories),
    rules: plain(rules),
    packs: plain(packs),
  };
}

describe('applyPack', () => {
  it('writes a pack and remembers it', async () => {
    await install();
    expect(await listPacks()).toEqual([
      expect.objectContaining({ id: 'shop-pack', counts: { replies: 1, articles: 1, rules: 1 } }),
    ]);
    const rows = await readPackRows('shop-pack');
    expect(rows.replies).toMatchObject([{ id: 'shop-pack.freight', packId: 'shop-pack', rev: 1 }]);
    expect(rows.articles).toMatchObject([{ id: 'shop-pack.remote', locale: 'zh-CN' }]);
    expect(rows.rules).toMatchObject([
      { id: 'shop-pack.no-wechat', packId: 'shop-pack', on: true },
    ]);
  });

  it.each([
    [
      'an article',
      (change: PackChange) => Object.assign(change.articles[0] ?? {}, { body: () => '' }),
    ],
    ['a category', (change: PackChange) => Object.assign(change.categories[0] ?? {}, { key: {} })],
    ['the head', (change: PackChange) => Object.assign(change.pack, { owner: () => '' })],
  ])('leaves nothing behind when %s cannot be stored', async (_, spoil) => {
    await install(aPack({ id: 'before' }));
    const before = (await dumpDatabase()).stores;
    const change = await planFor(aPack({ replies: [], version: '2.0.0' }));
    change.replies = [aReply({ id: 'shop-pack.new', packId: 'shop-pack' })];
    spoil(change);
    await expect(applyPack(change)).rejects.toThrow();
    expect((await dumpDatabase()).stores).toEqual(before);
  });

  it('keeps the last thirty for undo, newest first in the list', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 32; i++) {
      ids.push(await install(aPack({ id: `p${i}`, replies: [], articles: [] })));
    }
    const applied = await listApplied(50);
    expect(applied.map(({ packId }) => packId)).toEqual(
      Array.from({ length: 30 }, (_, i) => `p${31 - i}`),
    );
    expect(await listApplied(1)).toMatchObject([{ packId: 'p31', packName: '店铺话术' }]);
    expect(await undoPack(ids[0] as number)).toBe(false);
    expect(await undoPack(ids[31] as number)).toBe(true);
  });

  it('says how many rows it added and how many it touched', async () => {
    await install();
    await install(aPack({ articles: [] }));
    expect(await listApplied(2)).toMatchObject([
      { added: 0, touched: 1 },
      { added: 3, touched: 0 },
    ]);
  });
});

describe('undoPack', () => {
  it('says so when there is nothing to take back, or it has been taken back', async () => {
    const id = await install();
    expect(await undoPack(id + 1)).toBe(false);
    expect(await undoPack(id)).toBe(true);
    expect(await undoPack(id)).toBe(false);
  });

  it('gives back a row of the agent’s own that the pack had replaced', async () => {
    const own = aReply({ id: 'shop-pack.freight', title: '我自己写的' });
    await (await openDatabase()).replies.add(own);
    await undoPack(await install());
    expect(await readRows()).toMatchObject({ replies: [{ ...own, rev: undefined }], packs: [] });
  });

  it('gives back a reply whose id a later version used for an article', async () => {
    await install();
    const before = await readRows();
    const { id } = aReply({ id: 'shop-pack.freight' });
    const article = { ...anArticle({ id }), locale: undefined };
    await undoPack(await install(aPack({ replies: [], articles: [article] })));
    expect(await readRows()).toEqual(before);
  });

  it('is the inverse of any import, whatever was installed before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(somePack, { maxLength: 3 }), somePack, async (earlier, pack) => {
        await emptyDatabase();
        await (await openDatabase()).replies.add(aReply({ id: 'i0', title: '我自己写的' }));
        for (const one of earlier) await install(one);
        const before = await readRows();
        const id = await install(pack);
        expect(await readPackRows(pack.id)).toMatchObject({
          replies: { length: pack.replies.length },
          articles: { length: pack.articles.length },
        });
        await undoPack(id);
        expect(await readRows()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

/** Packs of two makers that share a few ids, so that they add, change, remove and collide. */
const somePack: fc.Arbitrary<Pack> = fc
  .record({
    id: fc.constantFrom('p', 'q'),
    version: fc.constantFrom('1.0.0', '1.1.0'),
    items: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4'),
        title: fc.constantFrom('运费', '发票', '退货'),
        isReply: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    ),
    categories: fc.uniqueArray(fc.constantFrom('c0', 'c1', 'c2')),
  })
  .map(({ id, version, items, categories }) => {
    const [reply] = aPack().replies;
    const [article] = aPack().articles;
    const only = (isReply: boolean) => items.filter((item) => item.isReply === isReply);
    return aPack({
      id,
      version,
      categories: categories.map((name) => ({ id: name, name, parent: null, order: 0 })),
      replies: only(true).flatMap((item) =>
        reply ? { ...reply, id: item.id, title: item.title } : [],
      ),
      articles: only(false).flatMap((item) =>
        article ? { ...article, id: item.id, title: item.title } : [],
      ),
    });
  });
