const MINUTE = 60_000;

const quickTimes = ['in15', 'in60', 'tomorrow'] as const;
export type QuickTime = (typeof quickTimes)[number];

/** One of the quick choices, UTC epoch ms; its key names the words in the locales. */
export function quickTime(key: QuickTime, now: number): number {
  if (key !== 'tomorrow') return now + (key === 'in15' ? 15 : 60) * MINUTE;
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(10, 0, 0, 0);
  return tomorrow.getTime();
}

export function remindTimes(now: number): { key: QuickTime; dueAt: number }[] {
  return quickTimes.map((key) => ({ key, dueAt: quickTime(key, now) }));
}

/** A short local time: only the clock today, with the day otherwise. */
export function tellTime(time: number, now: number, language: string): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { month: 'numeric', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(time);
}
