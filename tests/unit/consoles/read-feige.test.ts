// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readConversation } from '@/utils/consoles/read-conversation';
import { MINUTE, NOON } from '../../builders';
import { known } from './known';
import { layOut } from './lay-out';
import { type FeigeOrder, type Row, showFeige } from './pages';

const feige = known('feige');

beforeEach(() => {
  layOut();
  document.body.replaceChildren();
});

const no = '6924000000000000017';
const rows: Row[] = [
  { id: 'a-1', side: 'system', text: '会话开始' },
  { id: 'a-2', side: 'buyer', text: '能便宜点吗' },
  { id: 'a-3', side: 'agent', text: '已经是活动价了' },
];
const read = (orders: FeigeOrder[] = [], some = rows) => {
  showFeige({ name: '林女士', rows: some, orders });
  return readConversation(feige, document, NOON);
};
const readOrder = (order: FeigeOrder) => read([order]).orders[0];

describe('a Feige conversation', () => {
  it('is read as it is shown, keyed weakly by the buyer’s name', () => {
    expect(read()).toMatchObject({
      console: 'feige',
      buyerKey: '~林女士',
      buyerName: '林女士',
      lastMessageId: 'a-3',
      messages: [
        { id: 'a-1', side: 'system', text: '' },
        { id: 'a-2', side: 'buyer', text: '能便宜点吗' },
        { id: 'a-3', side: 'agent', text: '已经是活动价了' },
      ],
    });
  });

  it.each([
    'llm_process_77',
    'cs_close_conversation_1',
    'x_Welcome_1',
    'x_CsAssign_1',
    'goods_template',
  ])('leaves out the machine row %s', (id) => {
    const { messages, lastMessageId } = read([], [...rows, { id, side: 'agent', text: '机器' }]);
    expect([messages.length, lastMessageId]).toEqual([3, 'a-3']);
  });

  it('reads text that looks like markup as text', () => {
    const text = '<img src=x onerror="alert(1)">{{order.no}}';
    expect(read([], [{ id: 'x', side: 'buyer', text }]).messages[0]?.text).toBe(text);
  });
});

describe('an order card', () => {
  it('gives every fact it shows', () => {
    const order = readOrder({
      head: `已发货${no}`,
      product: ' 明前龙井\n 100g ',
      facts: [
        ['实付金额', '¥59.00'],
        ['下单时间', '2026-11-20 11:58:30'],
        ['付款时间', '2026-11-20 11:59'],
        ['物流信息', '圆通速递 YT1234567890123'],
      ],
    });
    expect(order).toEqual({
      no,
      status: 'shipped',
      statusText: '已发货',
      amount: '¥59.00',
      product: '明前龙井 100g',
      orderedAt: NOON - 90_000,
      paidAt: NOON - 60_000,
      carrier: '圆通速递',
      trackingNo: 'YT1234567890123',
      trust: {
        no: 'high',
        status: 'high',
        amount: 'medium',
        product: 'high',
        orderedAt: 'low',
        paidAt: 'medium',
        carrier: 'medium',
        trackingNo: 'medium',
      },
    });
  });

  it.each([
    ['待支付', 'unpaid'],
    ['待付款', 'unpaid'],
    ['已付款', 'paid'],
    ['待发货', 'paid'],
    ['已发货', 'shipped'],
    ['已签收', 'signed'],
    ['已完成', 'completed'],
    ['已关闭', 'closed'],
    ['退款中', 'after-sale'],
    ['已付款 售后中', 'after-sale'],
    ['拼团中', 'unknown'],
  ])('with the words %s is %s', (words, status) => {
    expect(readOrder({ head: `${words} ${no}` })?.status).toBe(status);
  });

  it('has the status of its head, not of words elsewhere in the card', () => {
    const order = readOrder({ head: `待支付 ${no}`, product: '已付款同款 已发货' });
    expect(order?.status).toBe('unpaid');
  });

  it('while folded gives its number and status', () => {
    expect(readOrder({ head: `待支付 ${no}` })).toEqual({
      no,
      status: 'unpaid',
      statusText: '待支付',
      trust: { no: 'high', status: 'high' },
    });
  });

  it.each([
    ['without a number', '待支付'],
    ['with a number too short', '待支付 12345678901234567'],
    ['with a number too long', '待支付 12345678901234567890'],
    ['with a phone number', '待支付 13800000000'],
  ])('is passed over %s', (_, head) => {
    expect(read([{ head }]).orders).toEqual([]);
  });

  it.each([
    ['圆通速递 YT1234567890123', '圆通速递', 'YT1234567890123'],
    ['圆通速递YT1234567890123', '圆通速递', 'YT1234567890123'],
    ['圆通速递：YT1234567890123', '圆通速递', 'YT1234567890123'],
    ['YT1234567890123', undefined, 'YT1234567890123'],
    ['SF Express SF1234567890', 'SF', 'SF1234567890'],
    ['顺丰速运', '顺丰速运', undefined],
    ['暂无', '暂无', undefined],
  ])('reads the logistics "%s"', (text, carrier, trackingNo) => {
    const order = readOrder({ head: `已发货 ${no}`, facts: [['物流信息', text]] });
    expect([order?.carrier, order?.trackingNo]).toEqual([carrier, trackingNo]);
  });

  it.each([
    ['2026-11-20 12:00:00', NOON],
    ['2026/11/20 12:00', NOON],
    ['2026.11.20  12:00:00', NOON],
    ['2026-11-20', undefined],
    ['昨天 12:00', NOON - 24 * 60 * MINUTE],
    ['0001-01-01 00:00:00', undefined],
    ['', undefined],
  ])('reads the time "%s" as China’s', (text, orderedAt) => {
    const order = readOrder({ head: `待支付 ${no}`, facts: [['下单时间', text]] });
    expect(order?.orderedAt).toBe(orderedAt);
  });

  it('reads a value that stands in one element with its label', () => {
    const order = readOrder({ head: `待支付 ${no}`, facts: [['应付金额：¥12.50', '']] });
    expect(order?.amount).toBe('¥12.50');
  });

  it('does not take the next line’s value for one that is empty', () => {
    const order = readOrder({
      head: `待支付 ${no}`,
      facts: [
        ['付款时间', ''],
        ['下单时间', '2026-11-20 12:00:00'],
      ],
    });
    expect(order).toMatchObject({ orderedAt: NOON });
    expect(order).not.toHaveProperty('paidAt');
  });

  it('is one of at most twenty', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      head: `待支付 69240000000000000${i + 10}`,
    }));
    expect(read(many).orders).toHaveLength(20);
  });
});
