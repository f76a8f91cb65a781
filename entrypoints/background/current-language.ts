import { browser } from 'wxt/browser';
import { chooseLanguage } from '@/utils/i18n/language';
import type { Language } from '@/utils/model/scope';
import type { Settings } from '@/utils/model/setting';

export function currentLanguage(settings: Settings): Language {
  return chooseLanguage(settings.language, browser.i18n.getUILanguage());
}
