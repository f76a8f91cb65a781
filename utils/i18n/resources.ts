import en from '@/assets/locales/en.json';
import zhCN from '@/assets/locales/zh-CN.json';
import zhTW from '@/assets/locales/zh-TW.json';
import type { Language } from '@/utils/model/scope';

/** All words of the product; zh-CN is the source and the shape every language must have. */
export type Words = typeof zhCN;
export const resources: Record<Language, Words> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
