import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/search/engine';
import { LIBRARY } from './library';

const engine = createEngine(LIBRARY);
const firstFor = (text: string) => engine.search(text)[0]?.id;

describe('the first hit', () => {
  it.each([
    ['退货运费', 'ship-fee'],
    ['快递', 'express'],
    ['kuaidi', 'express'],
    ['kuaid', 'express'],
    ['快弟', 'express'],
    ['kd', 'express'],
    ['tkdj', 'refund-time'],
    ['tuikuan daozhang', 'refund-time'],
    ['退款到帐', 'refund-time'],
    ['怎么xi', 'wash'],
    ['iphone15 退款', 'iphone'],
    ['iphnoe', 'iphone'],
    ['订单修改', 'trad'],
    ['優惠券', 'coupon'],
    ['fapiao', 'invoice'],
    ['fapaio', 'invoice'],
    ['发漂', 'invoice'],
    ['return policy', 'return-en'],
    ['retrun polcy', 'return-en'],
    ['canc', 'cancel-en'],
    ['package location', 'track-en'],
    ['邮费谁出', 'ship-fee'],
    ['羊毛衫', 'wash'],
    ['保价 差额', 'price'],
    ['返品', 'kana'],
    ['yhq', 'coupon'],
  ])('%s → %s', (query, id) => {
    expect(firstFor(query)).toBe(id);
  });
});

describe('a hit', () => {
  const cut = (text: string, ranges: [number, number][]) =>
    ranges.map(([start, end]) => text.slice(start, end));
  const titleOf = (id: string) => LIBRARY.find((item) => item.id === id)?.title ?? '';

  it.each([
    ['退货运费', 'ship-fee', ['退货运费'], 'words'],
    ['kuaidi', 'express', ['快递'], 'pinyin'],
    ['快弟', 'express', ['快递'], 'typo'],
    ['订单修改', 'trad', ['訂單修改'], 'words'],
    ['iphnoe', 'iphone', ['iPhone'], 'typo'],
  ])('%s marks its part of the title', (query, id, marked, match) => {
    const hit = engine.search(query)[0];
    expect(hit?.id).toBe(id);
    expect(cut(titleOf(id), hit?.title ?? [])).toEqual(marked);
    expect(hit?.match).toBe(match);
  });

  it('shows the part of the body that matched', () => {
    const hit = engine.search('顺丰 补差价')[0];
    expect(hit?.match).toBe('body');
    expect(cut(hit?.snippet.text ?? '', hit?.snippet.ranges ?? [])).toEqual(['顺丰', '补差价']);
  });

  it('marks a code and its beginning', () => {
    expect(engine.search('yh')[0]).toMatchObject({ id: 'coupon', match: 'code', code: [[0, 2]] });
  });
});
