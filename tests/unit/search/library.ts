import type { SearchItem } from '@/utils/search/types';

/** A small library of our own, in the three ways real ones are written. */
const ROWS: [id: string, code: string, title: string, body: string, aliases?: string[]][] = [
  [
    'ship-fee',
    'yf',
    '退货运费由谁承担',
    '质量问题由我们承担退回运费，个人原因退货请您先垫付。',
    ['退货邮费谁出'],
  ],
  ['refund-time', 'tk', '退款多久到账', '退款会在签收后 1 到 3 个工作日原路退回，请您耐心等待。'],
  ['express', 'kd', '默认发什么快递', '我们默认发中通和圆通，顺丰需要补差价。'],
  [
    'ship-when',
    'fh',
    '什么时候发货',
    '下单后 48 小时内发出，预售商品以页面时间为准。',
    ['多久能发出来'],
  ],
  ['invoice', 'fp', '怎么开发票', '请在订单页面点击申请开票，电子发票会发到您的邮箱。'],
  ['price', 'jb', '价格保护说明', '签收后七天内降价可以申请保价，差额退回原账户。'],
  ['size', 'cm', '尺码怎么选', '请提供身高和体重，我帮您推荐合适的尺码。'],
  ['trad', 'gd', '訂單修改地址', '發貨之前可以修改收貨地址，請把新地址發給我。'],
  ['iphone', 'ip', 'iPhone 15 退款流程', '拆封后的手机需要检测，检测通过后退款。'],
  ['wash', 'xd', '羊毛衫怎么洗', '建议干洗，手洗水温不要超过三十度。'],
  [
    'return-en',
    'rt',
    'Return policy for opened items',
    'Opened items can be returned within 14 days.',
  ],
  [
    'track-en',
    'tr',
    'Where is my parcel',
    'You can follow your parcel with the tracking number.',
    ['package location'],
  ],
  ['cancel-en', 'cx', 'Cancel an order', 'Orders can be cancelled until they are dispatched.'],
  ['kana', 'jp', '返品について', '商品到着後七日以内にご連絡ください。'],
  ['gift', 'zp', '赠品少发了怎么办', '非常抱歉，请提供订单号，我们马上补寄赠品。'],
  ['coupon', 'yhq', '优惠券怎么用', '结算的时候选择优惠券即可抵扣。'],
];

/** An item with only what a test cares about. */
export function buildItem(item: Partial<SearchItem> & { id: string }): SearchItem {
  return {
    kind: 'reply',
    title: '',
    body: '',
    codes: [],
    aliases: [],
    tags: [],
    category: '',
    packId: null,
    locale: 'zh-CN',
    ...item,
  };
}

export const LIBRARY: SearchItem[] = ROWS.map(([id, code, title, body, aliases = []]) =>
  buildItem({ id, title, body, aliases, codes: [code] }),
);
