import { askedAbout, type SeedConversation, type SeedOrder, said, showed } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const cardigan: Product = {
  id: '3589201746635',
  title: '羊毛混纺针织开衫女秋冬外搭慵懒风',
  picture: 'cardigan',
  price: 23900,
};
const jacket: Product = {
  id: '3617740029518',
  title: '轻薄羽绒服90白鸭绒短款立领保暖外套',
  picture: 'jacket',
  price: 39900,
};
const jeans: Product = {
  id: '3540916628873',
  title: '高腰直筒牛仔裤显瘦垂感长裤',
  picture: 'jeans',
  price: 15900,
};
const sneakers: Product = {
  id: '3602285519340',
  title: '复古德训鞋真皮软底休闲板鞋',
  picture: 'sneakers',
  price: 26900,
};
const scarf: Product = {
  id: '3571138064297',
  title: '纯色仿羊绒围巾披肩两用加厚',
  picture: 'scarf',
  price: 5900,
};
const bag: Product = {
  id: '3628807193456',
  title: '通勤托特包大容量手提单肩包',
  picture: 'bag',
  price: 18900,
};

const unpaidCardigan: SeedOrder = {
  orderNo: '6938201475520361847',
  status: 'unpaid',
  product: cardigan,
  spec: '燕麦色 M',
  quantity: 1,
  amount: 21900,
  orderedMinutesAgo: 12,
};
const shippedJacket: SeedOrder = {
  orderNo: '6937940218846159203',
  status: 'shipped',
  product: jacket,
  spec: '雾霾蓝 L',
  quantity: 1,
  amount: 36900,
  orderedMinutesAgo: 2950,
  paidMinutesAgo: 2948,
  shipment: {
    carrier: '中通快递',
    trackingNo: '78421906635172',
    latest: '【成都市】快件已到达 成都转运中心，正发往 武侯营业部',
  },
};

/** The platform's own rows: no buyer and no agent wrote them. */
const joined = (minutesAgo: number, tail: string) =>
  said(minutesAgo, 'system', '客服小光 接入会话', `7419${tail}_CsAssign_1`);
const welcome = (minutesAgo: number, tail: string) =>
  said(
    minutesAgo,
    'robot',
    '您好，欢迎光临拾光衣橱，请问有什么可以帮您？',
    `7419${tail}_Welcome_1`,
  );

/**
 * The buyers of the practice shop. Nicknames are masked and two of them are equal; the page
 * carries no uid in its DOM, as far as anyone has described it.
 */
export const seedBuyers: SeedConversation[] = [
  {
    uid: '1094827365510',
    nickname: '林***夏',
    hue: 205,
    unread: 1,
    lines: [
      welcome(18, '20518830'),
      joined(18, '20518831'),
      askedAbout(17, cardigan),
      said(17, 'buyer', '你好，我158，105斤，这件开衫穿M还是S？'),
      said(16, 'seller', '亲，按您的身高体重建议穿M码哦，里面加一件打底也不会紧'),
      said(15, 'buyer', '会不会起球啊，之前买的针织衫穿两次就起球了'),
      said(14, 'seller', '这款是羊毛混纺的，做过抗起球处理，日常穿着没问题，建议反面手洗或干洗~'),
      said(3, 'buyer', '我先拍下了，再考虑一下颜色，晚点付可以吗？优惠还在不在'),
    ],
    orders: [unpaidCardigan],
  },
  {
    uid: '7730194826648',
    nickname: '安***然',
    hue: 150,
    unread: 1,
    lines: [
      welcome(8, '31720440'),
      said(8, 'buyer', '羽绒服到哪里了？物流显示到成都就没动了'),
      said(7, 'system', '订单查询已完成', 'llm_process_7419317204'),
      said(5, 'buyer', '后天要出门，来得及吗'),
    ],
    orders: [
      shippedJacket,
      {
        orderNo: '6935118207743960152',
        status: 'closed',
        product: scarf,
        spec: '酒红色',
        quantity: 1,
        amount: 5900,
        orderedMinutesAgo: 17_300,
      },
    ],
  },
  {
    uid: '5208836417792',
    nickname: '安***然',
    hue: 285,
    unread: 1,
    lines: [
      joined(11, '44082210'),
      said(11, 'buyer', '刚下单的裤子地址填错了，能帮我改一下吗？'),
      said(10, 'seller', '可以的亲，还没有发出，麻烦把新的收货信息发给我'),
      said(6, 'buyer', '改到公司，门牌号是3栋2单元1102，电话不变'),
    ],
    orders: [
      {
        orderNo: '6938190355047281690',
        status: 'toShip',
        product: jeans,
        spec: '复古蓝 27',
        quantity: 1,
        amount: 13900,
        orderedMinutesAgo: 41,
        paidMinutesAgo: 40,
      },
    ],
  },
  {
    uid: '3316627450891',
    nickname: '周***柠',
    hue: 40,
    unread: 2,
    lines: [
      welcome(4, '52901180'),
      askedAbout(2, sneakers),
      said(2, 'buyer', '这双鞋偏大还是偏小？'),
      said(1, 'buyer', '平时穿37，脚宽，拍37还是38呀'),
    ],
  },
  {
    uid: '8841502937716',
    nickname: 'M***o',
    hue: 340,
    lines: [
      joined(64, '60117720'),
      said(64, 'buyer', '收到的包包五金有划痕'),
      showed(63, 'bag'),
      said(62, 'seller', '实在抱歉，给您带来困扰了。您看是给您换一个新的，还是补偿您一部分？'),
      said(58, 'buyer', '换新的吧，退回的运费谁承担'),
      said(57, 'seller', '质量问题运费由我们承担，您申请换货选"商品有瑕疵"，快递员上门取件就好'),
      said(55, 'buyer', '好的，申请了'),
      said(54, 'seller', '已经看到您的申请，这边马上给您审核通过~'),
    ],
    orders: [
      {
        orderNo: '6934872016635908241',
        status: 'shipped',
        product: bag,
        spec: '焦糖棕',
        quantity: 1,
        amount: 18900,
        orderedMinutesAgo: 8100,
        paidMinutesAgo: 8099,
        shipment: {
          carrier: '顺丰速运',
          trackingNo: 'SF1539027746281',
          latest: '【上海市】您的快件已签收，签收人：门卫',
        },
      },
    ],
  },
  {
    uid: '6672910358844',
    nickname: '陈***之',
    hue: 95,
    lines: [
      said(130, 'buyer', '围巾有没有礼盒包装？送人的'),
      said(129, 'seller', '有的亲，下单备注"礼盒"，我们会免费换成礼盒包装发出'),
      said(128, 'buyer', '太好了，已经拍了两条'),
      said(124, 'seller', '看到啦，礼盒备注好了，祝您朋友喜欢~'),
    ],
    orders: [
      {
        orderNo: '6938167420993315708',
        status: 'paid',
        product: scarf,
        spec: '奶茶色',
        quantity: 2,
        amount: 10800,
        orderedMinutesAgo: 126,
        paidMinutesAgo: 125,
      },
    ],
  },
  {
    uid: '2059938174463',
    nickname: '用户48***2',
    hue: 20,
    lines: [
      said(210, 'buyer', '直播间说的满300减40怎么领不到'),
      said(208, 'seller', '亲，券要在直播间左下角的福袋里领取，领完下单自动抵扣哦'),
      said(207, 'buyer', '看到了，谢谢'),
      said(206, 'seller', '不客气，祝您购物愉快~'),
    ],
  },
];
