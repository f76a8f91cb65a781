import { describe, expect, it } from 'vitest';
import type { TextChecks } from '@/utils/model/finding';
import { checkReply, type GateInput } from '@/utils/replies/gate/check-reply';
import { hasMoved } from '@/utils/replies/gate/conversation-moved';
import { maskPrivate } from '@/utils/replies/gate/mask';
import { splitText } from '@/utils/replies/gate/split-text';
import { aSnapshot, MINUTE, NOON } from '../../../builders';

/** A hand-made engine: two rules and eleven digits. */
const checks: TextChecks = {
  checkWording(text, { console }) {
    const find = (word: string, level: 'block' | 'warn', more: object = {}) => {
      const start = text.indexOf(word);
      const place = { start, end: start + word.length, matched: word };
      return start < 0
        ? []
        : [
            {
              ruleId: word,
              level,
              message: `不能说${word}`,
              guideIds: ['004-22'],
              ...place,
              ...more,
            },
          ];
    };
    return [
      ...(console === 'pinduoduo' ? find('微信', 'block') : []),
      ...find('不知道', 'warn', { instead: '我帮您确认一下' }),
    ];
  },
  findPrivateData(text) {
    return [...text.matchAll(/\d{11}/g)].map(({ index, 0: matched }) => {
      return { kind: 'phone', start: index, end: index + matched.length, matched };
    });
  },
};

const input = (change: Partial<GateInput> = {}): GateInput => ({
  text: '亲，运费由我们承担。',
  missing: [],
  prompts: [],
  errors: [],
  item: { public: false, locked: false },
  place: { console: 'pinduoduo', shop: '', locale: null, role: 'agent' },
  maxLength: null,
  sentAt: null,
  otherVariant: null,
  now: NOON,
  checks,
  ...change,
});
const item = (change: Partial<GateInput['item']>) => ({ public: false, locked: false, ...change });

