import type { TFunction } from 'i18next';

/** Consoles that rules of the starter pack name and that have no desk of their own yet. */
const MORE = ['qianniu', 'jd', 'kuaishou', 'xiaohongshu', 'amazon', 'ebay', 'shopee', 'lazada'];
const CROSS_BORDER = ['aliexpress', 'tiktok', 'etsy', 'temu'];
export const places = ['pinduoduo', 'feige', ...MORE, ...CROSS_BORDER];

/** A console's name in the agent's language; an unknown id as it is. */
export function placeName(id: string, t: TFunction): string {
  const later = t(`manager/rules/places/${id}`, { defaultValue: id });
  return t(`consoles/${id}`, { defaultValue: later });
}
