import { CLASS, LATIN } from '../text/normalise.ts';

/** Letters of other scripts that are taken for Latin ones, each followed by what it looks like. */
const LETTERS = 'аaвbсcеeнhіiјjкkмmоoрpѕsтtуyхxԛqԝwɡgıiαaοoνvρpτtυuχxωwιiκkƅb';

const letters = new Map<number, string>();
for (let i = 0; i < LETTERS.length; i += 2) {
  letters.set(LETTERS.charCodeAt(i), LETTERS[i + 1] as string);
}

/** Pictures that are written for words. */
const PICTURES: Record<string, string> = {
  '🐧': 'qq',
  '🧧': '红包',
  '📞': '电话',
  '📱': '电话',
  '☎': '电话',
  '💰': '钱',
  '🛰': '卫星',
  '➕': '加',
  '✚': '加',
};
const pictures = new Map(
  Object.entries(PICTURES).map(([sign, word]) => [sign.codePointAt(0) as number, word]),
);

/** What follows a plus sign that means “add me”: the first characters of contact names. */
const ADDED = 'vwq微薇徽溦葳威维卫扣企我';
const STARS = /[⭐★☆🌟]\ufe0f?/uy;

export const plainLookAlike = (unit: number): string =>
  letters.get(unit) ?? String.fromCharCode(unit);

/**
 * A symbol that stands for a letter or a word, with its length in the original; null for one
 * that only separates.
 * @param units the text one to one folded, `at` = the symbol's place there
 */
export function foldSymbol(
  text: string,
  start: number,
  units: Uint16Array,
  at: number,
): { plain: string; length: number } | null {
  const code = text.codePointAt(start) as number;
  const length = code > 0xffff ? 2 : 1;
  const word = pictures.get(code);
  if (word) return { plain: word, length };
  if (code === 0x2b || code === 0xff0b) {
    return ADDED.includes(nextKept(units, at)) ? { plain: '加', length } : null;
  }
  if (code === 0x40 || code === 0xff20) {
    const isInWord = CLASS[units[at - 1] ?? 0] === LATIN && CLASS[units[at + 1] ?? 0] === LATIN;
    return isInWord ? { plain: 'a', length } : null;
  }
  const letter = boxedLetter(code);
  if (letter) return { plain: letter, length };
  return readStars(text, start);
}

/** 🅥, 🆅 and their like have no plain form in Unicode. */
function boxedLetter(code: number): string | null {
  for (const first of [0x1f130, 0x1f150, 0x1f170]) {
    if (code >= first && code < first + 26) return String.fromCharCode(97 + code - first);
  }
  return null;
}

/** Five stars in a row are how “five stars” is drawn. */
function readStars(text: string, start: number): { plain: string; length: number } | null {
  let at = start;
  let count = 0;
  for (; count < 6; count++) {
    STARS.lastIndex = at;
    const star = STARS.exec(text);
    if (!star) break;
    at += star[0].length;
  }
  return count === 5 ? { plain: '五星', length: at - start } : null;
}

function nextKept(units: Uint16Array, at: number): string {
  for (let i = at + 1; i < Math.min(units.length, at + 6); i++) {
    if (CLASS[units[i] as number] !== 0) return String.fromCharCode(units[i] as number);
  }
  return '-';
}
