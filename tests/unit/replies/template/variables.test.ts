import { describe, expect, it } from 'vitest';
import { render } from './render';

describe('variables', () => {
  it.each([
    ['a name', '{{buyer.name}}您好', { 'buyer.name': '林女士' }, '林女士您好'],
    ['white space inside', '{{  order.no }}', { 'order.no': '6924' }, '6924'],
    ['a Chinese name of the product', '{{买家昵称}}好', { 'buyer.name': '小林' }, '小林好'],
    ['a Chinese name for the parcel', '{{快递单号}}', { 'order.tracking_no': 'YT1' }, 'YT1'],
    ['the traditional one too', '{{訂單號}}', { 'order.no': '6924' }, '6924'],
    ['a name of the shop’s own', '{{shop.wifi}}', { 'shop.wifi': '茶铺' }, '茶铺'],
    ['any other Chinese name', '{{买家.昵称}}好', { '买家.昵称': '小林' }, '小林好'],
    ['one name twice', '{{a}}-{{a}}', { a: '1' }, '1-1'],
    ['white space around a value', '[{{a}}]', { a: ' 1 ' }, '[1]'],
    ['signs of a replacement pattern', '{{a}}', { a: "$& $1 $` $' $$" }, "$& $1 $` $' $$"],
    ['several lines', '{{a}}\n{{b}}', { a: '1', b: '2\n3' }, '1\n2\n3'],
    ['a third brace as text', '{{{a}}}', { a: '1' }, '{1}'],
  ])('fill %s', (_, template, values, text) => {
    expect(render(template, { values })).toMatchObject({ text, missing: [], errors: [] });
  });

  it.each([
    ['instead of nothing', '{{a|default:"亲"}}', {}, '亲'],
    ['not instead of a value', '{{a|default:"亲"}}', { a: '林' }, '林'],
    ['in Chinese words and marks', '{{买家昵称|默认：“亲”}}', {}, '亲'],
    ['without quotation marks', '{{a | default: 亲}}', {}, '亲'],
    ['with a bar in it', '{{a|default:"1|2"}}', {}, '1|2'],
    ['empty: then it may be missing', '[{{a|default:""}}]', {}, '[]'],
  ])('take a default %s', (_, template, values, text) => {
    expect(render(template, { values })).toMatchObject({ text, missing: [], errors: [] });
  });

  it('stay visible without a value and are named once, in order', () => {
    const values = { c: '3', b: '  ' };
    expect(render('{{b}} {{a}} {{ b }} {{c}}', { values })).toMatchObject({
      text: '{{b}} {{a}} {{b}} 3',
      missing: ['b', 'a'],
    });
  });

  it('are named by one name, whatever alias was written', () => {
    expect(render('{{订单号}}{{訂單編號}}{{order.no}}').missing).toEqual(['order.no']);
  });

  it('are not filled again, whatever a buyer calls himself', () => {
    const values = { 'buyer.name': '{{order.no}}', 'order.no': '6924' };
    const { text, pieces } = render('{{buyer.name}}，订单 {{order.no}}', { values });
    expect(text).toBe('{{order.no}}，订单 6924');
    expect(pieces).toEqual([
      { text: '{{order.no}}', kind: 'value', name: 'buyer.name' },
      { text: '，订单 ', kind: 'text' },
      { text: '6924', kind: 'value', name: 'order.no' },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('know no value called %s', (name) => {
    expect(render(`{{${name}}}`).missing).toEqual([name]);
  });
});

describe('prompts', () => {
  it.each([
    [
      '{{?方案:退款/换货/补发}}',
      { label: '方案', kind: 'choice', options: ['退款', '换货', '补发'] },
    ],
    ['{{？方案：退款}}', { label: '方案', kind: 'choice', options: ['退款'] }],
    ['{{?尺码:S\\/M/L}}', { label: '尺码', kind: 'choice', options: ['S/M', 'L'] }],
    ['{{?原因}}', { label: '原因', kind: 'text', options: [] }],
    ['{{?件数:数字}}', { label: '件数', kind: 'number', options: [] }],
    ['{{?哪天:date}}', { label: '哪天', kind: 'date', options: [] }],
    ['{{?哪单:订单}}', { label: '哪单', kind: 'order', options: [] }],
    ['{{?原因|default:"缺货"}}', { label: '原因', kind: 'text', options: [], fallback: '缺货' }],
  ])('%s asks', (template, prompt) => {
    const { prompts, missing, errors, text } = render(template);
    expect(prompts).toEqual([prompt]);
    expect(text).toBe(`{{?${prompt.label}}}`);
    expect([...missing, ...errors]).toEqual([]);
  });

  it('take their answer wherever they stand, and ask once', () => {
    const template = '为您{{?方案}}。{{?方案:退款/换货}}已登记';
    expect(render(template).prompts).toEqual([
      { label: '方案', kind: 'choice', options: ['退款', '换货'] },
    ]);
    const values = { '?方案': '换货' };
    expect(render(template, { values })).toMatchObject({
      text: '为您换货。换货已登记',
      prompts: [],
    });
  });

  it('may be left empty only where the template says so', () => {
    const values = { '?a': ' ' };
    expect(render('[{{?a|default:""}}]', { values })).toMatchObject({ text: '[]', prompts: [] });
    expect(render('[{{?a}}]', { values }).prompts).toHaveLength(1);
  });

  it('ask nothing inside a branch that is not taken', () => {
    const template = '{{#if order.no}}{{?原因}}{{else}}请提供订单号{{/if}}';
    expect(render(template)).toMatchObject({ text: '请提供订单号', prompts: [] });
  });
});
