import type { ScriptLine } from '../shared/page-options.ts';
import {
  askedAboutOrder,
  bought,
  type SeedConversation,
  said,
  showed,
  talk,
} from '../shared/seed.ts';

const spa = {
  id: '902716534',
  title: '【新客专享】肩颈放松 60 分钟',
  picture: 'slippers',
  price: 12800,
};
const order = bought('4955173620048817', 'paid', spa);

/** Guests of a studio; nicknames repeat, the chat id does not. */
export const buyers: SeedConversation[] = [
  talk(
    '110284736615',
    '匿名用户',
    35,
    0,
    said(48, 'system', '用户从门店页进入咨询'),
    said(48, 'robot', '您好，欢迎咨询青禾养生馆，营业时间 10:00–23:00'),
    askedAboutOrder(46, order),
    said(45, 'buyer', '这个套餐今天晚上 8 点能约吗'),
    said(43, 'seller', '可以的，已为您预留 20:00，到店报手机尾号即可'),
    showed(15, 'slippers'),
    said(14, 'buyer', '导航到这个门口对吗'),
  ),
  talk(
    '110291550842',
    '匿名用户',
    180,
    1,
    said(26, 'buyer', '可以带小朋友吗'),
    said(24, 'seller', '可以的，有休息区'),
    said(6, 'buyer', '小朋友要收费吗'),
  ),
  talk(
    '110300417729',
    '喵喵不吃鱼',
    260,
    2,
    said(4, 'buyer', '周末要提前多久约'),
    said(3, 'buyer', '两个人'),
  ),
];

export const script: ScriptLine[] = [
  { after: 3, uid: '110284736615', text: '找到了，谢谢' },
  { after: 5, uid: '110291550842', text: '在吗老板' },
];
