import { NUMBER, readNumber } from './read-numbers.ts';

const DAY = 86_400_000;

/** A day at midnight of a wall clock (see `wallClock`), and where it stands in the text. */
export interface NamedDay {
  wall: number;
  start: number;
  end: number;
  /** The words name this very day, even if its usual hour is over. */
  isToday: boolean;
  /** A day without a year or week: when it is over, the next such one is meant. */
  period: 'none' | 'week' | 'year';
}

type Make = (
  match: RegExpExecArray,
  today: number,
) => [wall: number, period: NamedDay['period']] | null;

const WEEKDAYS = '日天一二三四五六';
const ENGLISH_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SHORT_DAY = '(sun|mon|tues?|wed|thu(?:rs?)?|fri|sat)';
/** Short names are words of other meanings too: only where a day is expected. */
const ENGLISH_WEEKDAYS = [
  '\\b(?:(next|this|on)\\s+)?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\\b',
  `\\b(next|this|on)\\s+${SHORT_DAY}\\b`,
  `^\\s*()${SHORT_DAY}(?=\\s*(?:$|\\d|at\\b|morning|afternoon|evening))`,
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const englishDay: Make = ([, week, day = ''], today) => {
  const index = ENGLISH_DAYS.indexOf(day.slice(0, 3).toLowerCase());
  return weekday(today, index, week?.toLowerCase() === 'next' ? 1 : null);
};

const later =
  (days: number): Make =>
  (_, today) => [today + days * DAY, 'none'];

/** Longer words first: 大后天 holds 后天. */
const words: [pattern: RegExp, make: Make][] = [
  [/大后天|大後天/, later(3)],
  [/后天|後天|the day after tomorrow|day after tomorrow/i, later(2)],
  [/明天|明日|明早|明晚|\btomorrow\b|\btmr\b/i, later(1)],
  [/今天|今日|今晚|今早|\btoday\b|\btonight\b/i, later(0)],
  [
    new RegExp(`(下下|下|这|這|本)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)([${WEEKDAYS}])`),
    ([, week, day = ''], today) => {
      const index = Math.max(WEEKDAYS.indexOf(day) - 1, 0);
      return weekday(today, index, { 下下: 2, 下: 1, 这: 0, 這: 0, 本: 0 }[week ?? ''] ?? null);
    },
  ],
  [/下周|下週|下星期|下礼拜|下禮拜|\bnext week\b/i, (_, today) => weekday(today, 1, 1)],
  ...ENGLISH_WEEKDAYS.map((pattern): [RegExp, Make] => [new RegExp(pattern, 'i'), englishDay]),
  [
    /月底|月末|\b(?:at )?(?:the )?end of (?:the )?month\b/i,
    (_, today) => [monthEnd(today), 'none'],
  ],
  [/下个?個?月初|\bnext month\b/i, (_, today) => [monthEnd(today) + DAY, 'none']],
  [
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?/,
    ([, year, month, day]) => date(Number(year), Number(month), Number(day), 'none'),
  ],
  [
    new RegExp(`(${NUMBER})\\s*月\\s*(${NUMBER})\\s*[日号號]?`),
    ([, month = '', day = ''], today) =>
      date(yearOf(today), readNumber(month) ?? 0, readNumber(day) ?? 0, 'year'),
  ],
  [
    /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})(?![\d/-])/,
    ([, month, day], today) => date(yearOf(today), Number(month), Number(day), 'year'),
  ],
  [
    new RegExp(`\\b(${MONTHS.join('|')})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'i'),
    ([, month = '', day], today) =>
      date(yearOf(today), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day), 'year'),
  ],
];

/** The day that a phrase names, or null. @param today midnight of the wall clock's day */
export function readDay(text: string, today: number): NamedDay | null {
  for (const [pattern, make] of words) {
    const match = pattern.exec(text);
    const made = match && make(match, today);
    if (!match || !made) continue;
    const [wall, period] = made;
    const end = match.index + match[0].length;
    return { wall, start: match.index, end, isToday: wall === today && period === 'none', period };
  }
  return null;
}

/** `weeks` from Monday of this week; null = the next such day, today included. */
function weekday(today: number, index: number, weeks: number | null): ReturnType<Make> {
  const now = new Date(today).getUTCDay();
  if (weeks === null) return [today + ((index - now + 7) % 7) * DAY, 'week'];
  const monday = today - ((now + 6) % 7) * DAY;
  return [monday + (weeks * 7 + ((index + 6) % 7)) * DAY, 'none'];
}

function date(
  year: number,
  month: number,
  day: number,
  period: NamedDay['period'],
): ReturnType<Make> {
  const wall = Date.UTC(year, month - 1, day);
  const made = new Date(wall);
  // 31 April is no day.
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? [wall, period] : null;
}

const yearOf = (wall: number): number => new Date(wall).getUTCFullYear();

function monthEnd(wall: number): number {
  const date = new Date(wall);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
}
