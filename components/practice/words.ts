import en from '@/assets/locales/practice/en.json';
import zhCN from '@/assets/locales/practice/zh-CN.json';
import zhTW from '@/assets/locales/practice/zh-TW.json';
import { addWords } from '@/components/ui/add-words';
import type { Language } from '@/utils/model/scope';

/** What the practice console says, and its buyer. */
const practiceWords: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** Adds them to the words every page has, which must be started. */
export function addPracticeWords(): void {
  addWords(practiceWords);
}
