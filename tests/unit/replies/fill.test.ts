import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '@/utils/replies/fill';

const fill = (template: string, values: Record<string, string> = {}) =>
  fillTemplate(template, new Map(Object.entries(values)));

describe('fillTemplate', () => {
  it.each([
    ['a name', '{{buyer.name}}您好', { 'buyer.name': '林女士' }, '林女士您好'],
    ['white space inside', '{{  order.no }}', { 'order.no': '6924' }, '6924'],
    ['a Chinese name', '{{买家.昵称}}好', { '买家.昵称': '小林' }, '小林好'],
    ['one name twice', '{{a}}-{{a}}', { a: '1' }, '1-1'],
    ['white space around a value', '[{{a}}]', { a: ' 1 ' }, '[1]'],
    ['signs of a replacement pattern', '{{a}}', { a: "$& $1 $` $' $$" }, "$& $1 $` $' $$"],
    ['several lines', '{{a}}\n{{b}}', { a: '1', b: '2\n3' }, '1\n2\n3'],
  ])('fills %s', (_, template, values, text) => {
    expect(fill(template, values)).toMatchObject({ text, missing: [] });
  });

  it.each([
    '{{}}',
    '{{ }}',
    '{{a b}}',
    '{{a..b}}',
    '{{.a}}',
    '{a}',
    '{{#if a}}',
    '{{a|upper}}',
    '{{a-b}}',
    '{{constructor()}}',
  ])('leaves %s as it is: it names nothing', (template) => {
    expect(fill(template, { a: '1', b: '2' })).toEqual({ text: template, missing: [], filled: [] });
  });

  it('does not fill a value again, whatever a buyer calls himself', () => {
    const values = { 'buyer.name': '{{order.no}}', 'order.no': '6924' };
    expect(fill('{{buyer.name}}，订单 {{order.no}}', values)).toEqual({
      text: '{{order.no}}，订单 6924',
      missing: [],
      filled: [
        { name: 'buyer.name', value: '{{order.no}}' },
        { name: 'order.no', value: '6924' },
      ],
    });
  });

  it('leaves what it cannot fill visible, and names each once, in order', () => {
    expect(fill('{{b}} {{a}} {{ b }} {{c}}', { c: '3', b: '  ' })).toEqual({
      text: '{{b}} {{a}} {{ b }} 3',
      missing: ['b', 'a'],
      filled: [{ name: 'c', value: '3' }],
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])('knows no value called %s', (name) => {
    expect(fill(`{{${name}}}`).missing).toEqual([name]);
  });

  it('puts any value in exactly as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (value, left, right) => {
        fc.pre(value.trim() !== '' && !/[{}]/.test(left + right));
        expect(fill(`${left}{{a}}${right}`, { a: value }).text).toBe(left + value.trim() + right);
      }),
    );
  });

  it('changes nothing in a text without variables', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('{{'));
        expect(fill(text, { a: '1' })).toEqual({ text, missing: [], filled: [] });
      }),
    );
  });
});
