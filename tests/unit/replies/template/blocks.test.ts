import { describe, expect, it } from 'vitest';
import { render } from './render';

const state = (template: string, values: Record<string, string> = {}) =>
  render(template, { values });

describe('conditions', () => {
  it.each([
    ['{{#if a}}是{{/if}}', { a: '1' }, '是'],
    ['{{#if a}}是{{/if}}', {}, ''],
    ['{{#if a}}是{{/if}}', { a: ' ' }, ''],
    ['{{#if a}}是{{else}}否{{/if}}', {}, '否'],
    ['{{#if !a}}是{{else}}否{{/if}}', {}, '是'],
    ['{{#if not a}}是{{else}}否{{/if}}', { a: '1' }, '否'],
    ['{{#如果 订单号}}是{{否则}}否{{/如果}}', { 'order.no': '1' }, '是'],
    ['{{#if a == "x"}}是{{else}}否{{/if}}', { a: 'X' }, '是'],
    ['{{#if a = x}}是{{else}}否{{/if}}', { a: 'y' }, '否'],
    ['{{#if a != "x"}}是{{else}}否{{/if}}', { a: 'y' }, '是'],
    ['{{#if a > 100}}是{{else}}否{{/if}}', { a: '¥1,059.00' }, '是'],
    ['{{#if a > 100}}是{{else}}否{{/if}}', { a: '59元' }, '否'],
    ['{{#if a >= 59}}是{{else}}否{{/if}}', { a: '59.00' }, '是'],
    ['{{#if a < 59}}是{{else}}否{{/if}}', { a: '59' }, '否'],
    ['{{#if a <= 59}}是{{else}}否{{/if}}', { a: '59' }, '是'],
    ['{{#if a > 100}}是{{else}}否{{/if}}', { a: '很多' }, '否'],
    ['{{#if a == 59}}是{{else}}否{{/if}}', { a: '¥59.00' }, '是'],
    ['{{#if a}}{{#if b}}两个{{else}}一个{{/if}}{{/if}}', { a: '1' }, '一个'],
    ['{{#if ?方案 == "退款"}}退{{else}}换{{/if}}', { '?方案': '退款' }, '退'],
  ])('%s', (template, values, text) => {
    expect(state(template, values as Record<string, string>)).toMatchObject({
      text,
      missing: [],
      prompts: [],
      errors: [],
    });
  });

  it('leave no empty line where a mark stands alone on its line', () => {
    const template = '您好\n{{#if a}}\n订单 {{a}}\n{{else}}\n没有订单\n{{/if}}\n谢谢';
    expect(state(template, { a: '1' }).text).toBe('您好\n订单 1\n谢谢');
    expect(state(template).text).toBe('您好\n没有订单\n谢谢');
  });

  it('ask for an answer they depend on', () => {
    const { prompts } = state('{{#if ?加急 == "是"}}马上{{/if}}{{?加急:是/否}}');
    expect(prompts).toEqual([{ label: '加急', kind: 'choice', options: ['是', '否'] }]);
  });
});

describe('the cursor', () => {
  it.each([
    ['您好，{{cursor}}谢谢', 3],
    ['{{光标}}您好', 0],
    ['您好', null],
    ['{{cursor}}a{{cursor}}', 0],
    ['{{a}}{{cursor}}', 2],
  ])('of %j is %j', (template, cursor) => {
    const { text, cursor: at } = render(template, { values: { a: '林好' } });
    expect(at).toBe(cursor);
    expect(text).not.toContain('{{');
  });
});

describe('includes', () => {
  it('put the reply with that code in, whatever the case of its letters', () => {
    const includes = { bye: '祝您{{a}}！' };
    expect(render('好的。{{> BYE}}', { includes, values: { a: '愉快' } }).text).toBe(
      '好的。祝您愉快！',
    );
  });

  it.each([
    ['the code is nobody’s', '{{> none}}', {}, 'missing-include', '{{> none}}'],
    ['a reply includes itself', '{{> a}}', { a: 'x{{> a}}' }, 'include-cycle', 'x{{> a}}'],
    [
      'two include each other',
      '{{> a}}',
      { a: '{{> b}}', b: '{{> a}}' },
      'include-cycle',
      '{{> a}}',
    ],
    [
      'it goes deeper than three',
      '{{> a}}',
      { a: '{{> b}}', b: '{{> c}}', c: '{{> d}}', d: '太深' },
      'include-depth',
      '{{> d}}',
    ],
  ])('stay visible when %s', (_, template, includes, code, text) => {
    const rendered = render(template, { includes: includes as Record<string, string> });
    expect(rendered).toMatchObject({ text, errors: [{ code }] });
  });

  it('reach three deep', () => {
    const includes = { a: '{{> b}}', b: '{{> c}}', c: '到底' };
    expect(render('{{> a}}', { includes })).toMatchObject({ text: '到底', errors: [] });
  });

  it('cannot multiply without end', () => {
    const many = (code: string) => `{{> ${code}}}`.repeat(500);
    const includes = { a: many('b'), b: many('c'), c: '{{nothing|default:""}}' };
    const started = performance.now();
    const { errors } = render(many('a'), { includes });
    expect(errors.at(-1)?.code).toBe('too-long');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('pick', () => {
  it.each([
    ['the first at first', {}, '好的'],
    ['the next one then', { 好的: 5 }, '没问题'],
    ['the one used longest ago at last', { 好的: 5, 没问题: 3, 收到: 9 }, '没问题'],
  ])('takes %s', (_, picked, text) => {
    const rendered = render('{{pick:好的|没问题|收到}}', { picked });
    expect(rendered).toMatchObject({ text, picked: [text], errors: [] });
  });

  it('takes different ones in one text', () => {
    expect(render('{{pick:a|b}}{{轮换：a|b}}').text).toBe('ab');
  });

  it('may hold a bar', () => {
    expect(render('{{pick:a\\|b|c}}').text).toBe('a|b');
  });
});

describe('length', () => {
  it('ends at 10,000 characters, never inside one, and says so', () => {
    const { text, errors } = render('{{a}}😀{{a}}', { values: { a: 'x'.repeat(9_999) } });
    expect(text).toHaveLength(9_999);
    expect(errors).toMatchObject([{ code: 'too-long' }]);
  });
});
