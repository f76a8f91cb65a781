import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '@/utils/model/pack';
import { applyDecisions, decideAll } from '@/utils/packs/apply-decisions';
import { canonical } from '@/utils/packs/canonical';
import { planImport } from '@/utils/packs/plan';
import { aPack, NOON } from '../../builders';

const nothing = {
  pack: null,
  replies: [],
  articles: [],
  categories: [],
  rules: [],
  consoles: [],
  reminderRules: [],
};
const [reply] = aPack().replies;
const [article] = aPack().articles;

/** What an import leaves in the library, as the next plan finds it. */
function installed(pack: Pack) {
  const { change } = planImport({ pack, rejected: [] }, nothing, NOON);
  return {
    pack: change.pack,
    replies: change.replies.map((row) => ({ ...row, rev: 1 })),
    articles: change.articles.map((row) => ({ ...row, rev: 1 })),
    categories: change.categories,
    rules: change.rules,
    consoles: change.consoles,
    reminderRules: change.reminderRules,
  };
}

const plan = (pack: Pack, before: typeof nothing | ReturnType<typeof installed>) =>
  planImport({ pack, rejected: [] }, before, NOON + 1);

describe('planImport', () => {
  it('counts everything as new the first time', () => {
    const { counts, change } = plan(aPack(), nothing);
    expect(counts).toMatchObject({ new: 3, changed: 0, same: 0, removed: 0 });
    expect(change.replies).toMatchObject([
      { id: reply?.id, packId: 'shop-pack', locale: 'zh-CN', createdAt: NOON + 1 },
    ]);
    expect(change.pack).toMatchObject({
      installedAt: NOON + 1,
      counts: { replies: 1, articles: 1, rules: 1 },
    });
  });

  it('has nothing to do for the same file', () => {
    const { counts, change } = plan(aPack(), installed(aPack()));
    expect(counts).toMatchObject({ new: 0, changed: 0, same: 3, removed: 0 });
    expect(change).toMatchObject({ replies: [], articles: [], rules: [] });
    expect(change.removed).toEqual({
      replies: [],
      articles: [],
      categories: [],
      rules: [],
      consoles: [],
      reminderRules: [],
    });
  });

  it('counts new, changed, same and removed items of an update', () => {
    const next = aPack({
      replies: [
        ...(reply
          ? [
              { ...reply, id: 'added' },
              { ...reply, title: '运费由谁承担' },
            ]
          : []),
      ],
      articles: [],
      categories: [],
      rules: [],
    });
    const { counts, change } = plan(next, installed(aPack()));
    expect(counts).toMatchObject({ new: 1, changed: 1, same: 0, removed: 2 });
    expect(change.removed).toEqual({
      replies: [],
      consoles: [],
      reminderRules: [],
      articles: [article?.id],
      categories: ['shop-pack|shipping'],
      rules: ['shop-pack.no-wechat'],
    });
  });

  it('is a no-op only when pack, categories and items are all the same', () => {
    expect(plan(aPack(), installed(aPack())).isNoop).toBe(true);
    expect(plan(aPack({ version: '9.0.0' }), installed(aPack())).isNoop).toBe(false);
    expect(plan(aPack({ categories: [], consoles: [] }), installed(aPack())).isNoop).toBe(false);
  });

  it('follows a new order of the items without calling them changed', () => {
    const two = (ids: string[]) =>
      aPack({ replies: reply ? ids.map((id) => ({ ...reply, id })) : [], articles: [], rules: [] });
    const turned = plan(two(['b', 'a']), installed(two(['a', 'b'])));
    expect(turned.counts).toMatchObject({ new: 0, changed: 0, same: 2, removed: 0 });
    expect(turned.change.replies.map(({ id, order }) => [id, order])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });

  it('keeps the time a changed row was made at', () => {
    const next = aPack({ replies: reply ? [{ ...reply, title: '运费由谁承担' }] : [] });
    const [row] = plan(next, installed(aPack())).change.replies;
    expect(row).toMatchObject({ createdAt: NOON, updatedAt: NOON + 1 });
  });

  it('sees a change of the pack’s language in the items that follow it', () => {
    const { counts } = plan(aPack({ locale: 'zh-TW' }), installed(aPack()));
    expect(counts).toMatchObject({ new: 0, changed: 2, same: 1, removed: 0 });
  });

  it('leaves a rule as the shop switched it', () => {
    const before = installed(aPack());
    const off = { ...before, rules: before.rules.map((rule) => ({ ...rule, on: false })) };
    expect(plan(aPack(), off).isNoop).toBe(true);
    const [rule] = aPack().rules;
    const next = aPack({ rules: rule ? [{ ...rule, level: 'warn' }] : [] });
    expect(plan(next, off).change.rules).toMatchObject([{ level: 'warn', on: false }]);
  });

  it('passes on what the file could not give', () => {
    const rejected = [{ code: 'item' as const, values: { field: 'title', reason: '-' }, row: 3 }];
    expect(planImport({ pack: aPack(), rejected }, nothing, NOON).rejected).toEqual(rejected);
  });

  it('finds a stored row the same, whatever the order of its keys', () => {
    const before = installed(aPack());
    const turned = before.replies.map(
      (row) => Object.fromEntries(Object.entries(row).reverse()) as typeof row,
    );
    expect(plan(aPack(), { ...before, replies: turned }).counts.same).toBe(3);
  });

  it('accounts for every item, whatever the two versions hold', () => {
    const items = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.constantFrom('一', '二') }),
      { selector: ({ id }) => id },
    );
    const packOf = (list: { id: string; title: string }[]) =>
      aPack({
        replies: [],
        rules: [],
        articles: list.flatMap((item) => (article ? { ...article, ...item } : [])),
      });
    fc.assert(
      fc.property(items, items, (before, after) => {
        const { counts, change } = plan(packOf(after), installed(packOf(before)));
        const had = new Map(before.map((item) => [item.id, item.title]));
        expect(counts).toMatchObject({
          new: after.filter(({ id }) => !had.has(id)).length,
          changed: after.filter(({ id, title }) => had.has(id) && had.get(id) !== title).length,
          same: after.filter(({ id, title }) => had.get(id) === title).length,
          removed: before.filter(({ id }) => !after.some((item) => item.id === id)).length,
        });
        const moved = after.filter(
          ({ id, title }, i) =>
            had.get(id) === title && before.findIndex((one) => one.id === id) !== i,
        );
        expect(change.articles).toHaveLength(counts.new + counts.changed + moved.length);
      }),
    );
  });
});

