/** Characters looked at. */
const SAMPLE = 20_000;

const scripts: [locale: string, script: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['zh-CN', /\p{Script=Han}/gu],
];

/** Characters of everyday words that only one of the two Chinese scripts has. */
const TRADITIONAL = /[們嗎這個單貨發後麼還請謝親您為時會來說買賣價錢運費換應該無過]/gu;
const SIMPLIFIED = /[们吗这个单货发后么还请谢亲为时会来说买卖价钱运费换应该无过]/gu;

/** The language most of a library is written in, by its letters; `en` for Latin ones. */
export function guessLocale(texts: Iterable<string>): string {
  let sample = '';
  for (const text of texts) {
    sample += text.slice(0, 200);
    if (sample.length > SAMPLE) break;
  }
  const letters = count(sample, /\p{L}/gu);
  const found = scripts.find(([, script]) => count(sample, script) > letters * 0.1);
  if (found?.[0] !== 'zh-CN') return found?.[0] ?? 'en';
  return count(sample, TRADITIONAL) > count(sample, SIMPLIFIED) ? 'zh-TW' : 'zh-CN';
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
