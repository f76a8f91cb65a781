import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed, talk } from '../shared/seed.ts';

const thermos = {
  id: '100048291736',
  title: '316 不锈钢保温壶 家用大容量 1.5L',
  picture: 'thermos',
  price: 6990,
};

const more = [
  '木***木',
  '清***风',
  '一***帆',
  '大***白',
  '晚***安',
  '南***山',
  '海***盐',
  '初***雪',
];

/** Two masked names are equal; there are more buyers than the list keeps on screen. */
export const buyers: SeedConversation[] = [
  talk(
    'jd_5c81f0e2',
    'j***n',
    350,
    0,
    said(40, 'system', '顾客进入会话'),
    said(40, 'robot', '您好，京东智能客服为您服务', 'm-robot-1'),
    askedAbout(39, thermos),
    said(38, 'buyer', '保温壶内胆能拆下来洗吗'),
    said(36, 'seller', '内胆不可拆卸，壶口直径 8 厘米，可以用长柄刷清洗'),
    showed(14, 'thermos'),
    said(13, 'buyer', '收到壶盖有点松，正常吗'),
  ),
  talk(
    'jd_a037be94',
    'j***n',
    90,
    1,
    said(22, 'buyer', '价保怎么申请'),
    said(20, 'seller', '您在订单详情里点“价格保护”就可以'),
    said(7, 'buyer', '点了提示不符合，为什么'),
  ),
  ...more.map((name, i) =>
    talk(
      `jd_more_${i}`,
      name,
      i * 40,
      0,
      said(200 + i, 'buyer', '好的，谢谢'),
      said(190 + i, 'seller', '不客气，祝您生活愉快'),
    ),
  ),
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'jd_5c81f0e2', text: '可以换一个盖子吗' },
  { after: 4, uid: 'jd_a037be94', text: '还在吗' },
];
