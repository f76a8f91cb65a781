import { describe, expect, it } from 'vitest';
import { findDamage, findLostZeros } from '@/utils/packs/decode/sheet-damage';

describe('what a spreadsheet did to a cell', () => {
  it.each([
    ['8.01235E+14', 'sheet-number'],
    ['1E+20', 'sheet-number'],
    ['123456789012345000', 'sheet-rounded'],
    ['Mar-1', 'sheet-date'],
    ['1-Mar', 'sheet-date'],
    ['1月2日', 'sheet-date'],
    ['2026/3/1', 'sheet-date'],
    ['2026-03-01', 'sheet-date'],
  ])('is seen in a code: %s', (code, damage) => {
    expect(findDamage(code, true)).toBe(damage);
  });

  it.each(['yf', 'a1', '3-1', '123456789012345678', '1000', '12月大促', 'E+1'])(
    'is not seen where there is none: %s',
    (code) => {
      expect(findDamage(code, true)).toBeNull();
    },
  );

  it('is no date in a text, which may speak of one', () => {
    expect(findDamage('1月2日', false)).toBeNull();
  });

  it.each<[string[], number[]]>([
    [['1234', '5678', '42', '4321', '8765'], [2]],
    [['1', '2', '100', '101', '102', '103'], []],
    [['0042', '1234', '42', '4321', '8765'], []],
    [['12', '34', '5', '67', '89'], []],
    [['abc', '123'], []],
  ])('is told of lost zeros: %j', (codes, places) => {
    expect(findLostZeros(codes)).toEqual(places);
  });
});
