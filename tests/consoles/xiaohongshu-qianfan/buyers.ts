import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, bought, type SeedConversation, said, showed, talk } from '../shared/seed.ts';

const jacket = {
  id: '65f0a3c2000000001203bd71',
  title: '短款羽绒服女 90 白鸭绒 面包服',
  picture: 'jacket',
  price: 45900,
};

/** Two readers with one nickname. */
export const buyers: SeedConversation[] = [
  {
    ...talk(
      '5e8d7c2b000000000100a1f3',
      '山野来信',
      330,
      0,
      said(55, 'system', '用户从笔记《今冬第一件面包服》进入会话'),
      said(55, 'robot', '你好呀，客服小禾马上就来～'),
      askedAbout(53, jacket),
      said(52, 'buyer', '160 斤穿 L 还是 XL 呀'),
      said(50, 'seller', '这款是宽松版型，建议 L 码哦，喜欢里面叠穿可以选 XL～'),
      showed(18, 'jacket'),
      said(16, 'buyer', '到了，袖口有线头，能补偿一点吗'),
    ),
    orders: [
      {
        ...bought('P704812953617402811', 'shipped', jacket, '奶油白 L'),
        shipment: {
          carrier: '中通快递',
          trackingNo: '78519203746155',
          latest: '【杭州市】快件已签收',
        },
      },
    ],
  },
  {
    ...talk(
      '6123f09e000000000101c77d',
      '山野来信',
      190,
      1,
      said(30, 'buyer', '黑色还补货吗'),
      said(28, 'seller', '预计下周二补货，您可以先加购物车～'),
      said(9, 'buyer', '周二几点'),
    ),
    orders: [bought('P704815500298316640', 'toShip', jacket, '曜石黑 M')],
  },
  talk('60aa7f11000000000100e042', '桃子汽水', 80, 2, said(4, 'buyer', '可以开发票吗')),
];

export const script: ScriptLine[] = [
  { after: 3, uid: '5e8d7c2b000000000100a1f3', text: '或者帮我换一件' },
  { after: 5, uid: '6123f09e000000000101c77d', text: '在嘛在嘛' },
];
