import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const bottle: Product = {
  id: '23914417702',
  title: 'Botol Air Stainless 750ml Tahan Panas Sejuk 24 Jam',
  picture: 'thermos',
  price: 3990,
};

/** Malay, Vietnamese and Thai; two names are masked alike. */
export const buyers: SeedConversation[] = [
  {
    uid: 'shopee-410277',
    nickname: 'a*****7',
    hue: 18,
    lines: [
      said(62, 'system', 'Anda kini bersembang tentang produk ini'),
      askedAbout(61, bottle),
      said(60, 'buyer', 'Hai, warna hijau ada stok lagi?'),
      said(59, 'robot', 'Terima kasih kerana menghubungi kami! Kami akan balas sebentar lagi.'),
      said(52, 'seller', 'Ada, baki 12 unit. Boleh pos hari ini jika bayar sebelum 3 petang.'),
      showed(14, 'crack'),
      said(12, 'buyer', 'Botol yang sampai ini retak, boleh tukar baru?'),
    ],
  },
  {
    uid: 'shopee-988130',
    nickname: 'a*****7',
    hue: 204,
    unread: 2,
    lines: [
      said(44, 'buyer', 'Shop ơi, phí vận chuyển về Đà Nẵng bao nhiêu vậy?'),
      said(41, 'seller', 'Dạ đơn từ 150.000đ được miễn phí vận chuyển ạ.'),
      said(7, 'buyer', 'Mình đặt rồi mà chưa thấy giao, kiểm tra giúp mình nhé'),
      said(6, 'buyer', 'Có đổi địa chỉ nhận hàng được không?'),
    ],
  },
  {
    uid: 'shopee-235561',
    nickname: 'ploy_shop',
    hue: 310,
    unread: 1,
    lines: [
      said(93, 'buyer', 'ขอใบกำกับภาษีได้ไหมคะ'),
      said(90, 'seller', 'ได้ค่ะ รบกวนแจ้งชื่อและเลขประจำตัวผู้เสียภาษีค่ะ'),
      said(21, 'buyer', 'ส่งให้แล้วนะคะ'),
    ],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: 'shopee-410277', text: 'Saya ada gambar lagi kalau perlu' },
  { after: 4, uid: 'shopee-988130', text: 'Alo shop?' },
  { after: 5, uid: 'shopee-410277', text: 'Baik, terima kasih' },
];
