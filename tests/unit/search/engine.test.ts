import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/search/engine';
import { buildItem, LIBRARY } from './library';

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

describe('letters that mean nothing', () => {
  const chinese = LIBRARY.map(({ id, title, ...item }) => ({
    ...item,
    id,
    title: `${title} 信息`,
  }));
  const withInitials = createEngine(chinese);

  it.each(['zzzzqqqq xx', 'qqqqqqzzz', 'kd zzzzzzz', 'asdfgh', 'qwertyuiop'])(
    '%s finds nothing',
    (query) => {
      expect(withInitials.search(query)).toEqual([]);
      expect(engine.search(query)).toEqual([]);
    },
  );

  it('leaves out a small slip beside what was meant', () => {
    expect(withInitials.search('xx').length).toBeGreaterThan(0);
    expect(firstFor('zzz fapiao')).toBe('invoice');
    expect(firstFor('return zzzz')).toBe('return-en');
  });

  it('still finds tags and the far end of a long text', () => {
    const body = `${'很长的说明。'.repeat(400)} warranty`;
    const hidden = buildItem({ id: 'far', title: '说明', body, tags: ['logistics'] });
    const library = createEngine([...LIBRARY, hidden]);
    expect(library.search('warranty')[0]?.id).toBe('far');
    expect(library.search('logist')[0]?.id).toBe('far');
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
