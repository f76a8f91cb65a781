const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * A moment as a person says it: within the hour "12 minutes ago" / "in 12 minutes", today
 * the time, in the days around "yesterday 10:00", else the date.
 * @param at UTC epoch ms; shown in the machine's time zone
 * @param language BCP 47 tag of the interface
 */
export function formatMoment(at: number, now: number, language: string): string {
  const minutes = Math.round((at - now) / MINUTE);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  return formatClock(at, now, language);
}

/** The same by the clock, also within the hour: for what must not be taken for another. */
export function formatClock(at: number, now: number, language: string): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY);
  if (days === 0) return time.format(at);
  if (Math.abs(days) === 1) return `${relative.format(days, 'day')} ${time.format(at)}`;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
