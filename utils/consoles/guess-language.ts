/** Scripts that name a language by themselves. Kana before Han: Japanese uses both. */
const SCRIPTS: [script: RegExp, language: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];

/**
 * The language a buyer writes, as far as the script tells: newest text first, '' for Latin
 * (many languages) and for none. A quick guess for the page; the background asks better.
 */
export function guessLanguage(texts: string[]): string {
  for (const text of texts.toReversed()) {
    const found = SCRIPTS.find(([script]) => script.test(text.slice(0, 500)));
    if (found) return found[1];
  }
  return '';
}
