import type { ScriptLine } from '../shared/page-options.ts';
import {
  askedAboutOrder,
  type SeedConversation,
  type SeedOrder,
  said,
  showed,
} from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const slippers: Product = {
  id: '4417720931',
  title: 'Soft EVA house slippers, non-slip',
  picture: 'slippers',
  price: 15900,
};
const order: SeedOrder = {
  orderNo: '887712340092215',
  status: 'shipped',
  product: slippers,
  spec: 'Cream, 38',
  quantity: 1,
  amount: 15900,
  orderedMinutesAgo: 2900,
  paidMinutesAgo: 2899,
};

/** Tagalog, English, Thai and Bengali (Daraz); two names are masked alike. */
export const buyers: SeedConversation[] = [
  {
    uid: 'lazada-70021',
    nickname: 'M***a',
    hue: 260,
    lines: [
      said(80, 'system', 'The buyer started this chat from an order'),
      askedAboutOrder(79, order),
      said(78, 'buyer', 'Hello po, three days na pero wala pa rin ang order ko.'),
      said(78, 'robot', 'Thank you for messaging our shop. We will reply as soon as we can.'),
      said(70, 'seller', 'Hi po! Nasa sorting hub na ang parcel, expected bukas.'),
      showed(11, 'slippers'),
      said(10, 'buyer', 'Natanggap ko na, pero mali ang size. Puwede po bang palitan?'),
    ],
    orders: [order],
  },
  {
    uid: 'lazada-70388',
    nickname: 'M***a',
    hue: 20,
    unread: 1,
    lines: [
      said(35, 'buyer', 'Magkano po ang shipping papuntang Cebu?'),
      said(33, 'seller', 'Libre po ang shipping kapag lampas ₱499.'),
      said(8, 'buyer', 'Pwede po bang COD?'),
    ],
  },
  {
    uid: 'lazada-71105',
    nickname: 'Rahim U.',
    hue: 140,
    unread: 1,
    lines: [
      said(26, 'buyer', 'มีไซซ์ 42 ไหมคะ'),
      said(25, 'buyer', 'ভাই, এই জুতাটা কি ৪২ সাইজে পাওয়া যাবে?'),
    ],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'lazada-70021', text: 'Size 39 po sana.' },
  { after: 4, uid: 'lazada-70388', text: 'Hello po?' },
  { after: 5, uid: 'lazada-70021', text: 'Salamat po!' },
];
