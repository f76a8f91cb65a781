import {
  askedAbout,
  askedAboutOrder,
  type SeedConversation,
  type SeedOrder,
  said,
  showed,
} from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const thermos: Product = {
  id: '538216740925',
  title: '316不锈钢保温壶家用大容量热水瓶1.5L',
  picture: 'thermos',
  price: 6990,
};
const storage: Product = {
  id: '602918337451',
  title: '加厚透明收纳箱带滑轮 三只装',
  picture: 'storage',
  price: 4980,
};
const bedding: Product = {
  id: '577340192866',
  title: '水洗棉四件套裸睡亲肤床单被套',
  picture: 'bedding',
  price: 12900,
};
const lamp: Product = {
  id: '619005827314',
  title: '护眼台灯触控三档调光充电款',
  picture: 'lamp',
  price: 4590,
};
const slippers: Product = {
  id: '590447213608',
  title: 'EVA软底防滑静音居家拖鞋',
  picture: 'slippers',
  price: 1690,
};
const pan: Product = {
  id: '548871360297',
  title: '麦饭石色不粘炒锅30cm电磁炉通用',
  picture: 'pan',
  price: 7900,
};

/** Pinduoduo numbers an order `YYMMDD-` plus 15 digits, the day being the day it was placed. */
function orderNo(now: number, minutesAgo: number, digits: string): string {
  const day = new Date(now - minutesAgo * 60_000);
  const parts = [day.getFullYear() % 100, day.getMonth() + 1, day.getDate()];
  return `${parts.map((part) => String(part).padStart(2, '0')).join('')}-${digits}`;
}

/**
 * The buyers of the practice shop as they stand at `now` (UTC epoch ms). The first two share a
 * masked nickname: only the uid tells them apart.
 */
