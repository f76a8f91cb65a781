import { describe, expect, it } from 'vitest';
import { cleanMessage } from '@/utils/search/clean-message';
import { SUGGEST_FROM } from '@/utils/search/confidence';
import { createEngine } from '@/utils/search/engine';
import { buildItem, LIBRARY } from './library';

const NOW = Date.UTC(2026, 10, 1);
const TWINS = [
  buildItem({ id: 'a', title: '发货时间说明', tags: ['物流'], category: '售前', packId: 'p1' }),
  buildItem({
    id: 'b',
    title: '发货时间说明',
    shops: ['shop-b'],
    category: '售后',
    kind: 'article',
  }),
  buildItem({ id: 'c', title: '发货时间说明', validTo: NOW - 1, body: '年末大促' }),
];
const ids = (hits: { id: string }[]) => hits.map(({ id }) => id);

describe('ranking by use and scope', () => {
  const engine = createEngine([...LIBRARY, ...TWINS]);

  it('prefers what is used, among equals', () => {
    expect(engine.search('发货时间', { boosts: new Map([['c', 1]]) })[0]?.id).toBe('c');
  });

  it('lets use decide one letter', () => {
    const boosts = new Map([['invoice', 1]]);
    expect(engine.search('f', { boosts })[0]?.id).toBe('invoice');
  });

  it('does not let use bury an exact title', () => {
    const boosts = new Map(LIBRARY.map(({ id }) => [id, id === 'ship-when' ? 0 : 1]));
    expect(engine.search('什么时候发货', { boosts })[0]?.id).toBe('ship-when');
  });

  it('puts other shops and past offers last', () => {
    const context = { shop: 'shop-a', now: NOW };
    expect(ids(engine.search('发货时间', { context })).slice(0, 3)).toEqual(['a', 'b', 'c']);
  });

  it('gives only the kinds asked for', () => {
    expect(ids(engine.search('发货时间', { kinds: ['article'] }))).toEqual(['b']);
  });

  it('keeps one order for equal scores', () => {
    const order = ids(engine.search('发货时间'));
    expect(ids(engine.search('发货时间说'))).toEqual(expect.arrayContaining(order.slice(0, 3)));
    expect(ids(createEngine([...TWINS].reverse()).search('发货时间'))).toEqual(['a', 'b', 'c']);
  });

  it('chooses the same ones when more are equal than are looked at', () => {
    const many = Array.from({ length: 400 }, (_, at) => buildItem({ id: `n${at}`, title: '退款' }));
    const shuffled = many.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const edited = createEngine(many);
    edited.update(many.slice(0, 200), ['n7']);
    edited.update([many[7] as (typeof many)[0]], []);
    const wanted = ids(createEngine(many).search('退', { limit: 40 }));
    expect(ids(createEngine(shuffled).search('退', { limit: 40 }))).toEqual(wanted);
    expect(ids(edited.search('退', { limit: 40 }))).toEqual(wanted);
  });

  it('prefers the newest of equal ones, also when more are equal than are looked at', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      buildItem({ id: `n${at}`, title: '退款', updatedAt: NOW + (at % 100) * 60_000 }),
    );
    const found = ids(createEngine(many).search('退款', { limit: 4 }));
    expect(found.every((id) => id.endsWith('99'))).toBe(true);
  });
});

describe('the query language', () => {
  const engine = createEngine([...LIBRARY, ...TWINS]);
  it.each([
    ['tag:物流 发货', ['a']],
    ['cat:售后', ['b']],
    ['pack:p1 发货', ['a']],
    ['kind:article', ['b']],
    ['"年末大促"', ['c']],
    ['发货时间 -大促 -cat', ['a', 'b']],
    ['TAG:"物流"', ['a']],
  ])('%s', (query, expected) => {
    const found = ids(engine.search(query)).filter((id) => ['a', 'b', 'c'].includes(id));
    expect(found.sort()).toEqual(expected);
  });

  it('leaves ordinary marks alone', () => {
    expect(engine.search('退货-运费')[0]?.id).toBe('ship-fee');
    expect(engine.search('问题: 退货运费')[0]?.id).toBe('ship-fee');
  });
});

describe('whole messages', () => {
  const engine = createEngine(LIBRARY);
  const best = (text: string) => engine.search(text, { mode: 'message' })[0];

  it.each([
    ['亲，在吗 你好 我昨天买的那件 退款多久能到账啊 谢谢 订单号 2405121234567890', 'refund-time'],
    ['hi there, I am in a hurry today. where is my parcel? thanks', 'track-en'],
    ['你好\n嗯嗯\n那个 地址写错了 订单能修改地址吗\n急', 'trad'],
  ])('%s', (text, id) => {
    expect(best(text)?.id).toBe(id);
    expect(best(text)?.matched.length).toBeGreaterThan(0);
  });

  it.each([
    ['please help me to change the delivery address after payment today', 'delivery'],
    ['please help me to change the payment address after delivery today', 'payment'],
  ])('words that stand together decide: %s', (text, id) => {
    const address = (first: string, second: string) =>
      buildItem({ id: first, title: `Change the ${first} address after ${second}` });
    const twins = createEngine([
      ...LIBRARY,
      address('delivery', 'payment'),
      address('payment', 'delivery'),
    ]);
    expect(twins.search(text, { mode: 'message' })[0]?.id).toBe(id);
  });

  it('reads past courtesies', () => {
    const text = 'Good morning team, hope you are doing well. where is my parcel? Kind regards';
    expect(
      cleanMessage(text)
        .replace(/[\s.,?]+/g, ' ')
        .trim(),
    ).toBe('where is my parcel');
    expect(cleanMessage('thanks in advance. ref 88213770912 refund').trim()).toMatch(
      /^\.\s+refund$/,
    );
  });

  it('is sure of an answer and silent on chatter', () => {
    expect(best('请问退款多久到账')?.confidence).toBeGreaterThan(SUGGEST_FROM);
    for (const chatter of ['哈哈哈好的呢', '嗯嗯 知道了 麻烦你了', 'ok see you tomorrow']) {
      expect(best(chatter)?.confidence ?? 0).toBeLessThan(SUGGEST_FROM);
    }
  });
});

describe('explain and similar', () => {
  const engine = createEngine(LIBRARY);

  it('gives the features of an item', () => {
    const features = engine.explain('退货运费', 'ship-fee');
    expect(features?.alignment).toBeGreaterThan(0.9);
    expect(features?.score).toBeCloseTo(engine.search('退货运费')[0]?.score ?? 0);
    expect(engine.explain('退货运费', 'kana')).toEqual({ score: 0 });
  });

  it('finds what says nearly the same', () => {
    const [first, second] = engine.similar('退款在签收后1到3个工作日会原路退回，请耐心等待');
    expect(first?.id).toBe('refund-time');
    expect(first?.confidence).toBeGreaterThan(0.7);
    expect(second?.confidence ?? 0).toBeLessThan(0.5);
  });
});
