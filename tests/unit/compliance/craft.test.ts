import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCraft } from '@/utils/compliance/check-craft';
import { packSchema } from '@/utils/model/pack';
import { readJson } from '../structure/repository';

const kinds = (text: string) => checkCraft(text).map(({ kind }) => kind);
/** The text with every fix that has one. */
function mend(text: string): string {
  return checkCraft(text)
    .toReversed()
    .reduce((now, { start, end, fix }) => {
      return fix === undefined ? now : now.slice(0, start) + fix + now.slice(end);
    }, text);
}

import { anyUnits } from './starter-rules';

describe('craft', () => {
  it.each([
    ['您好，订单今天发出，请您放心。', []],
    ['好的', []],
    ['好的，收到。', []],
    ['稍等～', []],
    ['订单今天发出，请您留意', ['end']],
    ['你的订单今天发出。', ['polite-you']],
    ['迷你款有货。', []],
    ['您好，，订单今天发出。。', ['doubled', 'doubled']],
    ['真的吗？？？', ['doubled']],
    ['稍等……马上来。', []],
    ['己经发货了。', ['typo']],
    ['We recieved it.', ['typo']],
    ['https://example.com/order', []],
    ['SF1234567890123', []],
    ['Thank you for your order', ['end']],
    [
      '这款现在有货，今天下单今天就能发出，颜色有黑色、白色和蓝色，尺码从小号到加大号都还有现货。',
      ['greeting', 'closing'],
    ],
    ['   ', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    ['你好，己经发货了，，请你留意', '您好，已经发货了，请您留意。'],
    ['你们的订单今天发出。。', '您的订单今天发出。'],
    ['Sorry for the inconvinience of this', 'Sorry for the inconvenience of this.'],
  ])('mends %s', (text, mended) => {
    expect(mend(text)).toBe(mended);
  });

  it('finds nothing to mend in its own starter replies', () => {
    for (const name of ['starter-zh', 'starter-en']) {
      const { replies } = packSchema.parse(readJson(`assets/packs/${name}.sidedesk.json`));
      const texts = replies.flatMap(({ variants }) => variants.map(({ text }) => text));
      const wrong = texts.flatMap((text) =>
        checkCraft(text).filter(({ kind }) => ['doubled', 'typo', 'polite-you'].includes(kind)),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('never throws, and stays inside the text', () => {
    const unit = fc.constantFrom(...'你您们己经。，，!?？… ab\n\ud800');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), anyUnits), (text) => {
        return checkCraft(text).every(
          ({ start, end, matched }) =>
            0 <= start && start <= end && end <= text.length && text.slice(start, end) === matched,
        );
      }),
    );
  });
});
