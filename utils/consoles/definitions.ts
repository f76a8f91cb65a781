import type { ConsoleSource } from '@/utils/model/console';
import { ali1688 } from './definitions/ali1688';
import { douyinLife } from './definitions/douyin-life';
import { feige } from './definitions/feige';
import { goofish } from './definitions/goofish';
import { jd } from './definitions/jd';
import { kuaishou } from './definitions/kuaishou';
import { meituan } from './definitions/meituan';
import { pinduoduo } from './definitions/pinduoduo';
import { wechatShop } from './definitions/wechat-shop';
import { xiaohongshuQianfan } from './definitions/xiaohongshu-qianfan';
import { xiaohongshuSixin } from './definitions/xiaohongshu-sixin';

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
];