describe('applyDecisions', () => {
  it('writes nothing of what nobody wants, and remembers that', () => {
    const planned = plan(aPack(), nothing);
    const change = applyDecisions(planned, decideAll(planned.rows, ['new'], 'skip'));
    expect(change).toMatchObject({ replies: [], articles: [], rules: [] });
    expect(change.pack.skipped).toEqual(planned.rows.map(({ key }) => key));
  });

  it('without decisions is what the plan foresaw', () => {
    const planned = plan(aPack(), nothing);
    expect(applyDecisions(planned, new Map())).toEqual(planned.change);
  });

  it('gives an item that becomes one’s own an id of its own, beside theirs', () => {
    const before = installed(aPack());
    const next = aPack({ replies: reply ? [{ ...reply, title: '运费由谁承担' }] : [] });
    const planned = plan(next, before);
    const { replies } = applyDecisions(planned, new Map([[`reply:${reply?.id}`, 'both']]));
    expect(replies.map(({ title, packId }) => [title, packId]).sort()).toEqual([
      ['运费由谁承担', 'shop-pack'],
      ['运费谁出', null],
    ]);
    expect(new Set(replies.map(({ id }) => id)).size).toBe(2);
  });
});

describe('canonical', () => {
  it('gives one text for equal values and another for different ones', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(turned)).toBe(canonical(value));
        expect(canonical({ ...value, another: 1 })).not.toBe(canonical({ ...value, another: 2 }));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps the order of lists', () => {
    expect(canonical([2, 1])).not.toBe(canonical([1, 2]));
  });
});