export function seedBuyers(now: number): SeedConversation[] {
  const order = (
    digits: string,
    seed: Omit<SeedOrder, 'orderNo' | 'quantity'> & { quantity?: number },
  ): SeedOrder => ({
    quantity: 1,
    ...seed,
    orderNo: orderNo(now, seed.orderedMinutesAgo, digits),
  });

  const fishOrder = order('104829375610238', {
    status: 'toShip',
    product: thermos,
    spec: '米白色 1.5L',
    amount: 5990,
    orderedMinutesAgo: 152,
    paidMinutesAgo: 151,
  });
  const lidOrder = order('361190482750913', {
    status: 'shipped',
    product: storage,
    spec: '大号三只装 透明白',
    amount: 4980,
    orderedMinutesAgo: 5200,
    paidMinutesAgo: 5199,
    shipment: { carrier: '中通快递', trackingNo: '78463920175538', latest: '已签收，签收人：本人' },
  });
  const stuckOrder = order('228450917736204', {
    status: 'shipped',
    product: bedding,
    spec: '浅灰紫 1.5m床',
    amount: 11900,
    orderedMinutesAgo: 6900,
    paidMinutesAgo: 6898,
    shipment: {
      carrier: '圆通速递',
      trackingNo: 'YT8873402196145',
      latest: '【杭州市】已离开 杭州转运中心',
    },
  });

  return [
    {
      uid: '2817364590127',
      nickname: '小***鱼',
      hue: 205,
      unread: 1,
      lines: [
        said(31, 'system', '消费者从商品详情页进入会话'),
        askedAboutOrder(30, fishOrder),
        said(30, 'buyer', '你好，这个保温壶我刚拍的，什么时候能发货呀？'),
        said(30, 'robot', '亲，欢迎光临青禾家居~ 客服正在赶来，请您稍等一下哦'),
        said(29, 'seller', '亲亲您好，看到您的订单啦，仓库会在付款后48小时内安排发出的哦'),
        said(27, 'buyer', '好的，那最快什么时候能发出来？后天就要用了'),
        said(26, 'seller', '我帮您备注一下加急，能早发就尽量给您早发~'),
        said(2, 'buyer', '谢谢！另外想问下发什么快递，大概几天能到成都？'),
      ],
      orders: [fishOrder],
    },
    {
      uid: '9046215873340',
      nickname: '小***鱼',
      hue: 28,
      unread: 1,
      lines: [
        askedAbout(9, thermos),
        said(9, 'buyer', '这个和别家39块的有什么区别吗'),
        said(8, 'seller', '亲，我们家内胆是316不锈钢的，壶盖带一键出水，保温可以到24小时左右哦'),
        said(4, 'buyer', '我再看看吧，已经拍了还没付款，有点贵，能不能便宜点'),
      ],
      orders: [
        order('774021365908142', {
          status: 'unpaid',
          product: thermos,
          spec: '墨绿色 1.5L',
          amount: 5990,
          orderedMinutesAgo: 14,
        }),
      ],
    },
    {
      uid: '5530918264713',
      nickname: '晴***天',
      hue: 340,
      unread: 2,
      lines: [
        askedAboutOrder(13, lidOrder),
        said(13, 'buyer', '收到货了，三个箱子只有两个盖子，少发了一个盖子'),
        showed(12, 'missingLid'),
        said(6, 'buyer', '麻烦尽快处理一下，我等着收冬天的被子呢'),
      ],
      orders: [lidOrder],
    },
    {
      uid: '7719402853366',
      nickname: '木***子',
      hue: 140,
      lines: [
        askedAbout(48, slippers),
        said(48, 'buyer', '如果尺码不合适，退货运费是谁出？'),
        said(
          47,
          'seller',
          '亲，这款是支持退货包运费的，不合适您直接申请退货就可以，运费不用您承担哦',
        ),
        said(46, 'buyer', '好的，我平时穿38，脚背有点高，拍38-39可以吗'),
        said(45, 'seller', '可以的亲，脚背高建议选38-39这个码，鞋面是软的，不会压脚'),
        said(44, 'buyer', '行，那我拍了'),
        said(42, 'seller', '收到亲的订单啦，今天就给您安排，祝您生活愉快~'),
      ],
      orders: [
        order('519273046685517', {
          status: 'toShip',
          product: slippers,
          spec: '雾粉 38-39',
          quantity: 2,
          amount: 3180,
          orderedMinutesAgo: 43,
          paidMinutesAgo: 43,
        }),
      ],
    },
    {
      uid: '3365081927450',
      nickname: '阿***珍',
      hue: 265,
      unread: 1,
      lines: [
        said(66, 'buyer', '快递三天没动了，一直显示在杭州'),
        said(65, 'seller', '亲，我这边马上帮您催一下圆通，有结果第一时间告诉您'),
        askedAboutOrder(21, stuckOrder),
        said(20, 'buyer', '怎么样了？还能不能到啊，不行就给我退款吧'),
      ],
      orders: [stuckOrder],
    },
    {
      uid: '6402175839918',
      nickname: '山***客',
      hue: 90,
      lines: [
        said(95, 'buyer', '壶收到了，瓶身有裂纹'),
        showed(95, 'crack'),
        said(
          93,
          'seller',
          '非常抱歉给您带来不好的体验，这边给您补发一个新的，旧的不用寄回，您看可以吗？',
        ),
        said(91, 'buyer', '可以，那麻烦了'),
        said(90, 'seller', '好的亲，已经登记补发，明天会有新的单号发给您'),
      ],
      orders: [],
    },
    {
      uid: '1184760352297',
      nickname: '橙***汁',
      hue: 20,
      lines: [
        askedAbout(180, lamp),
        said(180, 'buyer', '可以开发票吗？公司报销用'),
        said(179, 'seller', '可以的亲，确认收货后在订单详情里申请电子发票，抬头和税号填好就行'),
        said(178, 'buyer', '明白了'),
        said(177, 'seller', '好的亲，有问题随时找我哦~'),
      ],
      orders: [],
    },
    {
      uid: '8293046175520',
      nickname: 'L***y',
      hue: 180,
      lines: [
        askedAbout(320, pan),
        said(320, 'buyer', '电磁炉能用吗？锅底多大'),
        said(318, 'seller', '电磁炉、燃气灶都可以用的亲，锅底直径大约18厘米'),
        said(317, 'buyer', '好的谢谢'),
        said(316, 'seller', '不客气亲，喜欢的话可以先收藏店铺~'),
      ],
      orders: [],
    },
  ];
}
