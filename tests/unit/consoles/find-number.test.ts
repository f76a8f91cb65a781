import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumber } from '@/utils/consoles/find-number';
import type { NumberShape } from '@/utils/model/console';

const feige: NumberShape = [[18, 19]];
const pinduoduo: NumberShape = [[4, 8], '-', [10, 20]];
const rmesse: NumberShape = [[6, 6], '-', [8, 8], '-', [10, 20], { letters: [0, 1] }];
const qianfan: NumberShape = ['P', [10, 30]];

describe('a number of a given shape', () => {
  it.each<[string, string, NumberShape, string]>([
    ['stands alone', '6924000000000000017', feige, '6924000000000000017'],
    ['stands between words', '已发货6924000000000000017去发货', feige, '6924000000000000017'],
    ['is the first of two', '692400000000000001 692400000000000002', feige, '692400000000000001'],
    ['may be too short', '69240000000000001', feige, ''],
    ['is no piece of a longer one', '69240000000000000170', feige, ''],
    ['is no piece of a word', 'X6924000000000000017', feige, ''],
    [
      'has its literal parts',
      '订单编号:261125-104829375610238 复制',
      pinduoduo,
      '261125-104829375610238',
    ],
    ['is not found with another dash', '261125–104829375610238', pinduoduo, ''],
    [
      'may end in a letter',
      '受注番号 412345-20261121-0012345678a',
      rmesse,
      '412345-20261121-0012345678a',
    ],
    [
      'may do without that letter',
      '412345-20261121-0012345678',
      rmesse,
      '412345-20261121-0012345678',
    ],
    ['has no second letter', '412345-20261121-0012345678ab', rmesse, ''],
    ['begins with a letter of its own', '订单P704812953617402811', qianfan, 'P704812953617402811'],
    ['is not found without it', 'R704812953617402811', qianfan, ''],
    ['is Latin digits only', '６９２４００００００００００００１７', feige, ''],
    ['is not in nothing', '', feige, ''],
  ])('%s', (_, text, shape, found) => {
    expect(findNumber(text, shape)).toBe(found);
  });

  it('is found in any text that does not touch it', () => {
    const around = fc.string({ unit: fc.constantFrom('订', '：', ' ', '\n', '😀', '-') });
    const digits = fc.stringMatching(/^\d{18,19}$/);
    fc.assert(
      fc.property(around, digits, around, (before, no, after) => {
        expect(findNumber(before + no + after, feige)).toBe(no);
      }),
    );
  });

  it('is always a piece of the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(text).toContain(findNumber(text, pinduoduo));
      }),
    );
  });
});
