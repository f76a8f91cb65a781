import type { ScriptLine } from '../shared/page-options.ts';
import {
  askedAbout,
  askedAboutOrder,
  type SeedConversation,
  type SeedOrder,
  said,
  showed,
} from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const bedding: Product = {
  id: '10000218834501',
  title: '全棉水洗四件套 1.5 米床',
  picture: 'bedding',
  price: 32900,
};
const lamp: Product = {
  id: '10000219027743',
  title: '护眼台灯 三档调光 学生宿舍',
  picture: 'lamp',
  price: 12900,
};
const order = (orderNo: string, status: SeedOrder['status'], product: Product): SeedOrder => ({
  orderNo,
  status,
  product,
  spec: '浅灰色',
  quantity: 1,
  amount: product.price,
  orderedMinutesAgo: 1500,
  ...(status === 'unpaid' ? {} : { paidMinutesAgo: 1498 }),
});
const unpaid = order('3720481956003712512', 'unpaid', bedding);
const shipped = order('3720466120847294976', 'shipped', lamp);

/** The names are people's own; two of them are equal. */
export const buyers: SeedConversation[] = [
  {
    uid: 'room_7f31c2a09e',
    nickname: '小橘子',
    hue: 28,
    lines: [
      said(46, 'system', '会话已由系统分配给 客服小青'),
      said(46, 'robot', '您好，我是智能助手，请问想咨询哪件商品？'),
      askedAbout(44, bedding),
      said(43, 'buyer', '四件套是纯棉的吗，会不会掉色'),
      said(41, 'seller', '您好，是 100% 全棉，首次清洗建议单独冷水洗，正常不会掉色'),
      showed(20, 'bedding'),
      askedAboutOrder(12, unpaid),
      said(9, 'buyer', '我先下单了，晚上再付款可以吗'),
    ],
    orders: [unpaid],
  },
  {
    uid: 'room_b85d0e614c',
    nickname: '小橘子',
    hue: 210,
    unread: 2,
    lines: [
      said(31, 'robot', '您好，我是智能助手，请问有什么可以帮您？'),
      said(30, 'buyer', '台灯什么时候能到'),
      said(28, 'seller', '已经为您查询，预计明天下午送达'),
      said(6, 'buyer', '能不能改送到驿站'),
      said(5, 'buyer', '家里白天没有人'),
    ],
    orders: [shipped],
  },
  {
    uid: 'room_20c9aa5b17',
    nickname: '阿南 Nan',
    hue: 160,
    unread: 1,
    lines: [
      said(90, 'buyer', '发票可以开公司抬头吗'),
      said(88, 'seller', '可以的，您把抬头和税号发我就行'),
      said(14, 'buyer', '税号发你了，麻烦看一下'),
    ],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'room_7f31c2a09e', text: '还有优惠券可以用吗？' },
  { after: 4, uid: 'room_b85d0e614c', text: '在吗' },
  { after: 5, uid: 'room_7f31c2a09e', text: '好的，我付款了' },
];
