import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '@/utils/i18n/language';
import { languages } from '@/utils/model/scope';

describe('chooseLanguage', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['ZH-cn', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-tw', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-MO', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh_TW', 'zh-TW'],
    ['zh-Hans-HK', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ja', 'en'],
    ['de-CH', 'en'],
    ['', 'en'],
  ])('follows a browser in "%s": %s', (browser, language) => {
    expect(chooseLanguage('auto', browser)).toBe(language);
  });

  it.each(languages)('prefers the agent’s own choice: %s', (language) => {
    for (const browser of ['zh-CN', 'zh-TW', 'en', 'fr']) {
      expect(chooseLanguage(language, browser)).toBe(language);
    }
  });
});
