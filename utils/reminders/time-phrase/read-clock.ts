import { NUMBER, readNumber } from './read-numbers.ts';

/** A time of day in minutes, and where it stands in the text. */
export interface Clock {
  minutes: number;
  start: number;
  end: number;
  /** The text says which half of the day. */
  isSure: boolean;
}

/** Parts of the day → the hour meant when no clock follows, and whether 1–11 are afternoon. */
const parts: [words: RegExp, hour: number, isLate: boolean][] = [
  [/^(?:凌晨)/, 5, false],
  [/^(?:早上|早晨|清晨|今早|明早)/, 9, false],
  [/^(?:上午)/, 10, false],
  [/^(?:中午)/, 12, true],
  [/^(?:下午|午后|午後)/, 15, true],
  [/^(?:傍晚)/, 18, true],
  [/^(?:晚上|今晚|明晚|夜里|夜裡)/, 20, true],
];
const PART =
  '(凌晨|早上|早晨|清晨|今早|明早|上午|中午|下午|午后|午後|傍晚|晚上|今晚|明晚|夜里|夜裡)';

const CHINESE = new RegExp(
  `${PART}?\\s*(${NUMBER})\\s*(?:点|點|时(?!间)|時(?!間))(?:钟|鐘|整)?(?:\\s*(半|一刻|三刻|${NUMBER})\\s*分?)?`,
);
const COLON = new RegExp(`${PART}?\\s*(\\d{1,2})[:：](\\d{2})\\s*([ap]\\.?m\\.?)?`, 'i');
const ENGLISH = /\b(?:at\s+)?(\d{1,2})\s*([ap]\.?m\.?)(?![a-z])/i;
const AT = /\bat\s+(\d{1,2})\b(?!\s*[:：/.-]?\d)/i;
const NOON = /\b(?:at\s+)?(noon|midday|midnight)\b/i;
const PART_ALONE = new RegExp(PART);
const ENGLISH_PART = /\b(?:in the\s+)?(morning|afternoon|evening|tonight)\b/i;
const englishHours: Record<string, number> = {
  morning: 9,
  afternoon: 15,
  evening: 19,
  tonight: 20,
};
const QUARTERS: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 };

/** The time of day that a phrase names, or null. */
export function readClock(text: string): Clock | null {
  const colon = COLON.exec(text);
  if (colon) {
    const hour = toHour(Number(colon[2]), colon[1], colon[4]);
    return clockAt(colon, hour, Number(colon[3]), Boolean(colon[1] ?? colon[4]));
  }
  const chinese = CHINESE.exec(text);
  if (chinese) {
    const hour = readNumber(chinese[2] ?? '');
    const minutes = chinese[3] ? (QUARTERS[chinese[3]] ?? readNumber(chinese[3])) : 0;
    if (hour === null || minutes === null || !Number.isInteger(hour)) return null;
    return clockAt(chinese, toHour(hour, chinese[1]), minutes, Boolean(chinese[1]));
  }
  const english = ENGLISH.exec(text);
  if (english) return clockAt(english, toHour(Number(english[1]), undefined, english[2]), 0, true);
  const at = AT.exec(text);
  if (at) return clockAt(at, Number(at[1]), 0, false);
  const noon = NOON.exec(text);
  if (noon) return clockAt(noon, noon[1]?.toLowerCase() === 'midnight' ? 24 : 12, 0, true);
  const part = PART_ALONE.exec(text);
  if (part) return clockAt(part, parts.find(([word]) => word.test(part[0]))?.[1] ?? 9, 0, true);
  const word = ENGLISH_PART.exec(text);
  return word && clockAt(word, englishHours[word[1]?.toLowerCase() ?? ''] ?? 9, 0, true);
}

function clockAt(
  match: RegExpExecArray,
  hour: number,
  minutes: number,
  isSure: boolean,
): Clock | null {
  if (hour > 24 || minutes > 59) return null;
  const start = match.index;
  return { minutes: hour * 60 + minutes, start, end: start + match[0].length, isSure };
}

/** The hour of a day of 24: 3 in the afternoon is 15, 12 at night is 24. */
function toHour(hour: number, part: string | undefined, half?: string): number {
  if (half?.toLowerCase().startsWith('p')) return hour < 12 ? hour + 12 : hour;
  if (half) return hour === 12 ? 0 : hour;
  if (!part) return hour;
  if (part === '中午') return hour < 3 ? hour + 12 : hour;
  const isLate = parts.find(([word]) => word.test(part))?.[2] ?? false;
  if (isLate && hour === 12 && part !== '下午') return 24;
  return isLate && hour < 12 ? hour + 12 : hour;
}
