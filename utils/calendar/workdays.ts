import { type HolidayYear, holidays } from './holidays.ts';

const DAY = 86_400_000;
/** Longer than any closure: a calendar without a working day must not hang anybody. */
const MOST_CLOSED = 400;

/** What a shop works after. */
export interface WorkCalendar {
  /** Whose holidays: `CN`, `TW`, `US` …; unknown ones have weekends only. */
  market: string;
  /** The shop's own closed days, `2026-12-24`. */
  closed: readonly string[];
}

/** Monday to Friday, no holidays: for whom no market is known. */
export const plainCalendar: WorkCalendar = { market: '', closed: [] };

const markets = new Map<string, { off: Set<string>; worked: Set<string> }>();
for (const year of holidays) {
  const known = markets.get(year.market) ?? { off: new Set(), worked: new Set() };
  for (const day of daysOf(year)) known.off.add(day);
  for (const day of year.worked ?? []) known.worked.add(`${year.year}-${day}`);
  markets.set(year.market, known);
}

/** Is this day of a wall clock (see `wallClock`) worked? */
export function isWorkday(wall: number, calendar: WorkCalendar): boolean {
  const date = new Date(wall);
  const day = date.toISOString().slice(0, 10);
  if (calendar.closed.includes(day)) return false;
  const market = markets.get(calendar.market);
  if (market?.worked.has(day)) return true;
  if (market?.off.has(day)) return false;
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6;
}

/**
 * Moves a wall clock by working days; the time of day stays. From a day that is not worked one
 * counts as from the working day before it (or after it, backwards).
 */
export function addWorkdays(wall: number, amount: number, calendar: WorkCalendar): number {
  if (amount === 0) return wall;
  const step = Math.sign(amount) * DAY;
  let at = wall;
  for (let i = 0; i < MOST_CLOSED && !isWorkday(at, calendar); i++) at -= step;
  let left = Math.abs(amount);
  const isPlain = !markets.has(calendar.market) && calendar.closed.length === 0;
  if (isPlain) {
    // Whole weeks at once: time must not grow with the number.
    at += Math.trunc(left / 5) * 7 * step;
    left %= 5;
  }
  for (let closed = 0; left > 0 && closed < MOST_CLOSED; ) {
    at += step;
    if (isWorkday(at, calendar)) left--;
    else closed++;
  }
  return at;
}

/** Days of a market's table: `01-01..01-03` are three. */
function daysOf({ year, off }: HolidayYear): string[] {
  return off.flatMap((run) => {
    const [first = '', last = first] = run.split('..');
    const days: string[] = [];
    const end = Date.parse(`${year}-${last}T00:00:00Z`);
    for (let at = Date.parse(`${year}-${first}T00:00:00Z`); at <= end; at += DAY) {
      days.push(new Date(at).toISOString().slice(0, 10));
    }
    return days;
  });
}
