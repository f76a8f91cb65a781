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
  // The script decides over the region: zh-Hans-HK reads simplified characters.
  return /hant|tw|hk|mo/.test(tag) && !tag.includes('hans') ? 'zh-TW' : 'zh-CN';
}