describe('the gate', () => {
  it('lets a whole and harmless text pass', () => {
    expect(checkReply(input())).toEqual([]);
  });

  it.each<[string, Partial<GateInput>, object]>([
    [
      'a variable without a value',
      { missing: ['order.no'] },
      { check: 'missing', level: 'block', fix: { do: 'ask-values', names: ['order.no'] } },
    ],
    [
      'a question without an answer',
      { prompts: [{ label: '方案', kind: 'text', options: [] }] },
      { check: 'prompts', level: 'block', fix: { do: 'ask-prompts' } },
    ],
    [
      'an error of the template',
      { errors: [{ code: 'include-cycle', what: 'a' }] },
      {
        check: 'template',
        level: 'block',
        reason: 'template/include-cycle',
        values: { what: 'a' },
      },
    ],
    ['an empty text', { text: ' \n' }, { check: 'template', level: 'block', reason: 'empty' }],
    [
      'a policy that has expired',
      { item: item({ validTo: NOON }) },
      { check: 'validity', level: 'block', reason: 'expired', fix: { do: 'find-other' } },
    ],
    [
      'a policy of next week',
      { item: item({ validFrom: NOON + MINUTE }) },
      { check: 'validity', level: 'block', reason: 'not-yet' },
    ],
    [
      'another console',
      { item: item({ scope: { consoles: ['feige'] } }) },
      { check: 'scope', level: 'warn', reason: 'scope-console', values: { consoles: 'feige' } },
    ],
    [
      'another shop',
      {
        item: item({ scope: { shops: ['山前'] } }),
        place: { console: 'feige', shop: '山后', locale: null, role: 'agent' },
      },
      { check: 'scope', level: 'warn', reason: 'scope-shop' },
    ],
    [
      'another language',
      {
        item: item({ scope: { locales: ['zh-CN'] } }),
        place: { console: 'feige', shop: '', locale: 'ja', role: 'agent' },
      },
      { check: 'scope', level: 'warn', reason: 'scope-locale' },
    ],
    [
      'another role',
      { item: item({ scope: { roles: ['manager'] } }) },
      { check: 'scope', level: 'warn', reason: 'scope-role' },
    ],
    [
      'a forbidden word',
      { text: '加微信聊' },
      {
        check: 'wording',
        level: 'block',
        message: '不能说微信',
        id: 'wording:微信',
        guideIds: ['004-22'],
        fix: { do: 'edit', start: 1, end: 3 },
      },
    ],
    [
      'a bad word with a better one',
      { text: '这个不知道' },
      {
        check: 'wording',
        level: 'warn',
        fix: { do: 'replace', start: 2, end: 5, text: '我帮您确认一下' },
      },
    ],
    [
      'private data that everybody would read',
      { text: '电话13812345678', item: item({ public: true }) },
      {
        check: 'private',
        level: 'block',
        fix: { do: 'replace', start: 2, end: 13, text: '13*******78' },
      },
    ],
    [
      'more than the platform takes',
      { text: '好'.repeat(601), maxLength: 600 },
      {
        check: 'length',
        level: 'block',
        values: { length: 601, limit: 600 },
        fix: { do: 'split' },
      },
    ],
    [
      'the same text again',
      { sentAt: NOON - MINUTE },
      { check: 'repeated', level: 'warn', fix: { do: 'edit' } },
    ],
    [
      'the same text again where another wording is at hand',
      { sentAt: NOON - MINUTE, otherVariant: 2 },
      { check: 'repeated', fix: { do: 'reword', variant: 2 } },
    ],
  ])('stops %s, and only that', (_, change, finding) => {
    const findings = checkReply(input(change));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject(finding);
  });

  it.each<[string, Partial<GateInput>]>([
    ['a shop that the page does not name', { item: item({ scope: { shops: ['山前'] } }) }],
    ['a language that is not known', { item: item({ scope: { locales: ['ja'] } }) }],
    ['private data in a private answer', { text: '电话13812345678' }],
    ['exactly as much as fits', { text: '好'.repeat(600), maxLength: 600 }],
    [
      'a rule of another platform',
      { text: '加微信聊', place: { console: 'feige', shop: '', locale: null, role: 'agent' } },
    ],
  ])('does not stop %s', (_, change) => {
    expect(checkReply(input(change))).toEqual([]);
  });

  it('offers no change by hand of a locked reply', () => {
    const findings = checkReply(
      input({ text: '加微信', item: item({ locked: true }), sentAt: NOON }),
    );
    expect(findings.map(({ fix }) => fix?.do)).toEqual(['find-other', 'find-other']);
  });

  it('does not measure a text with gaps', () => {
    const findings = checkReply(input({ missing: ['a'], maxLength: 3, sentAt: NOON }));
    expect(findings.map(({ check }) => check)).toEqual(['missing']);
  });
});

describe('hasMoved', () => {
  const madeFor = { buyerKey: '~林女士', lastMessageId: 'm-2' };
  it.each([
    ['not by a new message', {}, madeFor, false],
    ['by another buyer', { buyerKey: '~周先生' }, madeFor, true],
    ['by another thread of the same name', { messages: [] }, madeFor, true],
    ['not where no message was known', { messages: [] }, { ...madeFor, lastMessageId: '' }, false],
    [
      'not by scrolling where the key is a real one',
      { buyerKey: '123', messages: [] },
      { buyerKey: '123', lastMessageId: 'm-1' },
      false,
    ],
  ])('%s', (_, now, made, moved) => {
    expect(hasMoved(aSnapshot(now), made)).toBe(moved);
  });
});

describe('splitText', () => {
  it.each([
    ['short', 10, ['short']],
    ['第一句。第二句。', 5, ['第一句。', '第二句。']],
    ['一段\n\n二段很长', 6, ['一段', '二段很长']],
    ['aaaa bbbb', 6, ['aaaa', 'bbbb']],
    ['好'.repeat(7), 3, ['好好好', '好好好', '好']],
    ['😀😀', 3, ['😀', '😀']],
    ['  ', 3, []],
  ])('of %j at %i', (text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts);
  });
});

describe('maskPrivate', () => {
  it.each([
    ['13812345678', '13*******78'],
    ['6222021234567890123', '6222***********0123'],
    ['张三', '张*'],
    ['138 1234 5678', '138 **** *678'],
  ])('%s becomes %s', (text, masked) => {
    expect(maskPrivate(text)).toBe(masked);
  });
});
