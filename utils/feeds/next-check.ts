import type { FeedResult } from '@/utils/model/feed';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A feed that answers is asked four times a day. */
export const INTERVAL = 6 * HOUR;
/** First wait after a failure; doubles with each one more. */
const FIRST_BACK_OFF = 10 * MINUTE;
const LONGEST_BACK_OFF = 24 * HOUR;
/** Not the server's fault, and over soon: asked again without counting. */
const OFFLINE = 15 * MINUTE;
/** A page asks for the permission; until then a look a day. */
const NO_PERMISSION = 24 * HOUR;
/** A server that asks for a longer silence is believed so far. */
const LONGEST_RETRY_AFTER = 7 * 24 * HOUR;

const good: FeedResult[] = ['applied', 'held', 'same'];

export interface NextCheck {
  /** UTC epoch ms. */
  nextCheckAt: number;
  failures: number;
}

/**
 * When a feed is asked again. Waits vary by chance, so that forty desks that were switched on
 * together do not ask together.
 * @param failures failed checks in a row before this one
 * @param retryAfter ms the server asked to wait, null = it did not
 * @param now UTC epoch ms
 * @param chance in [0, 1), such as `Math.random()`
 */
export function decideNextCheck(
  result: FeedResult,
  failures: number,
  retryAfter: number | null,
  now: number,
  chance: number,
): NextCheck {
  const asked = Math.min(retryAfter ?? 0, LONGEST_RETRY_AFTER);
  const wait = (ms: number) => now + Math.round(Math.max(asked, ms));
  // 90 % to 110 %.
  if (good.includes(result))
    return { nextCheckAt: wait(INTERVAL * (0.9 + chance / 5)), failures: 0 };
  if (result === 'offline') return { nextCheckAt: wait(OFFLINE * (1 + chance)), failures };
  if (result === 'no-permission') return { nextCheckAt: wait(NO_PERMISSION), failures };
  const backOff = Math.min(FIRST_BACK_OFF * 2 ** Math.min(failures, 20), LONGEST_BACK_OFF);
  // 50 % to 100 %.
  return { nextCheckAt: wait(backOff * (0.5 + chance / 2)), failures: failures + 1 };
}

/**
 * `Retry-After` as ms from now: seconds or a date (RFC 9110, 10.2.3); null when absent or
 * not to be understood.
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
