import { isTimeZone } from '../../calendar/zone.ts';

/** Where the buyers of a console live, unless something better is known of one of them. */
interface Market {
  market: string;
  /** IANA zone. */
  zone: string;
}

const china: Market = { market: 'CN', zone: 'Asia/Shanghai' };

/**
 * The market of each console with one market. Consoles of many markets (Shopee, Amazon,
 * AliExpress …) are missing: there the buyer's own zone or the machine's decides.
 */
const markets: Record<string, Market> = {
  pinduoduo: china,
  feige: china,
  'douyin-life': china,
  kuaishou: china,
  'wechat-shop': china,
  jd: china,
  'xiaohongshu-qianfan': china,
  'xiaohongshu-sixin': china,
  meituan: china,
  ali1688: china,
  goofish: china,
  taobao: china,
  'r-messe': { market: 'JP', zone: 'Asia/Tokyo' },
  'coupang-wing': { market: 'KR', zone: 'Asia/Seoul' },
  'mercado-libre': { market: 'BR', zone: 'America/Sao_Paulo' },
};

/**
 * The market and the clock to go by: the buyer's own zone, else the console's market, else
 * this machine's.
 */
export function placeOf(console: string, buyerZone: string | undefined, machine: string): Market {
  const known = markets[console];
  const own = buyerZone !== undefined && isTimeZone(buyerZone) ? buyerZone : undefined;
  return { market: known?.market ?? '', zone: own ?? known?.zone ?? machine };
}
