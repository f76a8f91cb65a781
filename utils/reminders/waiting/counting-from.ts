import { isWithin, nextOpen } from '../../calendar/hours.ts';
import type { WaitingProfile } from './profiles.ts';

/**
 * From when a message counts: outside the platform's hours, from when they begin.
 * @param since UTC epoch ms
 * @param zone IANA zone of the console's market
 */
export function countingFrom(
  since: number,
  { hours }: Pick<WaitingProfile, 'hours'>,
  zone: string,
): number {
  return hours.length === 0 || isWithin(since, hours, zone)
    ? since
    : nextOpen(since, [], hours, zone);
}
