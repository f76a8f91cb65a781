const MINUTE = 60_000;

/** A moment with its day of the week, so that a misread phrase is noticed: `11月27日周五 10:00`. */
export function tellWhen(time: number, now: number, language: string): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(isThisYear ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(time);
}

/** A stretch of time in its largest unit, as people say it: `12 min`, `3 hr`. @param ms milliseconds */
export function tellSpan(ms: number, language: string): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  const [amount, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 2_880
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1_440), 'day'];
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, style).format(Number(amount));
}
