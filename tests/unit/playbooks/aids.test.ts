import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSms } from '@/utils/playbooks/check-sms';
import { choosePlaybooks } from '@/utils/playbooks/choose-shown';
import { fillNote } from '@/utils/playbooks/fill-note';
import { judgeReviewer, traitIds } from '@/utils/playbooks/judge-reviewer';
import { returnWindow, warrantyWindow } from '@/utils/playbooks/judge-window';
import { suggestPlaybooks } from '@/utils/playbooks/suggest';
import { NOON } from '../../builders';
import { aPlaybook } from '../../playbook-builders';

const SHANGHAI = 'Asia/Shanghai';

describe('a text message (004-29)', () => {
  it.each<[string, boolean[]]>([
    [
      '【安心小店】您好，我是客服小安，看到您对订单 1234 的评价，想为您处理，请在平台回复我。',
      [true, true, true],
    ],
    ['看到您对订单的评价，请回复我。', [false, true, true]],
    ['【安心小店】您好，请回复我。', [true, false, true]],
    ['【安心小店】关于您的订单。', [true, true, false]],
    [
      'This is Mia from North Shop about your order 1234. Please reply in the app.',
      [true, true, true],
    ],
    ['Please call.', [false, false, true]],
    ['', [false, false, false]],
  ])('%s', (text, parts) => {
    expect(Object.values(checkSms(text, '安心小店'))).toEqual(parts);
  });
});

describe('the eight traits (004-33)', () => {
  it('add up to advice, from nothing to everything', () => {
    expect(judgeReviewer([])).toEqual({ score: 0, level: 'low' });
    expect(judgeReviewer(['off-platform', 'two-accounts'])).toMatchObject({ level: 'watch' });
    expect(judgeReviewer(traitIds)).toEqual({ score: 100, level: 'high' });
    expect(traitIds).toHaveLength(8);
  });

  it('never weigh less when one more is seen', () => {
    fc.assert(
      fc.property(fc.subarray(traitIds), fc.constantFrom(...traitIds), (seen, more) => {
        expect(judgeReviewer([...seen, more]).score).toBeGreaterThanOrEqual(
          judgeReviewer(seen).score,
        );
      }),
    );
  });
});

describe('a return window (004-09)', () => {
  // NOON is 20 November.
  it.each([
    ['2026-11-20', 'open', 8],
    ['2026-11-13', 'last-day', 1],
    ['2026-11-12', 'closed', 0],
    ['', 'unknown', 0],
    ['yesterday', 'unknown', 0],
  ])('signed on %s is %s', (signedOn, state, daysLeft) => {
    expect(returnWindow(signedOn, 7, NOON, SHANGHAI)).toMatchObject({ state, daysLeft });
  });

  it('ends with the day of the shop’s own clock', () => {
    const lateEvening = Date.UTC(2026, 10, 20, 15, 59);
    expect(returnWindow('2026-11-13', 7, lateEvening, SHANGHAI).state).toBe('last-day');
    expect(returnWindow('2026-11-13', 7, lateEvening + 60_000, SHANGHAI).state).toBe('closed');
  });

  it('of a warranty keeps the day of the month, or the last there is', () => {
    expect(warrantyWindow('2026-08-31', 6, NOON, SHANGHAI).lastDay).toBe('2027-02-28');
  });
});

describe('a hand-off note', () => {
  it('takes values as words, and leaves a blank for what is not known', () => {
    const values = { 'order.no': '12', 'fact.size': '{{order.no}}', 'fact.colour': '  ' };
    expect(fillNote('{{order.no}}/{{ fact.size }}/{{fact.colour}}/{{constructor}}', values)).toBe(
      '12/{{order.no}}/____/____',
    );
  });
});

describe('a suggestion', () => {
  const list = [
    aPlaybook({
      id: 'zh.return',
      triggers: { words: ['退货', '退&不合适'], not: ['退货地址'], statuses: [] },
    }),
    aPlaybook({
      id: 'zh.review',
      topic: 'bad-review',
      triggers: { words: ['差评'], not: [], statuses: [] },
    }),
    aPlaybook({
      id: 'en.return',
      locale: 'en',
      triggers: { words: ['return', 'send it back'], not: [], statuses: ['signed'] },
    }),
  ];
  const shown = choosePlaybooks(list, 'zh-TW');
  const ask = (text: string) =>
    suggestPlaybooks(list, shown, { text, statuses: ['signed'] }).map(({ id, words }) => [
      id,
      ...words,
    ]);

  it.each<[string, string[][]]>([
    ['我要退货', [['zh.return', '退货']]],
    ['衣服不合适能退嗎', [['zh.return', '退&不合适']]],
    ['退货地址是多少', []],
    ['I want to RETURN this', [['zh.return', 'return']]],
    ['no sauce in the mreturn', []],
    [
      '不退货我就给差评',
      [
        ['zh.review', '差评'],
        ['zh.return', '退货'],
      ],
    ],
    ['', []],
  ])('for “%s”', (text, wanted) => {
    expect(ask(text)).toEqual(wanted);
  });
});
