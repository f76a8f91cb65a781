import type { OrderStatus } from '../../model/order.ts';

/**
 * Status words of order lists, most telling first: 已发货，买家已付款 is shipped, and
 * 卖家已发货，等待买家确认 too.
 */
const words: [status: OrderStatus, pattern: RegExp][] = [
  ['refunded', /退款成功|已退款|全额退款|退款完成|refunded/i],
  ['closed', /交易关闭|已关闭|已取消|交易關閉|已取消|不成立|cancel|closed|void/i],
  [
    'after-sale',
    /售后中|退款中|退货|售後|退貨|申请退款|申請退款|return|refund|dispute|after-?sale/i,
  ],
  [
    'unpaid',
    /待付|未付|等待买家付款|待支付|未支付|尚未付款|unpaid|to pay|awaiting payment|pending payment/i,
  ],
  ['completed', /交易成功|已完成|交易完成|确认收货$|已确认收货|completed?|finished/i],
  ['signed', /已签收|已簽收|待评价|已送达|已送達|delivered|to review/i],
  [
    'paid',
    /待发货|待發貨|等待卖家发货|已付款|未发货|待出貨|备货|to ship|unshipped|ready to ship|paid|processing/i,
  ],
  [
    'shipped',
    /已发货|已發貨|待收货|待收貨|运输中|運輸中|等待买家确认|已出貨|配送中|shipped|shipping|in transit|to receive|dispatched/i,
  ],
];

/** Our own state for the words of a list; `unknown` where they say nothing we know. */
export function guessStatus(text: string): OrderStatus {
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown';
}
