import en from '@/assets/locales/people/en.json';
import zhCN from '@/assets/locales/people/zh-CN.json';
import zhTW from '@/assets/locales/people/zh-TW.json';
import { addWords } from '@/components/ui/add-words';
import type { Language } from '@/utils/model/scope';

/** Words of cases and contacts: the desk loads them with its panels, the manager with itself. */
const peopleWords: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** Adds them to the words every page has, which must be started. Safe to repeat. */
export function addPeopleWords(): void {
  addWords(peopleWords);
}
