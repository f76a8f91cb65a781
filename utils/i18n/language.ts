import type { Language } from '@/utils/model/scope';
import type { Settings } from '@/utils/model/setting';

/**
 * The interface language: the agent's choice, else the browser's, else English.
 * @param browserLanguage a BCP 47 tag such as `zh-Hant-TW` or `en-GB`
 */
export function chooseLanguage(setting: Settings['language'], browserLanguage: string): Language {
  if (setting !== 'auto') return setting;
  const tag = browserLanguage.toLowerCase();
  if (!tag.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(tag) ? 'zh-TW' : 'zh-CN';
}
