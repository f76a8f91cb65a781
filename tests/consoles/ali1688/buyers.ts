import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed, talk } from '../shared/seed.ts';

const box = {
  id: '712904836651',
  title: '跨境热销收纳箱 加厚可折叠 厂家直供',
  picture: 'storage',
  price: 1480,
};

/** Wholesale buyers; two shown names are equal. */
export const buyers: SeedConversation[] = [
  talk(
    'b2b-22081774',
    '义乌***贸易',
    22,
    0,
    said(58, 'system', '买家正在咨询以下商品'),
    said(58, 'robot', '您好，欢迎咨询青禾家居工厂店'),
    askedAbout(57, box),
    said(56, 'buyer', '一次拿 500 个什么价'),
    said(54, 'seller', '500 个起 13.2 元/个，可以打您的 logo，交期 7 天'),
    showed(21, 'storage'),
    said(20, 'buyer', '箱盖能换成透明的吗'),
  ),
  talk(
    'b2b-31940628',
    '义乌***贸易',
    205,
    1,
    said(34, 'buyer', '能发样品吗'),
    said(32, 'seller', '可以，样品费 30 元，下大货退还'),
    said(8, 'buyer', '样品链接发一下'),
  ),
  talk('b2b-10027735', '小***日用百货', 130, 1, said(5, 'buyer', '支持一件代发吗')),
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'b2b-22081774', text: '开模费多少' },
  { after: 5, uid: 'b2b-31940628', text: '老板在吗' },
];
