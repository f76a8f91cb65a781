import type { Shift } from './ast.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Whether the browser knows an IANA zone such as `Asia/Tokyo`. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * Moves a time. Days, workdays, weeks and months keep the clock of `zone`; a month ends on
 * its last day at the latest (31 January + 1 month = 28 February).
 * @param at UTC epoch ms, as is the result
 */
export function shiftTime(at: number, { amount, unit }: Shift, zone: string): number {
  if (unit === 'minutes') return at + amount * MINUTE;
  if (unit === 'hours') return at + amount * 60 * MINUTE;
  const wall = wallClock(at, zone);
  if (unit === 'workdays') return fromWall(addWorkdays(wall, amount), zone);
  if (unit !== 'months') return fromWall(wall + amount * (unit === 'weeks' ? 7 : 1) * DAY, zone);
  const day = new Date(wall).getUTCDate();
  const moved = new Date(wall);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + amount);
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, last));
  return fromWall(moved.getTime(), zone);
}

/** Monday to Friday; a shop's own holidays are not known here. */
function addWorkdays(wall: number, amount: number): number {
  if (amount === 0) return wall;
  const step = Math.sign(amount) * DAY;
  let at = wall;
  // From a weekend one counts as from the workday before it.
  while (isWeekend(at)) at -= step;
  // Whole weeks at once: time must not grow with the number.
  at += Math.trunc(amount / 5) * 7 * DAY;
  for (let left = Math.abs(amount % 5); left > 0; ) {
    at += step;
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

function isWeekend(wall: number): boolean {
  const day = new Date(wall).getUTCDay();
  return day === 0 || day === 6;
}

/** The clock of a zone, written as if it were UTC. */
function wallClock(at: number, zone: string): number {
  const parts = partsOf(at, 'en', zone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const [year = 0, month = 1, ...rest] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(
    (name) => Number(parts.get(name)),
  );
  return Date.UTC(year, month - 1, ...rest);
}

/** The time at which a zone's clock shows `wall`; twice, for the day the clocks change. */
function fromWall(wall: number, zone: string): number {
  const guess = wall - (wallClock(wall, zone) - wall);
  return wall - (wallClock(guess, zone) - guess);
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
