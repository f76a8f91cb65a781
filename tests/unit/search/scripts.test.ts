import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/search/engine';
import { buildItem } from './library';

const TITLES = [
  ['th', 'วิธีคืนเงินและคืนสินค้า'],
  ['ko', '환불은 언제 되나요'],
  ['ru', 'Как вернуть товар'],
  ['ja', 'ｶﾞｰﾄﾞの返品'],
  ['vi', 'Chính sách đổi trả'],
  ['fr', 'Délai de livraison'],
  ['wide', 'ＶＩＰ会员①号说明'],
  ['model', 'MateBook X16 充电器'],
] as const;
const ITEMS = TITLES.map(([id, title]) => buildItem({ id, title }));
const engine = createEngine([
  ...ITEMS,
  buildItem({ id: 'zh', title: '其他中文内容占位用的一条话术' }),
]);

describe('other scripts', () => {
  it.each([
    ['คืนเงิน', 'th', 'คืนเงิน'],
    ['환불', 'ko', '환불'],
    ['ВЕРНУТЬ', 'ru', 'вернуть'],
    ['верн', 'ru', 'верн'],
    ['がーど', 'ja', 'ｶﾞｰﾄﾞ'],
    ['doi tra', 'vi', null],
    ['đổi trả', 'vi', 'đổi'],
    ['delai', 'fr', 'Délai'],
    ['de\u0301lai', 'fr', 'Délai'],
    ['vip', 'wide', 'ＶＩＰ'],
    ['1号', 'wide', null],
    ['x16', 'model', 'X16'],
    ['matebook充电', 'model', 'MateBook'],
  ])('%s → %s', (query, id, marked) => {
    const hit = engine.search(query)[0];
    expect(hit?.id).toBe(id);
    if (marked === null) return;
    const title = TITLES.find(([known]) => known === id)?.[1] ?? '';
    const parts = hit?.title.map(([start, end]) => title.slice(start, end));
    expect(parts).toContain(marked);
  });
});
