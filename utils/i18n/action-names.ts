import en from '@/assets/locales/actions/en.json';
import zhCN from '@/assets/locales/actions/zh-CN.json';
import zhTW from '@/assets/locales/actions/zh-TW.json';
import type { Language } from '@/utils/model/scope';

/** The desk's actions by id. All languages at once: an action is found by each of its names. */
export const actionNames: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
