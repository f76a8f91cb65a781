import en from '@/assets/locales/manager/en.json';
import zhCN from '@/assets/locales/manager/zh-CN.json';
import zhTW from '@/assets/locales/manager/zh-TW.json';
import { addPeopleWords } from '@/components/people/words';
import { addWords } from '@/components/ui/add-words';
import type { Language } from '@/utils/model/scope';

/** Words of the manager alone: the desk, which must be small, does not carry them. */
export const managerWords: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** Adds them to the words every page has, which must be started. */
export function addManagerWords(): void {
  addPeopleWords();
  addWords(managerWords);
}
