const MINUTE = 60_000;

/** The quick choices, UTC epoch ms; `key` names the words in the locales. */
export function remindTimes(now: number): { key: 'in15' | 'in60' | 'tomorrow'; dueAt: number }[] {
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(10, 0, 0, 0);
  return [
    { key: 'in15', dueAt: now + 15 * MINUTE },
    { key: 'in60', dueAt: now + 60 * MINUTE },
    { key: 'tomorrow', dueAt: tomorrow.getTime() },
  ];
}

/** Local time in the shape `<input type="datetime-local">` wants. */
export function toInputValue(time: number): string {
  const local = new Date(time - new Date(time).getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 16);
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
