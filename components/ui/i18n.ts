import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { actionNames } from '@/utils/i18n/action-names';
import type { Language } from '@/utils/model/scope';

/** A page loads the words of the language in use, from the extension itself: no network. */
const loaders = {
  'zh-CN': () =>
    Promise.all([
      import('@/assets/locales/zh-CN.json'),
      import('@/assets/locales/worker/zh-CN.json'),
    ]),
  'zh-TW': () =>
    Promise.all([
      import('@/assets/locales/zh-TW.json'),
      import('@/assets/locales/worker/zh-TW.json'),
    ]),
  en: () =>
    Promise.all([import('@/assets/locales/en.json'), import('@/assets/locales/worker/en.json')]),
};

/** What every page says in a language. Safe to call early: what is loaded stays loaded. */
export async function loadWords(language: Language): Promise<object[]> {
  const files = await loaders[language]();
  return [...files.map((file) => file.default), actionNames[language]];
}

/** Asked for last: a slower load of another language must not win. */
let wanted: Language | null = null;

/** Starts i18next in a language, or changes to it once its words are there. */
export async function startWords(language: Language): Promise<void> {
  wanted = language;
  const parts = await loadWords(language);
  if (wanted !== language) return;
  if (!i18next.isInitialized) await start(language);
  for (const words of parts) i18next.addResourceBundle(language, 'translation', words, true);
  await i18next.changeLanguage(language);
}

function start(language: Language): Promise<unknown> {
  return i18next.use(initReactI18next).init({
    lng: language,
    // Every language has every key; a test holds that.
    fallbackLng: false,
    resources: {},
    // Variable names such as `shop.name` are keys of their own, never paths.
    keySeparator: '/',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
