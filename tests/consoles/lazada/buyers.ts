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
  title: 'รองเท้าแตะ EVA นุ่มพิเศษ กันลื่น',
  picture: 'slippers',
  price: 15900,
};
const order: SeedOrder = {
  orderNo: '887712340092215',
  status: 'shipped',
  product: slippers,
  spec: 'สีครีม 38',
  quantity: 1,
  amount: 15900,
  orderedMinutesAgo: 2900,
  paidMinutesAgo: 2899,
};

/** Thai, Tagalog and Bengali (Daraz); two names are masked alike. */
export const buyers: SeedConversation[] = [
  {
    uid: 'lazada-70021',
    nickname: 'น***ย',
    hue: 260,
    lines: [
      said(80, 'system', 'ผู้ซื้อเริ่มการสนทนาจากหน้าคำสั่งซื้อ'),
      askedAboutOrder(79, order),
      said(78, 'buyer', 'สวัสดีค่ะ สั่งไปสามวันแล้วยังไม่ได้ของเลย'),
      said(78, 'robot', 'ขอบคุณที่ติดต่อร้านของเรา แอดมินจะตอบกลับโดยเร็วที่สุดค่ะ'),
      said(70, 'seller', 'สวัสดีค่ะ พัสดุถึงศูนย์คัดแยกแล้ว คาดว่าจะถึงพรุ่งนี้ค่ะ'),
      showed(11, 'slippers'),
      said(10, 'buyer', 'ได้ของแล้วค่ะ แต่ผิดไซซ์ เปลี่ยนได้ไหมคะ'),
    ],
    orders: [order],
  },
  {
    uid: 'lazada-70388',
    nickname: 'น***ย',
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
    lines: [said(25, 'buyer', 'ভাই, এই জুতাটা কি ৪২ সাইজে পাওয়া যাবে?')],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'lazada-70021', text: 'ขอเปลี่ยนเป็นไซซ์ 39 ค่ะ' },
  { after: 4, uid: 'lazada-70388', text: 'Hello po?' },
  { after: 5, uid: 'lazada-70021', text: 'ขอบคุณค่ะ' },
];
