import { fromWall, wallClock } from './zone.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** A part of the day, `HH:mm`; `22:00` to `08:00` goes over midnight, `24:00` is its end. */
export interface Hours {
  from: string;
  to: string;
}

/** Does a zone's clock stand inside one of these parts of the day? `to` is outside. */
export function isWithin(at: number, hours: readonly Hours[], zone: string): boolean {
  return hours.some((one) => endOf(at, one, zone) !== null);
}

/**
 * The first moment from `at` on that is outside `quiet` and, where there are any, inside
 * `best`. Hours that fill the whole day leave `at` as it is: nothing may wait for ever.
 * @param at UTC epoch ms, as is the result
 */
export function nextOpen(
  at: number,
  quiet: readonly Hours[],
  best: readonly Hours[],
  zone: string,
): number {
  let moved = at;
  // Each round leaves one part of a day; more rounds than parts of two days lead nowhere.
  for (let round = 0; round < 2 * (quiet.length + best.length) + 2; round++) {
    const left = leaveQuiet(moved, quiet, zone);
    const next = enterBest(left, best, zone);
    if (next === moved) return moved;
    moved = next;
  }
  return at;
}

function leaveQuiet(at: number, quiet: readonly Hours[], zone: string): number {
  const ends = quiet.flatMap((one) => endOf(at, one, zone) ?? []);
  return ends.length === 0 ? at : Math.max(...ends);
}

function enterBest(at: number, best: readonly Hours[], zone: string): number {
  if (best.length === 0 || isWithin(at, best, zone)) return at;
  const wall = wallClock(at, zone);
  const midnight = Math.floor(wall / DAY) * DAY;
  const starts = best.map(({ from }) => {
    const start = midnight + minutesOf(from) * MINUTE;
    return start > wall ? start : start + DAY;
  });
  return Math.max(at, fromWall(Math.min(...starts), zone));
}

/** When the part of the day that `at` stands in ends; null when it stands outside. */
function endOf(at: number, { from, to }: Hours, zone: string): number | null {
  const wall = wallClock(at, zone);
  const midnight = Math.floor(wall / DAY) * DAY;
  const [start, end] = [minutesOf(from) * MINUTE, minutesOf(to) * MINUTE];
  const time = wall - midnight;
  if (start === end) return null;
  if (start < end) return time >= start && time < end ? after(at, midnight + end, zone) : null;
  if (time >= start) return after(at, midnight + DAY + end, zone);
  return time < end ? after(at, midnight + end, zone) : null;
}

/** Where clocks are set back, the end may come a second time: never before `at`. */
function after(at: number, wall: number, zone: string): number {
  const end = fromWall(wall, zone);
  return end > at ? end : at + (wall - wallClock(at, zone));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
