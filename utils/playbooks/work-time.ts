import { type Hours, isWithin } from '../calendar/hours.ts';
import { dayOf, fromWall, wallClock } from '../calendar/zone.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** A shop that is never open must not hang anybody. */
const MOST_DAYS = 400;

/** When somebody of the shop works. */
export interface WorkHours {
  /** IANA zone of the shop's clock. */
  zone: string;
  /** By that clock; none = always. */
  shifts: readonly Hours[];
  /** The shop's own closed days, `2026-12-24`. */
  closed: readonly string[];
}

/** Does somebody of the shop work at this moment (UTC epoch ms)? */
export function isWorkTime(at: number, { zone, shifts, closed }: WorkHours): boolean {
  if (closed.includes(dayOf(at, zone))) return false;
  return shifts.length === 0 || isWithin(at, shifts, zone);
}

/**
 * The moment at which so much working time has passed since `at`.
 * @param at UTC epoch ms, as is the result
 * @param span ms of working time
 */
export function addWorkTime(at: number, span: number, hours: WorkHours): number {
  const { zone, shifts, closed } = hours;
  if (shifts.length === 0 && closed.length === 0) return at + span;
  const day = Math.floor(wallClock(at, zone) / DAY) * DAY;
  let left = span;
  let from = at;
  // The day before too: a night shift began then.
  for (let i = -1; i < MOST_DAYS; i++) {
    for (const { start, end } of openOn(day + i * DAY, hours)) {
      const begins = Math.max(start, from);
      if (end <= begins) continue;
      if (end - begins >= left) return begins + left;
      left -= end - begins;
      from = end;
    }
  }
  return at + span;
}

/** The open times of one day of a wall clock, earliest first, as moments. */
function openOn(
  day: number,
  { zone, shifts, closed }: WorkHours,
): { start: number; end: number }[] {
  if (closed.includes(new Date(day).toISOString().slice(0, 10))) return [];
  const all = shifts.length > 0 ? shifts : [{ from: '00:00', to: '24:00' }];
  return all
    .map(({ from, to }) => {
      const [start, end] = [minutesOf(from) * MINUTE, minutesOf(to) * MINUTE];
      const last = end > start ? end : end + DAY;
      return { start: fromWall(day + start, zone), end: fromWall(day + last, zone) };
    })
    .sort((a, b) => a.start - b.start);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
