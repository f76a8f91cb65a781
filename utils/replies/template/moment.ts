import { addWorkdays, plainCalendar, type WorkCalendar } from '../../calendar/workdays.ts';
import { fromWall, wallClock } from '../../calendar/zone.ts';
import type { Shift } from './ast.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Moves a time. Days, workdays, weeks and months keep the clock of `zone`; a month ends on
 * its last day at the latest (31 January + 1 month = 28 February).
 * @param at UTC epoch ms, as is the result
 * @param calendar whose workdays; without one Monday to Friday
 */
export function shiftTime(
  at: number,
  { amount, unit }: Shift,
  zone: string,
  calendar: WorkCalendar = plainCalendar,
): number {
  if (unit === 'minutes') return at + amount * MINUTE;
  if (unit === 'hours') return at + amount * 60 * MINUTE;
  const wall = wallClock(at, zone);
  if (unit === 'workdays') return fromWall(addWorkdays(wall, amount, calendar), zone);
  if (unit !== 'months') return fromWall(wall + amount * (unit === 'weeks' ? 7 : 1) * DAY, zone);
  const day = new Date(wall).getUTCDate();
  const moved = new Date(wall);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + amount);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, last));
  return fromWall(moved.getTime(), zone);
}

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 60;

/** Making a formatter takes long; the same few are used again and again. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= MOST_FORMATS) formats.clear();
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

function partsOf(
  at: number,
  locale: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Map<string, string> {
  const parts = formatter(locale, { ...options, timeZone: zone }).formatToParts(at);
  return new Map(parts.map(({ type, value }) => [type, value]));
}

/** Letters of a format, longest first: Unicode's own (UTS 35), the ones people know. */
const LETTERS = /yyyy|MMMM|MMM|MM|M|dd|d|EEEE|EEE|HH|H|hh|h|mm|ss|a/g;

const pieces: Record<string, [part: string, options: Intl.DateTimeFormatOptions, pad?: number]> = {
  yyyy: ['year', { year: 'numeric' }],
  MMMM: ['month', { month: 'long' }],
  MMM: ['month', { month: 'short' }],
  MM: ['month', { month: 'numeric' }, 2],
  M: ['month', { month: 'numeric' }],
  dd: ['day', { day: 'numeric' }, 2],
  d: ['day', { day: 'numeric' }],
  EEEE: ['weekday', { weekday: 'long' }],
  EEE: ['weekday', { weekday: 'short' }],
  HH: ['hour', { hour: 'numeric', hourCycle: 'h23' }, 2],
  H: ['hour', { hour: 'numeric', hourCycle: 'h23' }],
  hh: ['hour', { hour: 'numeric', hourCycle: 'h12' }, 2],
  h: ['hour', { hour: 'numeric', hourCycle: 'h12' }],
  mm: ['minute', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' }, 2],
  ss: ['second', { minute: 'numeric', second: 'numeric' }, 2],
  a: ['dayPeriod', { hour: 'numeric', hourCycle: 'h12' }],
};

/**
 * Writes a date or a time. Without a format it is what the language itself would write:
 * 11月23日, November 23, 14:05; the year is there when it is another one than `now`'s.
 * @param format e.g. `yyyy-MM-dd`, `M月d日 EEEE`, `HH:mm`; everything else stays as it is
 */
export function writeTime(
  kind: 'date' | 'time',
  at: number,
  {
    locale,
    zone,
    format,
    now,
  }: { locale: string; zone: string; format: string | null; now: number },
): string {
  if (format !== null) {
    // Twelve-hour letters need no other hour; a name of the month stands alone in Chinese too.
    return format.replace(LETTERS, (letters) => {
      const [part, options, pad = 0] = pieces[letters] ?? ['', {}];
      const value = partsOf(at, numericLocale(locale, letters), zone, options).get(part) ?? letters;
      return value.padStart(pad, '0');
    });
  }
  if (kind === 'time') {
    const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return formatter(locale, { ...options, timeZone: zone }).format(at);
  }
  const yearOf = (time: number) => partsOf(time, 'en', zone, { year: 'numeric' }).get('year');
  const isOther = yearOf(at) !== yearOf(now);
  const options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: zone };
  return formatter(locale, isOther ? { ...options, year: 'numeric' } : options).format(at);
}

/** Numbers are Western digits whatever the language: order forms and consoles want those. */
function numericLocale(locale: string, letters: string): string {
  return /^(?:MMMM|MMM|EEEE|EEE|a)$/.test(letters) ? locale : 'en';
}
