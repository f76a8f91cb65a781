import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplyContent } from '@/utils/model/reply';
import { type DiffPart, diffContent, diffTexts } from '@/utils/packs/diff-content';
import { aPack } from '../../builders';

const chinese = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const sideOf = (parts: DiffPart[], left: 'gone' | 'added') =>
  parts
    .filter(({ is }) => is !== left)
    .map(({ text }) => text)
    .join('');
const reply = aPack().replies[0] as ReplyContent;

describe('what changed between two wordings', () => {
  it('is told word by word, in Chinese too', () => {
    expect(diffTexts('亲，运费由我们承担。', '亲，运费由买家承担。', chinese)).toEqual([
      { text: '亲，运费由', is: 'same' },
      { text: '我们', is: 'gone' },
      { text: '买家', is: 'added' },
      { text: '承担。', is: 'same' },
    ]);
  });

  it('is told field by field, and only for what differs', () => {
    const next = {
      ...reply,
      tags: ['新'],
      variants: [{ tone: 'brief' as const, text: '包邮' }],
    };
    const paths = diffContent(reply, next, 'zh-CN').map(({ path }) => path);
    expect(paths.sort()).toEqual(['tags', 'variants.0.text', 'variants.0.tone']);
    expect(diffContent(reply, reply, 'zh-CN')).toEqual([]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffTexts(before, after, chinese);
        expect(sideOf(parts, 'added')).toBe(before);
        expect(sideOf(parts, 'gone')).toBe(after);
      }),
    );
  });

  it('does not compare for minutes what has nothing in common', () => {
    const [before, after] = ['甲 '.repeat(20_000), 'b,'.repeat(20_000)];
    expect(diffTexts(before, after, chinese)).toEqual([
      { text: before, is: 'gone' },
      { text: after, is: 'added' },
    ]);
  });
});
