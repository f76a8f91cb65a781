import { describe, expect, it } from 'vitest';
import { findBadCombo, readCombos, writeCombos } from '@/components/manager/rules/write-combos';

describe('combinations, one a line', () => {
  it.each([
    [
      '加/扫 + 微信/V信 ~ 12',
      {
        all: [
          ['加', '扫'],
          ['微信', 'V信'],
        ],
        within: 12,
      },
    ],
    ['加 + 微信', { all: [['加'], ['微信']], within: 20 }],
    ['加／扫＋微信～8', { all: [['加', '扫'], ['微信']], within: 8 }],
    ['好评/好评 + 返现 + 私聊', { all: [['好评'], ['返现'], ['私聊']], within: 20 }],
  ])('%s', (line, combo) => {
    expect(readCombos(`\n${line}\n`)).toEqual([combo]);
    expect(readCombos(writeCombos([combo]))).toEqual([combo]);
    expect(findBadCombo(line)).toBeUndefined();
  });

  it.each(['加微信', '加 +', '加 + 微信 ~ 1', '加 + 微信 ~ many', '加 + 微信 ~ 3.5'])(
    'says of “%s” that it is none',
    (line) => {
      expect(findBadCombo(`加 + 微信\n${line}`)).toBe(line);
    },
  );

  it('leaves out what a line cannot hold', () => {
    const odd = { all: [['24/7'], ['客服']], within: 9 };
    expect(writeCombos([odd, { all: [['加'], ['微信']], within: 5 }])).toBe('加 + 微信 ~ 5');
  });
});
