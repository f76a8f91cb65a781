/** Scripts that say the language, in the order in which they decide. */
const scripts: [language: string, letters: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
];
const HAN = /\p{Script=Han}/gu;
/** Frequent characters that only traditional Chinese writes. */
const TRADITIONAL =
  /[們這個說嗎還沒買賣貨發運費請問麼時謝對會單號錢訂遞來後樣點幾換壞東體應關開無給從讓誰為選擇顏寬長雙條視總價優質檢聯話題處寶]/u;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
const ENGLISH =
  /\b(?:the|is|are|you|my|and|can|what|when|where|how|please|thanks|hello|hi|order)\b/gi;

/**
 * The language of a few words by their script alone: browsers guess badly at a line of
 * chat. Null where letters do not tell (most languages in Latin letters).
 */
export function guessLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return null;
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / letters;
  for (const [language, pattern] of scripts) {
    // Japanese mixes its letters with Han.
    if (share(pattern) > (language === 'ja' ? 0.1 : 0.4)) return language;
  }
  // Names of goods are often Latin inside a Chinese sentence.
  if (share(HAN) > 0.15) return TRADITIONAL.test(text) ? 'zh-TW' : 'zh-CN';
  if (VIETNAMESE.test(text)) return 'vi';
  return (text.match(ENGLISH)?.length ?? 0) >= 2 ? 'en' : null;
}
