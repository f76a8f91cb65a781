import { describe, expect, it } from 'vitest';
import { guessColumns } from '@/utils/reminders/order-list/guess-columns';
import { guessStatus } from '@/utils/reminders/order-list/guess-status';
import { MOST_ORDERS, readOrderList } from '@/utils/reminders/order-list/read-order-list';
import { NOON } from '../../builders';

const place = { console: 'feige', shop: '' };
const header = ['订单编号', '订单状态', '买家昵称', '订单创建时间', '付款时间', '发货时间'];
const read = (...rows: string[][]) =>
  readOrderList([header, ...rows], place, NOON, 'Asia/Shanghai');
const no = '692400000000000017';

describe('headers', () => {
  it.each([
    [
      [
        '订单编号',
        '买家会员名',
        '买家应付货款',
        '订单状态',
        '宝贝标题',
        '订单创建时间',
        '订单付款时间',
        '物流单号',
        '物流公司',
      ],
      [
        'no',
        'buyer',
        'amount',
        'statusText',
        'product',
        'orderedAt',
        'paidAt',
        'trackingNo',
        'carrier',
      ],
    ],
    [
      [
        'Order ID',
        'Order Status',
        'Username (Buyer)',
        'Order Creation Date',
        'Order Paid Time',
        'Ship Time',
        'Tracking Number*',
      ],
      ['no', 'statusText', 'buyer', 'orderedAt', 'paidAt', 'shippedAt', 'trackingNo'],
    ],
    [
      ['訂單編號', '訂單狀態', '買家帳號', '訂單成立時間', '付款時間', '出貨時間'],
      ['no', 'statusText', 'buyer', 'orderedAt', 'paidAt', 'shippedAt'],
    ],
  ])('%j are understood', (headers, columns) => {
    const found = [...guessColumns(headers)].sort((a, b) => a[1] - b[1]).map(([name]) => name);
    expect(found).toEqual(columns);
  });
});

describe('status words', () => {
  it.each([
    ['等待买家付款', 'unpaid'],
    ['待支付', 'unpaid'],
    ['Unpaid', 'unpaid'],
    ['买家已付款，等待卖家发货', 'paid'],
    ['待发货', 'paid'],
    ['Unshipped', 'paid'],
    ['To ship', 'paid'],
    ['卖家已发货，等待买家确认', 'shipped'],
    ['运输中', 'shipped'],
    ['In transit', 'shipped'],
    ['已签收', 'signed'],
    ['Delivered', 'signed'],
    ['交易成功', 'completed'],
    ['Completed', 'completed'],
    ['退款成功', 'refunded'],
    ['退款中', 'after-sale'],
    ['交易关闭', 'closed'],
    ['Cancelled', 'closed'],
    ['', 'unknown'],
    ['奇怪的状态', 'unknown'],
  ])('%s is %s', (text, status) => {
    expect(guessStatus(text)).toBe(status);
  });
});

describe('readOrderList', () => {
  it('reads numbers, states, buyers and times', () => {
    const { orders, remarks } = read([
      `="${no}"`,
      '买家已付款，等待卖家发货',
      '林女士',
      '2026-11-20 10:00:00',
      '2026-11-20 10:05:00',
      '',
    ]);
    expect(remarks).toEqual([]);
    expect(orders).toEqual([
      {
        facts: {
          no,
          status: 'paid',
          statusText: '买家已付款，等待卖家发货',
          orderedAt: NOON - 2 * 3_600_000,
          paidAt: NOON - 115 * 60_000,
        },
        place: { ...place, buyerKey: '~林女士', buyerName: '林女士' },
      },
    ]);
  });

  it.each([
    ['no-number', ['', '待付款', '', '', '', '']],
    ['damaged-number', ['6.92E+17', '待付款', '', '', '', '']],
    ['bad-time', [no, '待付款', '', '1970-01-01 08:00:00', '', '']],
    ['bad-time', [no, '待付款', '', '2031-01-01 08:00:00', '', '']],
    ['order-of-times', [no, '待发货', '', '2026-11-20 10:00', '2026-11-19 10:00', '']],
  ])('says %s, with its row, and takes the others', (code, row) => {
    const good = ['692400000000000099', '待付款', '', '', '', ''];
    const { orders, remarks } = read(row, good);
    expect(remarks).toMatchObject([{ row: 2, code }]);
    expect(orders.at(-1)?.facts.no).toBe('692400000000000099');
    expect(orders[0]?.facts).not.toHaveProperty(code === 'order-of-times' ? 'paidAt' : 'orderedAt');
  });

  it('joins the rows of one order', () => {
    const { orders, remarks } = read(
      [no, '待付款', '林女士', '', '', ''],
      [no, '待付款', '林女士', '2026-11-20 10:00', '', ''],
    );
    expect(orders).toHaveLength(1);
    expect(orders[0]?.facts.orderedAt).toBeDefined();
    expect(remarks).toMatchObject([{ row: 3, code: 'twice' }]);
  });

  it('reads nothing without a column of numbers, and no more than its limit', () => {
    expect(readOrderList([['a', 'b']], place, NOON, 'UTC').orders).toEqual([]);
    const many = Array.from({ length: MOST_ORDERS + 5 }, (_, i) => [`6924${i}`, '待付款']);
    expect(read(...many).orders).toHaveLength(MOST_ORDERS);
  });
});
