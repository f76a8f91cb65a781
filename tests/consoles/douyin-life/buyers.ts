import type { ScriptLine } from '../shared/page-options.ts';
import {
  askedAboutOrder,
  bought,
  type SeedConversation,
  said,
  showed,
  talk,
} from '../shared/seed.ts';

const hotpot = {
  id: '1790422816305',
  title: '【双人餐】牛油火锅 2 人套餐 周末可用',
  picture: 'pan',
  price: 16800,
};
const order = bought('1078429365510284', 'paid', hotpot);

/** Diners of a hotpot restaurant; two share a masked name, and the platform writes too. */
export const buyers: SeedConversation[] = [
  talk(
    '7301294418',
    '吃货***1',
    12,
    0,
    said(38, 'system', '用户从团购详情页进入会话'),
    said(38, 'robot', '您好，欢迎咨询青禾火锅（湖滨店），有什么可以帮您？'),
    askedAboutOrder(36, order),
    said(35, 'buyer', '这个双人餐周六晚上能用吗，需要预约吗'),
    said(33, 'seller', '周末可以用的，建议提前一天电话预约，高峰期需要等位'),
    showed(16, 'pan'),
    said(15, 'buyer', '锅底可以换成鸳鸯吗'),
  ),
  talk(
    '7301877205',
    '吃货***1',
    200,
    2,
    said(25, 'buyer', '团购券过期了还能退吗'),
    said(24, 'robot', '过期未使用的团购券支持自动退款'),
    said(8, 'buyer', '怎么还没退给我'),
  ),
  talk('7300000001', '系统通知', 230, 1, said(60, 'system', '您有一条新的门店评价待回复')),
];

export const script: ScriptLine[] = [
  { after: 3, uid: '7301294418', text: '停车方便吗？' },
  { after: 5, uid: '7301877205', text: '有人在吗' },
];
