import type { ConsoleSource } from '@/utils/model/console';
import { ali1688 } from './definitions/ali1688';
import { aliexpress } from './definitions/aliexpress';
import { amazon } from './definitions/amazon';
import { chatwoot } from './definitions/chatwoot';
import { coupangWing } from './definitions/coupang-wing';
import { douyinLife } from './definitions/douyin-life';
import { ebay } from './definitions/ebay';
import { etsy } from './definitions/etsy';
import { feige } from './definitions/feige';
import { goofish } from './definitions/goofish';
import { gorgias } from './definitions/gorgias';
import { jd } from './definitions/jd';
import { kuaishou } from './definitions/kuaishou';
import { lazada } from './definitions/lazada';
import { meituan } from './definitions/meituan';
import { mercadoLibre } from './definitions/mercado-libre';
import { onetalk } from './definitions/onetalk';
import { pinduoduo } from './definitions/pinduoduo';
import { rMesse } from './definitions/r-messe';
import { shopee } from './definitions/shopee';
import { shopifyInbox } from './definitions/shopify-inbox';
import { tiktokShop } from './definitions/tiktok-shop';
import { wechatShop } from './definitions/wechat-shop';
import { xiaohongshuQianfan } from './definitions/xiaohongshu-qianfan';
import { xiaohongshuSixin } from './definitions/xiaohongshu-sixin';
import { zendesk } from './definitions/zendesk';

/**
 * Every console with evidence, as written down; one file each. The build reads this for the
 * manifest, so nothing here may need more than types.
 */
export const definitions: ConsoleSource[] = [
  pinduoduo,
  feige,
  douyinLife,
  kuaishou,
  wechatShop,
  jd,
  xiaohongshuQianfan,
  xiaohongshuSixin,
  meituan,
  ali1688,
  goofish,
  shopee,
  lazada,
  tiktokShop,
  rMesse,
  coupangWing,
  onetalk,
  etsy,
  zendesk,
  chatwoot,
  amazon,
  mercadoLibre,
  ebay,
  aliexpress,
  shopifyInbox,
  gorgias,
];
