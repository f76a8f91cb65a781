import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import type { ReplyContent } from '@/utils/model/reply';
import { decideAll } from '@/utils/packs/apply-decisions';
import { applyPlan, planPack } from '@/utils/packs/import-pack';
import { nearFeatures, nearnessOf } from '@/utils/packs/near-features';
import { aPack, aReply, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const said = '亲，签收七天内可以申请退货，运费由我们承担，请放心购买。';
const nearly = '亲，签收七天内可以申请退货，运费由我们来承担，请您放心购买。';
const other = '这款电池可以连续使用十二个小时，充电大约需要两个小时。';
const reply = (id: string, text: string): ReplyContent => ({
  ...(aPack().replies[0] as ReplyContent),
  id,
  title: '退货',
  variants: [{ tone: 'warm', text }],
});
const plan = (replies: ReplyContent[], signal?: AbortSignal) =>
  planPack({ pack: aPack({ replies, articles: [], rules: [] }), rejected: [] }, NOON, {
    findDuplicates: true,
    ...(signal ? { signal } : {}),
  });

describe('a new item that says what there is', () => {
  it('is found in the library and within the file', async () => {
    await (await openDatabase()).replies.add(
      aReply({ id: 'mine', rev: 0, title: '退货', variants: [{ tone: 'warm', text: said }] }),
    );
    const { rows, counts } = await plan([
      reply('a', nearly),
      reply('b', other),
      reply('c', `${other}哦`),
    ]);
    expect(counts).toMatchObject({ new: 1, duplicate: 2 });
    expect(rows.map(({ kind, near }) => [kind, near?.where, near?.id])).toEqual([
      ['duplicate', 'library', 'mine'],
      ['new', undefined, undefined],
      ['duplicate', 'file', 'b'],
    ]);
    expect(rows[0]?.near?.nearness).toBeGreaterThan(0.8);
  });

  it.each([
    ['both', ['a', 'mine']],
    ['skip', ['mine']],
    ['mine', ['mine']],
    ['theirs', ['a']],
  ] as const)('decided as %s', async (decision, left) => {
    const { replies } = await openDatabase();
    await replies.add(
      aReply({ id: 'mine', rev: 0, title: '退货', variants: [{ tone: 'warm', text: said }] }),
    );
    const planned = await plan([reply('a', nearly)]);
    await applyPlan(planned, decideAll(planned.rows, ['duplicate'], decision));
    expect((await replies.toCollection().primaryKeys()).sort()).toEqual(left);
  });

  it('is not looked for any more once it was called off', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(plan([reply('a', said)], stop.signal)).rejects.toThrow('enough');
  });

  it('is found among thousands from one mould without comparing all with all', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => reply(`r${i}`, `${said} ${i}`));
    const { counts } = await plan(many);
    expect(counts).toMatchObject({ new: 1, duplicate: 2_999 });
  });
});

describe('nearness', () => {
  it('is 1 for the same, between 0 and 1, and the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [left, right] = [nearFeatures(a), nearFeatures(b)];
        const nearness = nearnessOf(left, right);
        expect(nearness).toBe(nearnessOf(right, left));
        expect(nearness).toBeGreaterThanOrEqual(0);
        expect(nearness).toBeLessThanOrEqual(1);
        if (left.length > 0) expect(nearnessOf(left, left)).toBe(1);
        for (const least of [0, 0.3, 0.8, nearness, 1]) {
          const seen = nearnessOf(left, right, least);
          expect(seen === nearness || (seen === 0 && nearness < least)).toBe(true);
        }
      }),
    );
  });
});
