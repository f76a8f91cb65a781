/**
 * Every variable the product itself can fill, with the other names it goes by. Any further
 * `shop.…` is a variable of the shop's own.
 */
const variables: Record<string, string[]> = {
  'buyer.name': ['买家昵称', '買家暱稱', '客户昵称', '买家'],
  'order.no': ['订单号', '訂單號', '订单编号', '訂單編號'],
  'order.amount': ['订单金额', '訂單金額', '实付金额', '實付金額'],
  'order.tracking_no': ['快递单号', '快遞單號', '物流单号', '物流單號', '运单号'],
  'order.carrier': ['快递公司', '快遞公司', '物流公司'],
  'order.status': ['订单状态代码', '訂單狀態代碼'],
  'order.status_text': ['订单状态', '訂單狀態'],
  'product.name': ['商品名称', '商品名稱', '商品'],
  'shop.name': ['店铺名称', '店鋪名稱', '店铺名', '店铺', '店鋪'],
  'shop.return_address': ['退货地址', '退貨地址'],
  'shop.return_days': ['退货期限', '退貨期限'],
  'shop.warranty_months': ['保修期'],
  'shop.service_hours': ['客服时间', '客服時間'],
  'shop.refund_hours': ['退款时效', '退款時效'],
  'shop.ship_hours': ['发货时效', '發貨時效'],
  'agent.name': ['客服昵称', '客服暱稱', '客服姓名', '客服'],
  'case.promise_at': ['承诺时间', '承諾時間'],
};

const aliases = new Map(
  Object.entries(variables).flatMap(([name, others]) => others.map((other) => [other, name])),
);

/** The names an editor offers, in the order of this table. */
export const variableNames: readonly string[] = Object.keys(variables);

/** The name values are kept under, whatever alias was written. */
export function canonicalName(written: string): string {
  return aliases.get(written) ?? written;
}

/** Whether anything could ever fill this name; a typing mistake is none of them. */
export function isKnownName(name: string): boolean {
  return Object.hasOwn(variables, name) || /^shop\.[^.]/.test(name);
}

/** The Chinese name an editor offers beside the English one. */
export function chineseName(name: string): string | undefined {
  return Object.hasOwn(variables, name) ? variables[name]?.[0] : undefined;
}

/** Words of the language itself, in English and Chinese. */
export const keywords = {
  date: /^(?:date|日期)(?![\p{L}\p{N}_.])/u,
  time: /^(?:time|时间|時間)(?![\p{L}\p{N}_.])/u,
  if: /^#\s*(?:if|如果)(?![\p{L}\p{N}_])/u,
  else: /^(?:else|否则|否則)$/u,
  end: /^\/\s*(?:if|如果)$/u,
  cursor: /^(?:cursor|光标|光標)$/u,
  pick: /^(?:pick|轮换|輪換|随机|隨機)\s*[:：]/u,
  default: /^(?:default|默认|預設)$/u,
  format: /^(?:format|格式)$/u,
  zone: /^(?:zone|时区|時區)$/u,
};

/** Words that make a prompt a picker instead of a question with one choice. */
export const promptKinds = new Map<string, 'text' | 'number' | 'date' | 'order'>([
  ['text', 'text'],
  ['文字', 'text'],
  ['number', 'number'],
  ['数字', 'number'],
  ['數字', 'number'],
  ['date', 'date'],
  ['日期', 'date'],
  ['order', 'order'],
  ['订单', 'order'],
  ['訂單', 'order'],
]);

export const shiftUnits = new Map<
  string,
  'minutes' | 'hours' | 'days' | 'workdays' | 'weeks' | 'months'
>(
  Object.entries({
    minutes: ['min', 'minute', 'minutes', '分钟', '分鐘'],
    hours: ['h', 'hour', 'hours', '小时', '小時'],
    days: ['d', 'day', 'days', '天', '日'],
    workdays: ['wd', 'workday', 'workdays', '个工作日', '工作日', '個工作日'],
    weeks: ['w', 'week', 'weeks', '周', '週'],
    months: ['month', 'months', '个月', '個月', '月'],
  } as const).flatMap(([unit, words]) => words.map((word) => [word, unit as 'minutes'] as const)),
);
