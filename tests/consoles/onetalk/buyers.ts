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

const jacket: Product = {
  id: '1600982214417',
  title: 'OEM softshell jacket, waterproof, custom logo',
  picture: 'jacket',
  price: 1180,
};
const order: SeedOrder = {
  orderNo: '204518873301028',
  status: 'unpaid',
  product: jacket,
  spec: '500 pcs, navy',
  quantity: 500,
  amount: 590000,
  orderedMinutesAgo: 240,
};

/** English, Arabic and Russian; two buyers have one name. */
export const buyers: SeedConversation[] = [
  {
    uid: 'onetalk-21',
    nickname: 'Ahmed Khan',
    hue: 40,
    lines: [
      said(300, 'system', 'Do not share your password or pay outside Alibaba.com.'),
      askedAbout(299, jacket),
      said(298, 'buyer', 'Hello, what is your MOQ for custom logo?'),
      said(298, 'robot', 'Thanks for your inquiry. Our team will reply within 4 hours.'),
      said(280, 'seller', 'Dear Ahmed, MOQ is 300 pcs per color. Samples take 7 days.'),
      askedAboutOrder(60, order),
      showed(26, 'jacket'),
      said(25, 'buyer', 'Can you do USD 10.90 FOB Ningbo for 500 pcs?'),
    ],
    orders: [order],
  },
  {
    uid: 'onetalk-22',
    nickname: 'Ahmed Khan',
    hue: 200,
    unread: 2,
    lines: [
      said(75, 'seller', 'السلام عليكم، شكراً لاهتمامك بمنتجاتنا.'),
      said(12, 'buyer', 'هل يمكنكم الشحن إلى جدة؟'),
      said(11, 'buyer', 'وكم تستغرق مدة التسليم؟'),
    ],
  },
  {
    uid: 'onetalk-23',
    nickname: 'Ольга Петрова',
    hue: 320,
    unread: 1,
    lines: [said(33, 'buyer', 'Добрый день! Есть ли сертификат на эту куртку?')],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'onetalk-21', text: 'And what are the payment terms?' },
  { after: 4, uid: 'onetalk-22', text: 'مرحبا؟' },
  { after: 5, uid: 'onetalk-21', text: 'Thank you' },
];
