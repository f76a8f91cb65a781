import { describe, expect, it } from 'vitest';
import { parseTemplate } from '@/utils/replies/template/parse-template';
import { render } from './render';

describe('what cannot be read', () => {
  it.each([
    ['{{a', 'unclosed-tag', 1, 1],
    ['您好\n  {{order.no', 'unclosed-tag', 2, 3],
    ['{{ {{a}}', 'unclosed-tag', 1, 1],
    ['{{}}', 'empty-tag', 1, 1],
    ['{{ }}', 'empty-tag', 1, 1],
    ['{{a b}}', 'unknown-tag', 1, 1],
    ['{{a..b}}', 'unknown-tag', 1, 1],
    ['{{a-b}}', 'unknown-tag', 1, 1],
    ['{{constructor()}}', 'unknown-tag', 1, 1],
    ['{{a|upper}}', 'unknown-filter', 1, 1],
    ['{{a|format:"M"}}', 'unknown-filter', 1, 1],
    ['{{date|default:"1"}}', 'unknown-filter', 1, 1],
    ['{{date tomorrow}}', 'bad-shift', 1, 1],
    ['{{date +3x}}', 'bad-shift', 1, 1],
    ['{{time|zone:"Mars/Base"}}', 'bad-zone', 1, 1],
    ['{{?}}', 'empty-prompt', 1, 1],
    ['{{?a:/}}', 'empty-prompt', 1, 1],
    ['{{pick:}}', 'empty-pick', 1, 1],
    ['{{#if}}', 'bad-condition', 1, 1],
    ['{{#if a ==}}x{{/if}}', 'bad-condition', 1, 1],
    ['{{#if a}}x', 'unclosed-if', 1, 1],
    ['😀{{else}}', 'stray-else', 1, 2],
    ['{{#if a}}{{else}}{{else}}{{/if}}', 'stray-else', 1, 18],
    ['一\r\n二\n三{{/if}}', 'stray-end', 3, 2],
    ['{{> }}', 'missing-include', 1, 1],
    [`${'{{#if a}}'.repeat(21)}${'{{/if}}'.repeat(21)}`, 'too-deep', 1, 181],
  ])('%j is named with its place', (source, code, line, column) => {
    expect(parseTemplate(source).errors[0]).toMatchObject({ code, line, column });
  });

  it.each([
    '{{}}',
    '{{a b}}',
    '{{a|upper}}',
    '{{#if}}',
    '{{else}}',
    '{{a',
    '{{date +3x}}',
    '{{#if a}}x',
  ])('%s stays in the text as it is written', (source) => {
    expect(render(source, { values: { a: '1' } }).text).toBe(source);
  });

  it('does not keep the rest from being read', () => {
    const { text, errors } = render('{{a b}}{{c}}', { values: { c: '3' } });
    expect(text).toBe('{{a b}}3');
    expect(errors).toEqual([{ code: 'unknown-tag', what: 'a b' }]);
  });

  it('is listed at most fifty times', () => {
    expect(parseTemplate('{{}}'.repeat(5_000)).errors).toHaveLength(50);
  });
});
