import type { ConsoleSource } from '@/utils/model/console';
import { feige } from './definitions/feige';
import { pinduoduo } from './definitions/pinduoduo';
import { wechatShop } from './definitions/wechat-shop';

/**
 * Every console with evidence, as written down; one file each. The build reads this for the
 * manifest, so nothing here may need more than types.
 */
export const definitions: ConsoleSource[] = [pinduoduo, feige, wechatShop];
