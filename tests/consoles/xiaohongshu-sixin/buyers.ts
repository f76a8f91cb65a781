import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed, talk } from '../shared/seed.ts';

const note = {
  id: '6710a2f4000000001d03c8e9',
  title: '笔记｜小户型也能有的奶油风卧室',
  picture: 'bedding',
  price: 0,
};

/** Leads of a furnishing studio; two have one nickname. */
export const buyers: SeedConversation[] = [
  talk(
    '5c77b1d20000000012008e4a',
    '小红薯64F2',
    300,
    0,
    said(70, 'system', '对方通过笔记向你发起咨询'),
    askedAbout(69, note),
    said(68, 'buyer', '89 平全屋定制大概什么价位'),
    said(66, 'seller', '您好，方便说一下所在城市和户型吗？可以先给您出一个预估方案'),
    said(40, 'buyer', '杭州，三室一厅'),
    showed(39, 'storage'),
    said(38, 'buyer', '这种柜子能做吗'),
  ),
  talk(
    '5d10e4c90000000011007b26',
    '小红薯64F2',
    120,
    1,
    said(26, 'buyer', '可以上门量尺吗'),
    said(24, 'seller', '杭州市区可以免费上门量尺，您看周末方便吗'),
    said(7, 'buyer', '周日上午可以'),
  ),
  talk('5fa2300b0000000010005d11', '一颗栗子', 45, 1, said(3, 'buyer', '有样板间可以看吗')),
];

export const script: ScriptLine[] = [
  { after: 3, uid: '5c77b1d20000000012008e4a', text: '多久能装好' },
  { after: 5, uid: '5d10e4c90000000011007b26', text: '地址发你了' },
];
