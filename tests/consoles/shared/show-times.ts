/** Times and money as the consoles print them, in the agent's own time zone. */

const MINUTE = 60_000;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** `14:05`. */
export function showClock(at: number): string {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** `2026-11-22 14:05:09`. */
export function showDateTime(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day} ${showClock(at)}:${pad(date.getSeconds())}`;
}

/** `14:05` today, `11-21` on other days: the list's right edge. */
export function showDay(at: number, now: number): string {
  const date = new Date(at);
  if (date.toDateString() === new Date(now).toDateString()) return showClock(at);
  return `${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
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
