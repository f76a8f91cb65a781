import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, loadEngine } from '@/utils/search/engine';
import type { SearchItem } from '@/utils/search/types';
import { buildItem } from './library';

const WORDS =
  '退款 退货 运费 快递 发票 尺码 赠品 優惠券 地址 修改 多久 怎么 order refund parcel size iPhone15 3天'.split(
    ' ',
  );
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(''));
const items = fc
  .uniqueArray(text, { minLength: 2, maxLength: 25 })
  .chain((titles) =>
    fc.tuple(fc.constant(titles), fc.array(text, { minLength: 25, maxLength: 25 })),
  )
  .map(([titles, bodies]) =>
    titles.map((title, at): SearchItem => buildItem({ id: `i${at}`, title, body: bodies[at] })),
  );
const queries = fc.oneof(
  text,
  fc.constantFrom('tuikuan', 'tk', '快弟', 'refnd', '退貨', 'youhuiquan'),
);
const summary = (hits: { id: string; score: number; title: unknown }[]) =>
  hits.map(({ id, score, title }) => ({ id, score: score.toFixed(4), title }));

describe('a search engine', { timeout: 30_000 }, () => {
  it('finds an exact title first', () => {
    fc.assert(
      fc.property(items, (library) => {
        const engine = createEngine(library);
        for (const { id, title } of library) expect(engine.search(title)[0]?.id).toBe(id);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its hits when an unrelated item comes', () => {
    fc.assert(
      fc.property(items, queries, (library, query) => {
        const unrelated = buildItem({ id: 'new', title: 'ドアの鍵 замок', body: 'ключ' });
        const before = createEngine(library).search(query, { limit: 50 });
        const after = createEngine([...library, unrelated]).search(query, { limit: 50 });
        const ids = after.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same hits after it was stored and loaded', async () => {
    await fc.assert(
      fc.asyncProperty(items, queries, async (library, query) => {
        const engine = createEngine(library);
        const loaded = loadEngine(engine.serialise());
        await loaded?.warm();
        expect(loaded?.search(query)).toEqual(engine.search(query));
      }),
      { numRuns: 60 },
    );
  });

  it('answers after edits as if it were built anew, stored or not', async () => {
    await fc.assert(
      fc.asyncProperty(items, items, fc.nat(), queries, async (library, edits, seed, query) => {
        const engine = createEngine(library);
        const gone = library.filter((_, at) => (at + seed) % 3 === 0).map(({ id }) => id);
        const renamed = edits.map((item, at) => ({ ...item, id: `i${at * 2}` }));
        engine.update(renamed, gone);
        const left = new Map(library.map((item) => [item.id, item]));
        for (const id of gone) left.delete(id);
        for (const item of renamed) left.set(item.id, item);
        const rebuilt = createEngine([...left.values()]);
        const hits = summary(rebuilt.search(query, { limit: 50 }));
        expect(engine.size).toBe(rebuilt.size);
        expect(summary(engine.search(query, { limit: 50 }))).toEqual(hits);
        const loaded = loadEngine(engine.serialise());
        await loaded?.warm();
        expect(summary(loaded?.search(query, { limit: 50 }) ?? [])).toEqual(hits);
      }),
      { numRuns: 80 },
    );
  });

  it('marks only what is inside the text', () => {
    fc.assert(
      fc.property(items, fc.string({ unit: 'binary', maxLength: 30 }), (library, noise) => {
        const engine = createEngine([
          ...library,
          buildItem({ id: 'noise', title: noise, body: noise }),
        ]);
        for (const hit of engine.search(`${noise} 退款 order`, { limit: 50 })) {
          const title = library.find(({ id }) => id === hit.id)?.title ?? noise;
          for (const [start, end] of hit.title) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(title.length);
          }
          for (const [start, end] of hit.snippet.ranges) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(hit.snippet.text.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
