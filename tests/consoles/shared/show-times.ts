/** Times and money as the consoles print them, in the agent's own time zone or the given one. */

const MINUTE = 60_000;

/** `14:05`. */
export function showClock(at: number, timeZone?: string): string {
  return showDateTime(at, timeZone).slice(11, 16);
}

/** `2026-11-22 14:05:09`; Swedish writes times so. */
export function showDateTime(at: number, timeZone?: string): string {
  return new Date(at).toLocaleString('sv-SE', timeZone ? { timeZone } : {});
}

/** `14:05` today, `11-21` on other days: the list's right edge. */
export function showDay(at: number, now: number, timeZone?: string): string {
  const day = showDateTime(at, timeZone).slice(5, 10);
  return day === showDateTime(now, timeZone).slice(5, 10) ? showClock(at, timeZone) : day;
}

/** `20秒`, `4分钟`, `2小时`: how long a buyer has been waiting. */
export function showWait(waited: number): string {
  if (waited < MINUTE) return `${Math.max(1, Math.floor(waited / 1000))}秒`;
  if (waited < 60 * MINUTE) return `${Math.floor(waited / MINUTE)}分钟`;
  return `${Math.floor(waited / (60 * MINUTE))}小时`;
}

/** `59.90` from 5990 cents. */
export function showYuan(cents: number): string {
  return (cents / 100).toFixed(2);
}
