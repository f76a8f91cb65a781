import en from '@/assets/locales/worker/en.json';
import zhCN from '@/assets/locales/worker/zh-CN.json';
import zhTW from '@/assets/locales/worker/zh-TW.json';
import type { Language } from '@/utils/model/scope';

/**
 * What the background says in notifications and hands to the content script. It can load nothing
 * later, so it has all languages, and only these words of each.
 */
export const workerWords: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
