import { dayOf } from '../calendar/zone.ts';

const DAY = 86_400_000;

/** Whether a right that ends some time after sign-off can still be used. */
export interface Window {
  state: 'unknown' | 'open' | 'last-day' | 'closed';
  /** Last day of it, `2026-11-26`; '' when not known. */
  lastDay: string;
  /** Days left, the last one included; 0 when it is over. */
  daysLeft: number;
}

const unknown: Window = { state: 'unknown', lastDay: '', daysLeft: 0 };

/**
 * Return without reason, or exchange: counted in whole days from the day after sign-off
 * (SAMR measures on seven-day returns, 2017, art. 10; guide 004-09).
 * @param signedOn `2026-11-20`, in the shop's calendar
 * @param now UTC epoch ms
 */
export function returnWindow(signedOn: string, days: number, now: number, zone: string): Window {
  const start = Date.parse(`${signedOn.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(start) ? unknown : judge(start + days * DAY, now, zone);
}

/** Warranty: so many calendar months from sign-off; a month ends on its last day at the latest. */
export function warrantyWindow(
  signedOn: string,
  months: number,
  now: number,
  zone: string,
): Window {
  const start = Date.parse(`${signedOn.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(start)) return unknown;
  const last = new Date(start);
  const day = last.getUTCDate();
  last.setUTCDate(1);
  last.setUTCMonth(last.getUTCMonth() + months);
  const end = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 0)).getUTCDate();
  last.setUTCDate(Math.min(day, end));
  return judge(last.getTime(), now, zone);
}

function judge(last: number, now: number, zone: string): Window {
  const today = Date.parse(`${dayOf(now, zone)}T00:00:00Z`);
  const lastDay = new Date(last).toISOString().slice(0, 10);
  const daysLeft = Math.max(0, Math.round((last - today) / DAY) + 1);
  const state = daysLeft === 0 ? 'closed' : daysLeft === 1 ? 'last-day' : 'open';
  return { state, lastDay, daysLeft };
}
