import { describe, expect, it } from 'vitest';
import { SUGGEST_FROM } from '@/utils/search/confidence';
import { createEngine } from '@/utils/search/engine';
import { buildItem, LIBRARY } from './library';

/** Titled as sellers title them: by a label, with the buyer's words in the answer. */
const REPLIES = [
  ...LIBRARY,
  buildItem({
    id: 'stock',
    title: '库存说明',
    body: '亲，页面能拍下就是有现货的，拍下后当天打包，缺货会提前联系您。',
  }),
  buildItem({ id: 'care', title: '护理指导', body: '皮面脏了用湿布轻擦，不要水洗，避免暴晒。' }),
];
const engine = createEngine(REPLIES);
const best = (text: string) => engine.search(text, { mode: 'message' })[0];

describe('a suggestion', () => {
  it.each([
    ['现货当天能打包吗', 'stock'],
    ['皮面脏了怎么擦', 'care'],
    ['亲在吗，昨天拍的那双鞋，皮面脏了用什么擦呢，麻烦了', 'care'],
  ])('%s is sure by the words of the answer', (text, id) => {
    expect(best(text)?.id).toBe(id);
    expect(best(text)?.confidence).toBeGreaterThanOrEqual(SUGGEST_FROM);
  });

  it.each(['好的谢谢', '人呢', '对', '我再想想', '嗯嗯，知道了', '[图片]'])(
    '%s is not answered',
    (text) => {
      expect(best(text)?.confidence ?? 0).toBeLessThan(SUGGEST_FROM);
    },
  );
});

describe('a long message', () => {
  it.each([
    ['亲，我昨天下午下的单，给我妈买的，她特别喜欢。想问下发票怎么开呀，辛苦了', 'invoice'],
    ['你好，刚刚收到了，包装挺好的，就是赠品少发了，怎么办，我在上班晚点回你', 'gift'],
  ])('%s is answered by its question', (text, id) => {
    expect(best(text)?.id).toBe(id);
  });
});
