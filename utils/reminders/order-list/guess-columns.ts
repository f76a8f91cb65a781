import type { OrderFacts } from '../../model/order.ts';

/** What a column of an order list may hold. */
export type OrderColumn = 'buyer' | Exclude<keyof OrderFacts, 'trust' | 'status'>;

/** What a column may be said to hold, the number first. */
export const orderColumns = [
  ...(['no', 'buyer', 'statusText', 'amount', 'product'] as const),
  ...(['orderedAt', 'paidAt', 'shippedAt', 'carrier', 'trackingNo'] as const),
] satisfies OrderColumn[];

/**
 * Header words of order lists, most exact first. A column takes the first meaning that fits; a
 * meaning goes to the first column that fits it.
 */
const meanings: [column: OrderColumn, words: RegExp][] = [
  [
    'no',
    /^(?:主?订单(?:编号|号)|主?訂單(?:編號|號碼?)|order[ _-]?(?:no\.?|number|id|sn)|注文番号|交易号)$/i,
  ],
  ['statusText', /^(?:(?:订单|訂單|交易|物流)?(?:状态|狀態)|(?:order |shipping )?status)$/i],
  [
    'orderedAt',
    /^(?:(?:订单|訂單)?(?:创建|下单|成立|提交|建立)(?:时间|時間|日期)|下單(?:時間|日期)|(?:order )?(?:creation|created|purchase|placed)(?: ?(?:date|time|at))*|order (?:date|time)|purchase-date)$/i,
  ],
  [
    'paidAt',
    /^(?:(?:订单|訂單|买家)?(?:付款|支付)(?:时间|時間|日期|完成时间)|(?:order )?(?:paid|payment)(?: ?(?:date|time|at))*|payments-date)$/i,
  ],
  [
    'shippedAt',
    /^(?:(?:订单|訂單)?(?:发货|發貨|出貨|出库)(?:时间|時間|日期)|(?:ship(?:ped|ping|ment)?)(?: ?(?:date|time|at))+)$/i,
  ],
  [
    'trackingNo',
    /^(?:(?:物流|快递|快遞|运|運)?(?:单号|單號)|(?:物流|快递|快遞)編?号码?|tracking[ _-]?(?:no\.?|number|id)?\*?)$/i,
  ],
  [
    'carrier',
    /^(?:(?:物流|快递|快遞|承运)(?:公司|商|名称)|物流方式|carrier|courier|shipping (?:option|carrier|provider))$/i,
  ],
  [
    'amount',
    /^(?:(?:买家)?(?:实付|實付|应付|订单|訂單)?(?:总)?(?:金额|金額|款)(?:[（(]元[）)])?|(?:买家)?(?:实际支付|应付)(?:金额|货款)|商家实收金额.*|(?:order |grand )?total(?: amount)?|amount)$/i,
  ],
  [
    'product',
    /^(?:(?:商品|宝贝|產品|产品)(?:名称|名稱|标题|標題)?|选购商品|(?:product|item)(?:[ -]?(?:name|title))?)$/i,
  ],
  [
    'buyer',
    /^(?:(?:买家|買家|客户|用户|會員|会员)(?:昵称|暱稱|会员名|名称|帳號|账号|id|ID|旺旺)?|收[货貨件]人(?:姓名)?|buyer(?:[ -]?(?:name|username|user ?name|id))?|username(?: \(buyer\))?|recipient-name)$/i,
  ],
];

/** Which column of a list holds what; only columns whose header is known. */
export function guessColumns(headers: readonly string[]): Map<OrderColumn, number> {
  const found = new Map<OrderColumn, number>();
  for (const [column, words] of meanings) {
    const taken = new Set(found.values());
    const at = headers.findIndex((header, i) => !taken.has(i) && words.test(clean(header)));
    if (at !== -1) found.set(column, at);
  }
  return found;
}

/** Files of consoles carry marks, quotes and units around their headers. */
function clean(header: string): string {
  return header.normalize('NFKC').replace(/^[\s"'﻿*]+|[\s"'*:]+$/g, '');
}
