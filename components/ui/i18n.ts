import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from '@/utils/i18n/resources';
import type { Language } from '@/utils/model/scope';

/** Starts i18next with all three languages in the bundle: switching needs no network. */
export async function startWords(language: Language): Promise<void> {
  if (i18next.isInitialized) {
    await i18next.changeLanguage(language);
    return;
  }
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: Object.fromEntries(
      Object.entries(resources).map(([name, words]) => [name, { translation: words }]),
    ),
    // Variable names such as `shop.name` are keys of their own, never paths.
    keySeparator: '/',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
