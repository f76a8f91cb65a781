import { describe, expect, it } from 'vitest';
import type { Settings } from '@/utils/model/setting';
import { defaultSettings } from '@/utils/model/setting';
import { collectValues } from '@/utils/replies/values';
import { aSnapshot } from '../../builders';

const settings = (change: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...change });
const order = {
  no: '692400000000000017',
  status: 'shipped' as const,
  amount: '¥59.00',
  product: '保温杯',
  carrier: '圆通速递',
  trackingNo: 'YT1234567890',
};

describe('collectValues', () => {
  it('knows nothing without a conversation and settings', () => {
    expect(collectValues(null, settings())).toEqual(new Map());
  });

  it('takes the buyer, the order shown first, the shop and the agent', () => {
    const values = collectValues(
      aSnapshot({ orders: [order, { no: '692400000000000099', status: 'paid' }] }),
      settings({ agentName: '小安', shopVariables: { 'shop.name': '山前茶铺' } }),
    );
    expect(Object.fromEntries(values)).toEqual({
      'agent.name': '小安',
      'buyer.name': '林女士',
      'order.amount': '¥59.00',
      'order.carrier': '圆通速递',
      'order.no': '692400000000000017',
      'order.status': 'shipped',
      'order.tracking_no': 'YT1234567890',
      'product.name': '保温杯',
      'shop.name': '山前茶铺',
    });
  });

  it('does not invent facts the page does not show', () => {
    const values = collectValues(
      aSnapshot({ orders: [{ no: '69240001', status: 'unknown' }] }),
      settings(),
    );
    expect([...values.keys()].sort()).toEqual(['buyer.name', 'order.no', 'order.status']);
  });

  it.each([
    ['the conversation over a shop variable', 'buyer.name', {}, '林女士'],
    ['what the agent typed over the conversation', 'buyer.name', { 'buyer.name': '林姐' }, '林姐'],
    ['what the agent typed over a shop variable', 'shop.name', { 'shop.name': '分店' }, '分店'],
    ['the conversation over a blank', 'buyer.name', { 'buyer.name': '  ' }, '林女士'],
    ['a shop variable over a blank', 'shop.name', { 'shop.name': '' }, '山前茶铺'],
  ])('prefers %s', (_, name, typed, value) => {
    const shopVariables = { 'shop.name': '山前茶铺', 'buyer.name': '顾客' };
    expect(collectValues(aSnapshot(), settings({ shopVariables }), { typed }).get(name)).toBe(
      value,
    );
  });

  it('takes what was remembered only where the page says nothing', () => {
    const remembered = new Map([
      ['order.no', '6924'],
      ['buyer.name', '旧名字'],
    ]);
    const values = collectValues(aSnapshot(), settings(), { remembered });
    expect([values.get('order.no'), values.get('buyer.name')]).toEqual(['6924', '林女士']);
  });

  it('speaks of the order that was chosen in a prompt', () => {
    const orders = [order, { no: '692400000000000099', status: 'paid' as const, amount: '¥8' }];
    const typed = { '?哪单': '692400000000000099' };
    const values = collectValues(aSnapshot({ orders }), settings(), { typed });
    expect([values.get('order.no'), values.get('order.amount')]).toEqual([
      '692400000000000099',
      '¥8',
    ]);
  });
});
