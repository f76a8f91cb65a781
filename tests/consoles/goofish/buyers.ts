import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed, talk } from '../shared/seed.ts';

const camera = {
  id: '873320194516',
  title: '自用头戴耳机 95 新 盒说全',
  picture: 'headphones',
  price: 56000,
};

/** Buyers of second-hand things; two have one name. */
export const buyers: SeedConversation[] = [
  talk(
    'gf-40281',
    'tb***爱闲置',
    60,
    0,
    said(44, 'system', '交易前聊一聊，谨防诈骗'),
    askedAbout(43, camera),
    said(42, 'buyer', '还在吗，耳罩有磨损没'),
    said(40, 'seller', '在的，耳罩换过新的，机身轻微使用痕迹'),
    showed(20, 'headphones'),
    said(19, 'buyer', '400 包邮出吗'),
  ),
  talk(
    'gf-77356',
    'tb***爱闲置',
    170,
    1,
    said(30, 'buyer', '可以走验货宝吗'),
    said(28, 'seller', '可以的，直接拍就行'),
    said(5, 'buyer', '拍了，麻烦尽快发'),
  ),
  talk('gf-10934', '海边的卡夫', 215, 0, said(80, 'buyer', '谢谢'), said(79, 'seller', '不客气')),
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'gf-40281', text: '那 450 呢' },
  { after: 5, uid: 'gf-77356', text: '发货了吗' },
];
