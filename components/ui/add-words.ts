import i18next from 'i18next';
import type { Language } from '@/utils/model/scope';

/** Adds what only a page or a panel says to the words every page has, which must be started. */
export function addWords(words: Record<Language, object>): void {
  for (const [language, own] of Object.entries(words)) {
    i18next.addResourceBundle(language, 'translation', own, true, true);
  }
}
