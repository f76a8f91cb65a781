import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '@/utils/replies/template/parse-template';
import { LONGEST_TEXT } from '@/utils/replies/template/render-template';
import { render } from './render';

/** Pieces that templates are made of, whole and broken. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['{{', '}}', '{', '}', '|', ':', '"', '“', '?', '>', '#if ', '/if', 'else', '\n', ' '],
    ...['{{a}}', '{{b|default:"x"}}', '{{#if a}}', '{{#if a > 1}}', '{{else}}', '{{/if}}'],
    ...['{{?q:1/2}}', '{{cursor}}', '{{> x}}', '{{> y}}', '{{pick:1|2}}', '{{date +3 workdays}}'],
    ...['{{买家昵称}}', '{{time|zone:"UTC"}}', '{{date|format:"yyyy"}}', '{{date -9999months}}'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const source = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any template', () => {
  it('is read and rendered without an error thrown, within its limits', () => {
    fc.assert(
      fc.property(source, source, source, fc.string(), (text, x, y, a) => {
        const rendered = render(text, { includes: { x, y }, values: { a } });
        expect(rendered.text.length).toBeLessThanOrEqual(LONGEST_TEXT);
        expect(rendered.pieces.map((one) => one.text).join('')).toBe(rendered.text);
        if (rendered.cursor !== null) {
          expect(rendered.cursor).toBeLessThanOrEqual(rendered.text.length);
        }
      }),
    );
  });

  it('has errors inside its own text', () => {
    fc.assert(
      fc.property(source, (text) => {
        const lines = text.split('\n');
        for (const { start, end, line, column } of parseTemplate(text).errors) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1);
        }
      }),
    );
  });

  it('shows nothing of another conversation', () => {
    const secret = fc.constantFrom('甲甲甲甲', '乙乙乙乙').map((word) => `${word}的订单号`);
    fc.assert(
      fc.property(source, secret, (text, other) => {
        render(text, { values: { a: other, 'buyer.name': other, '?q': other } });
        const mine = render(text, { values: { a: '我的' } });
        expect(mine.text).not.toContain(other);
        expect(render(text, { values: { a: '我的' } })).toEqual(mine);
      }),
    );
  });

  it('takes a time that grows with its length alone', () => {
    const nasty = [
      '{{',
      '{{a',
      '}}',
      '{{#if a}}',
      '{{ ',
      '{{?',
      '{{a|default:"',
      '\\',
      '{{#if a = ',
    ];
    for (const part of nasty) {
      const text = part.repeat(Math.floor(10_000 / part.length));
      const started = performance.now();
      render(text, { values: { a: '1' } });
      expect(performance.now() - started).toBeLessThan(200);
    }
  });

  it('without braces is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        fc.pre(!text.includes('{{'));
        expect(render(text)).toMatchObject({ text, missing: [], prompts: [], errors: [] });
      }),
    );
  });

  it('puts any value in exactly as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (value, left, right) => {
        fc.pre(value.trim() !== '' && !/[{}]/.test(left + right));
        const { text } = render(`${left}{{a}}${right}`, { values: { a: value } });
        expect(text).toBe(left + value.trim() + right);
      }),
    );
  });
});
