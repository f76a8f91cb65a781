const DAY = 86_400_000;
/** A clock a little ahead of ours is not tomorrow's. */
const AHEAD = 5 * 60_000;

const DATED =
  /(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?[\sT]+(\d{1,2}):(\d{2})(?::(\d{2}))?/;
const CLOCK = /(?:^|[^\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/;
/** Twelve-hour clocks. */
const MORNING = /\d\s*am\b|오전|上午|午前/i;
const AFTERNOON = /\d\s*pm\b|오후|下午|午後/i;
/** A date we do not read: its clock alone would be a wrong day. */
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** Words for yesterday in the languages of the consoles we read. */
const YESTERDAY = /昨天|昨日|어제|yesterday|hôm qua|kemarin|semalam|เมื่อวาน|ontem/i;

/**
 * A time as consoles write it (`2026-11-21 10:05:33`, `11/21 10:05`, `昨天 10:05`, `10:05`)
 * → UTC epoch ms, undefined when there is none. A time without a date is the last such time
 * before `now`.
 * @param timeZone IANA zone the page writes in; null = the agent's own
 */
export function readTime(
  text: string | undefined,
  now: number,
  timeZone: string | null,
): number | undefined {
  if (!text) return undefined;
  const offset = offsetOf(timeZone, now);
  const today = new Date(now + offset);
  const dated = DATED.exec(text);
  if (dated) {
    const [year, month, day, shown, minute, second] = dated.slice(1).map((part) => Number(part));
    const hour = toHour(shown ?? 0, text);
    const given = year || today.getUTCFullYear();
    const at =
      Date.UTC(given, (month ?? 1) - 1, day, hour, minute, second || 0) -
      offsetOf(timeZone, Date.UTC(given, (month ?? 1) - 1, day));
    // Without a year a December read in January is last year's.
    const right = year || at <= now + DAY ? at : shiftYear(at);
    return right >= 0 ? right : undefined;
  }
  const clock = CLOCK.exec(text);
  if (!clock || MONTH.test(text)) return undefined;
  const [shown = 0, minute = 0, second = 0] = clock.slice(1).map((part) => Number(part ?? 0));
  const hour = toHour(shown, text);
  if (hour > 23 || minute > 59) return undefined;
  const midnight = Math.floor((now + offset) / DAY) * DAY - offset;
  const at = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
  if (YESTERDAY.test(text)) return at - DAY;
  return at > now + AHEAD ? at - DAY : at;
}

/** The hour of a day of 24: `3` of `3:05 PM` is 15. */
function toHour(shown: number, text: string): number {
  if (AFTERNOON.test(text)) return shown < 12 ? shown + 12 : shown;
  return MORNING.test(text) && shown === 12 ? 0 : shown;
}

function shiftYear(at: number): number {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.getTime();
}

/** What the zone is ahead of UTC at a moment, ms. */
function offsetOf(timeZone: string | null, at: number): number {
  if (timeZone === null) return -new Date(at).getTimezoneOffset() * 60_000;
  const written = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const parts = /GMT([+-])(\d\d):?(\d\d)?/.exec(written ?? '');
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return (parts[1] === '-' ? -minutes : minutes) * 60_000;
}

const UNITS: [words: RegExp, ms: number][] = [
  [/(\d+)\s*(?:天|日|days?|d\b)/i, DAY],
  [/(\d+)\s*(?:小时|小時|时|時間|hours?|hrs?|h\b)/i, 3_600_000],
  [/(\d+)\s*(?:分钟|分鐘|分|min(?:ute)?s?|m\b)/i, 60_000],
  [/(\d+)\s*(?:秒|sec(?:ond)?s?|s\b)/i, 1_000],
];

/** How long a list says somebody has waited (`3分12秒`, `02:15`, `5 min`) in ms, else undefined. */
export function readDuration(text: string): number | undefined {
  const clock = /(?:(\d{1,2}):)?(\d{1,2}):(\d{2})/.exec(text);
  if (clock) {
    const [hours, minutes, seconds] = clock.slice(1).map((part) => Number(part ?? 0));
    return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
  }
  let total: number | undefined;
  for (const [words, ms] of UNITS) {
    const amount = words.exec(text)?.[1];
    if (amount) total = (total ?? 0) + Number(amount) * ms;
  }
  return total;
}
