import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const bag: Product = {
  id: '1729384756102938475',
  title: 'Túi đeo chéo nữ da mềm nhiều ngăn',
  picture: 'bag',
  price: 18900000,
};

/** Vietnamese, Indonesian and Portuguese; two names are masked alike. */
export const buyers: SeedConversation[] = [
  {
    uid: 'tiktok-5501',
    nickname: 'linh***',
    hue: 340,
    lines: [
      said(58, 'system', 'Khách hàng bắt đầu trò chuyện từ trang sản phẩm'),
      askedAbout(57, bag),
      said(56, 'buyer', 'Túi này có màu be không shop?'),
      said(56, 'robot', 'Cảm ơn bạn đã nhắn tin! Shop sẽ trả lời trong ít phút.'),
      said(50, 'seller', 'Dạ có màu be, đen và nâu ạ.'),
      showed(9, 'bag'),
      said(8, 'buyer', 'Mình nhận được rồi nhưng khóa bị hỏng, hoàn tiền thế nào ạ?'),
    ],
  },
  {
    uid: 'tiktok-5587',
    nickname: 'linh***',
    hue: 190,
    unread: 3,
    lines: [
      said(40, 'buyer', 'Kak, barangnya ready?'),
      said(38, 'seller', 'Ready kak, silakan diorder.'),
      said(6, 'buyer', 'Kapan dikirim ya kak?'),
      said(5, 'buyer', 'Sudah dua hari belum ada resi'),
      said(4, 'buyer', 'Tolong dicek 🙏'),
    ],
  },
  {
    uid: 'tiktok-5603',
    nickname: 'joao.m',
    hue: 90,
    unread: 1,
    lines: [said(22, 'buyer', 'Oi, vocês entregam em Manaus?')],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'tiktok-5501', text: 'Mình gửi thêm video nhé' },
  { after: 4, uid: 'tiktok-5587', text: 'Halo?' },
  { after: 5, uid: 'tiktok-5501', text: 'Cảm ơn shop' },
];
