import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed, talk } from '../shared/seed.ts';

const headphones = {
  id: '20218847163',
  title: '头戴式蓝牙耳机 主动降噪 长续航',
  picture: 'headphones',
  price: 19900,
};

/** Fans of a live room; two of them have one name. */
export const buyers: SeedConversation[] = [
  talk(
    'ks-28813047',
    '老铁***88',
    20,
    0,
    said(52, 'system', '[系统消息] 用户通过直播间进入会话'),
    said(52, 'system', '【防诈贴士】请勿在平台外交易'),
    said(51, 'robot', '老铁您好，欢迎来到青禾数码，请问有什么可以帮您'),
    askedAbout(50, headphones),
    said(49, 'buyer', '这个耳机玩游戏延迟高不高'),
    said(47, 'seller', '有低延迟模式，长按电源键两秒就能切换，打游戏基本感觉不到延迟'),
    showed(12, 'headphones'),
    said(11, 'buyer', '收到了，左边没声音'),
  ),
  talk(
    'ks-90172256',
    '老铁***88',
    140,
    1,
    said(33, 'buyer', '直播间说的赠品会一起发吗'),
    said(31, 'seller', '会的，和耳机同一个包裹'),
    said(5, 'buyer', '包裹里没有赠品'),
  ),
  talk('ks-55430918', '小鱼儿', 260, 2, said(3, 'buyer', '什么时候发货'), said(2, 'buyer', '急用')),
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'ks-28813047', text: '能换新吗' },
  { after: 5, uid: 'ks-90172256', text: '客服在不在' },
];
