const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Every zone changes its clock on a quarter of an hour. */
const QUARTER = 15 * MINUTE;
const MOST_OFFSETS = 20_000;

const formats = new Map<string, Intl.DateTimeFormat>();
/** By zone and quarter of an hour. */
const offsets = new Map<string, Map<number, number>>();

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

/** The clock of a zone at a moment (UTC epoch ms), written as if it were UTC. */
export function wallClock(at: number, zone: string): number {
  const quarter = Math.floor(at / QUARTER);
  const known = offsets.get(zone) ?? new Map<number, number>();
  let offset = known.get(quarter);
  if (offset === undefined) {
    if (known.size >= MOST_OFFSETS) known.clear();
    offset = readOffset(quarter * QUARTER, zone);
    offsets.set(zone, known.set(quarter, offset));
  }
  return at + offset;
}

/**
 * The moment at which a zone's clock shows `wall`. An hour that the clocks leave out is read
 * as the hour after it; of an hour that comes twice, the first is meant.
 */
export function fromWall(wall: number, zone: string): number {
  const before = wall - (wallClock(wall - DAY, zone) - (wall - DAY));
  if (wallClock(before, zone) === wall) return before;
  const after = wall - (wallClock(wall + DAY, zone) - (wall + DAY));
  return wallClock(after, zone) === wall ? after : Math.max(before, after);
}

/** The day of a zone's calendar at a moment, `2026-11-28`. */
export function dayOf(at: number, zone: string): string {
  return new Date(wallClock(at, zone)).toISOString().slice(0, 10);
}

function readOffset(at: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const read = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wall - Math.floor(at / 1_000) * 1_000;
}
