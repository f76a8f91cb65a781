import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, type SeedOrder, said, showed } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const pan: Product = {
  id: 'kitchen-5521',
  title: '軽量フライパン 26cm IH対応',
  picture: 'pan',
  price: 348000,
};
const order: SeedOrder = {
  orderNo: '384219-20261123-0587412093',
  status: 'paid',
  product: pan,
  spec: 'グレー',
  quantity: 1,
  amount: 348000,
  orderedMinutesAgo: 2400,
  paidMinutesAgo: 2399,
};

/** Two customers of one name. Lines that the machine wrote before a person took over: `auto-`. */
export const buyers: SeedConversation[] = [
  {
    uid: '10038841722',
    nickname: '佐藤 美咲',
    hue: 10,
    lines: [
      said(181, 'robot', 'お問い合わせの内容をお選びください。', 'auto-1'),
      said(180, 'system', '自動応答終了', 'auto-2'),
      said(179, 'buyer', '注文したフライパンはいつ届きますか？'),
      askedAbout(178, pan),
      said(120, 'seller', 'お問い合わせありがとうございます。11月27日の発送を予定しております。'),
      showed(32, 'crack'),
      said(31, 'buyer', '届け先の住所を変更できますか？マンション名が抜けていました。'),
    ],
    orders: [order],
  },
  {
    uid: '10038850316',
    nickname: '佐藤 美咲',
    hue: 220,
    unread: 1,
    lines: [
      said(91, 'buyer', '領収書の発行をお願いします。'),
      said(60, 'seller', '承知いたしました。宛名をお知らせください。'),
      said(16, 'buyer', '宛名は「株式会社みどり」でお願いします。'),
    ],
  },
  {
    uid: '10038861904',
    nickname: '田中 健',
    hue: 130,
    unread: 1,
    lines: [said(48, 'buyer', 'ギフト包装は可能でしょうか。')],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: '10038841722', text: '部屋番号は502号室です。' },
  { after: 4, uid: '10038850316', text: 'よろしくお願いします。' },
  { after: 5, uid: '10038841722', text: 'ありがとうございます。' },
];
