import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/search/engine';
import {
  EXAMPLES_PER_ITEM,
  findFaded,
  HALF_LIFE_MS,
  type LearnedExample,
  learnChoice,
  strengthOf,
  stripPersonalData,
} from '@/utils/search/learning';
import { LIBRARY } from './library';

const NOW = Date.UTC(2026, 10, 1);
const SHOP = 'shop-a';

function learnAll(texts: string[], itemId: string, shop = SHOP): LearnedExample[] {
  const rows = new Map<string, LearnedExample>();
  for (const text of texts) {
    const { upserts, removedIds } = learnChoice([...rows.values()], {
      itemId,
      shop,
      text,
      now: NOW,
    });
    for (const id of removedIds) rows.delete(id);
    for (const row of upserts) rows.set(row.id, row);
  }
  return [...rows.values()];
}

describe('learnChoice', () => {
  it('counts the same wording once more instead of keeping it twice', () => {
    const rows = learnAll(['东西坏了咋整', '东西坏了咋整！', '東西壞了咋整'], 'ship-fee');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.uses).toBe(3);
  });

  it('keeps at most so many wordings of one item', () => {
    const texts = Array.from({ length: EXAMPLES_PER_ITEM + 9 }, (_, at) => `第 ${at} 个问法`);
    expect(learnAll(texts, 'ship-fee')).toHaveLength(EXAMPLES_PER_ITEM);
  });

  it('learns nothing from a number alone', () => {
    expect(learnAll(['13812345678'], 'ship-fee')).toEqual([]);
  });
});

describe('stripPersonalData', () => {
  it.each([
    ['我的电话13812345678怎么还没发货', '我的电话 怎么还没发货'],
    ['订单 240512-123456789012345 退款', '订单 退款'],
    ['mail to anna.b@example.com please', 'mail to please'],
    ['看这个 https://item.example.com/1?id=2 有货吗', '看这个 有货吗'],
    ['收货人：王小明，能改吗', '，能改吗'],
    ['my name is John Smith, where is it', 'my , where is it'],
    ['寄到浙江省杭州市西湖区文三路478号3楼 可以吗', ' 可以吗'.trim()],
  ])('%s', (text, left) => {
    expect(stripPersonalData(text).replace(/寄到\s*/, '')).toBe(left);
  });
});

describe('strength', () => {
  const [row] = learnAll(['东西坏了咋整', '东西坏了咋整'], 'ship-fee');

  it('halves every half-life and fades in the end', () => {
    if (!row) throw new Error('nothing learned');
    expect(strengthOf(row, NOW)).toBe(2);
    expect(strengthOf(row, NOW + HALF_LIFE_MS)).toBeCloseTo(1);
    expect(findFaded([row], NOW + HALF_LIFE_MS)).toEqual([]);
    expect(findFaded([row], NOW + 6 * HALF_LIFE_MS)).toEqual([row.id]);
  });
});

describe('an engine that learned', () => {
  const WORDINGS = ['包裹破了个洞咋整', '盒子压扁了咋整', '打开一看碎了咋整', '外面破了咋整啊'];
  const asks = (rows: LearnedExample[], shop = SHOP) => {
    const engine = createEngine(LIBRARY);
    engine.learn(rows);
    return engine.search('收到就破了咋整', { mode: 'message', context: { shop, now: NOW } })[0];
  };

  it('answers a new wording with what agents used, and says so', () => {
    const hit = asks(learnAll(WORDINGS, 'gift'));
    expect(hit).toMatchObject({ id: 'gift', match: 'learned' });
    expect(WORDINGS).toContain(hit?.snippet.text);
  });

  it('does not carry it to another shop', () => {
    expect(asks(learnAll(WORDINGS, 'gift'), 'shop-b')?.match).not.toBe('learned');
  });

  it('forgets what is taken back', () => {
    const rows = learnAll(WORDINGS, 'gift');
    const engine = createEngine(LIBRARY);
    const before = engine.search('收到就破了咋整', { mode: 'message' });
    engine.learn(rows);
    engine.learn(
      [],
      rows.map(({ id }) => id),
    );
    expect(engine.search('收到就破了咋整', { mode: 'message' })).toEqual(before);
  });

  it('is not turned by one wrong pick', () => {
    const engine = createEngine(LIBRARY);
    engine.learn([
      ...learnAll(['退货运费谁出呀', '退货的运费谁出', '退货运费谁承担'], 'ship-fee'),
      ...learnAll(['退货运费谁出'], 'wash'),
    ]);
    expect(engine.search('退货运费谁出', { mode: 'message' })[0]?.id).toBe('ship-fee');
  });

  it('keeps a clear match above a single wrong pick of the very wording', () => {
    const engine = createEngine(LIBRARY);
    engine.learn(learnAll(['退货运费谁出'], 'wash'));
    const [first] = engine.search('退货运费谁出', { mode: 'message' });
    expect(first).toMatchObject({ id: 'ship-fee' });
    expect(
      engine.search('退货运费谁出', { mode: 'message' }).find(({ id }) => id === 'wash')
        ?.confidence ?? 0,
    ).toBeLessThan(0.5);
  });

  it('never puts a learned item above an exact title', () => {
    const engine = createEngine(LIBRARY);
    engine.learn(learnAll(Array(12).fill('什么时候发货'), 'express'));
    expect(engine.search('什么时候发货', { mode: 'message' })[0]?.id).toBe('ship-when');
  });
});
