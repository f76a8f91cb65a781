const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A number as people write it, up to 99: `3`, `三`, `十二`, `二十五`, `半` = 0.5; else null. */
export function readNumber(text: string): number | null {
  if (text === '半') return 0.5;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const [tens, ones, ...rest] = text.includes('十') ? text.split('十') : ['', text];
  if (rest.length > 0) return null;
  const high = !text.includes('十') ? 0 : tens ? DIGITS[tens] : 1;
  const low = ones ? DIGITS[ones] : 0;
  return high === undefined || low === undefined ? null : high * 10 + low;
}

/** What `readNumber` can read, for expressions. */
export const NUMBER = '(?:\\d+(?:\\.\\d+)?|[零〇一二两兩三四五六七八九十]{1,3}|半)';
