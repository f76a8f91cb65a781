import { fromWall, wallClock } from '../../calendar/zone.ts';
import { readClock } from './read-clock.ts';
import { readDay } from './read-day.ts';
import { NUMBER, readNumber } from './read-numbers.ts';

/** A moment that a phrase names, and the part of the phrase that was understood. */
export interface TimePhrase {
  /** UTC epoch ms, after `now`. */
  dueAt: number;
  /** Places in the text, UTF-16 units; `end` is after the last one. */
  span: { start: number; end: number };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The hour of a day that is named without one: when an agent's day has begun. */
const MORNING = 10 * 60;
/** Characters that are looked at: a wish is short. */
const LONGEST = 200;

/** Further away is a typing error, not a reminder. */
const FURTHEST = 3 * 366 * DAY;

const MINUTES = '分钟|分鐘|分(?!之)|minutes?|mins?|m(?![a-z])';
/** Hours first: their minutes may follow. */
const UNITS: [words: string, ms: number][] = [
  ['个?個?(?:小时|小時|钟头|鐘頭)|hours?|hrs?|h(?![a-z])', HOUR],
  [MINUTES, MINUTE],
  ['天|日|days?|d(?![a-z])', DAY],
  ['个?個?(?:星期|礼拜|禮拜)|周|週|weeks?|w(?![a-z])', 7 * DAY],
];
const AFTER = '(?:\\s*(?:后|後|以后|以後|之后|之後|from now|later))';

/**
 * Reads when somebody wants to be reminded: `明天10点`, `后天下午3点半`, `半小时后`, `下周一`,
 * `月底`, `in 2h`, `tomorrow 10am`, `next monday`, `15m`, `11/28 14:00`. A time that is over
 * means the next one; a day without a time means ten in the morning.
 * @param zone IANA; days and clocks are this zone's
 * @returns null when the text names no moment to come
 */
export function readTimePhrase(text: string, now: number, zone: string): TimePhrase | null {
  const written = text.slice(0, LONGEST);
  const folded = written.normalize('NFKC');
  // Full-width digits; what would move the places in the text stays as it is.
  const words = folded.length === written.length ? folded : written;
  const found = readDelay(words, now, zone) ?? readMoment(words, now, zone);
  return found && found.dueAt > now && found.dueAt - now < FURTHEST ? found : null;
}

/** `半小时后`, `2小时后`, `1小时30分钟后`, `in 2h`, `15m`. */
function readDelay(text: string, now: number, zone: string): TimePhrase | null {
  const amounts = UNITS.map(([words]) => `(${NUMBER})\\s*(个?個?半)?\\s*(?:${words})(半)?`);
  for (const [i, [, ms]] of UNITS.entries()) {
    const first = amounts[i] ?? '';
    const rest = ms === HOUR ? `(?:\\s*(${NUMBER})\\s*(?:${MINUTES}))?` : '()';
    const patterns = [
      new RegExp(`(?<![\\p{L}\\d])(?:in|after)\\s+${first}${rest}`, 'iu'),
      new RegExp(`${first}${rest}${AFTER}`, 'i'),
      // Alone it is a delay too, but never a part of a date or a longer word.
      new RegExp(`^\\s*${first}${rest}\\s*$`, 'i'),
    ];
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      const amount = match && readNumber(match[1] ?? '');
      if (!match || amount === null || amount === undefined) continue;
      const more = (match[4] ? readNumber(match[4]) : 0) ?? 0;
      const halves = (match[2] ? 0.5 : 0) + (match[3] ? 0.5 : 0);
      const total = (amount + halves) * ms + more * MINUTE;
      const span = { start: match.index, end: match.index + match[0].length };
      // Days keep the clock, also over a night in which the clocks change.
      const isDays = ms >= DAY && Number.isInteger(total / DAY);
      const clock = isDays ? readClock(text.slice(span.end)) : null;
      if (!isDays) return { dueAt: now + total, span };
      const wall = wallClock(now, zone) + total;
      if (!clock) return { dueAt: fromWall(wall, zone), span };
      const midnight = Math.floor(wall / DAY) * DAY;
      const dueAt = fromWall(midnight + clock.minutes * MINUTE, zone);
      return { dueAt, span: { start: span.start, end: span.end + clock.end } };
    }
  }
  return null;
}

/** A day, a time of day, or both. */
function readMoment(text: string, now: number, zone: string): TimePhrase | null {
  const today = Math.floor(wallClock(now, zone) / DAY) * DAY;
  const day = readDay(text, today);
  // What names the day is no time: the 3 of 3/5, the 三 of 周三.
  // 明晚 is a day and a part of it.
  const isBoth = day !== null && /(?:[早晚]|night)$/i.test(text.slice(day.start, day.end));
  const clock = readClock(day && !isBoth ? blank(text, day.start, day.end) : text);
  const places = [day, clock].filter((place) => place !== null);
  if (places.length === 0) return null;
  const span = {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
  const wall = (day?.wall ?? today) + (clock?.minutes ?? MORNING) * MINUTE;
  return { dueAt: inFuture(fromWall(wall, zone), wall, { day, clock }, now, zone), span };
}

function inFuture(
  dueAt: number,
  wall: number,
  { day, clock }: { day: ReturnType<typeof readDay>; clock: ReturnType<typeof readClock> },
  now: number,
  zone: string,
): number {
  if (dueAt > now) return dueAt;
  const isAmbiguous = clock !== null && !clock.isSure && clock.minutes < 12 * 60;
  // 三点 at noon is three in the afternoon.
  if (isAmbiguous && (!day || day.isToday)) {
    const evening = fromWall(wall + 12 * HOUR, zone);
    if (evening > now) return evening;
  }
  if (!day) return fromWall(wall + DAY, zone);
  if (day.period === 'week') return fromWall(wall + 7 * DAY, zone);
  if (day.period !== 'year') return dueAt;
  const next = new Date(wall);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  return fromWall(next.getTime(), zone);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
