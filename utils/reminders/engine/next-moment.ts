import { nextOpen } from '../../calendar/hours.ts';
import type { ReminderRule } from '../../model/reminder-rule.ts';
import type { RuleWorld } from './world.ts';

/** Rounds in which two clocks find a moment that suits both; more lead nowhere. */
const ROUNDS = 8;

/**
 * The first moment from `at` on at which a step may fire: the buyer is not asleep by their own
 * clock, it is a best hour where the step asks for one, and somebody of the shop is on shift.
 * @param zone the buyer's, IANA
 */
export function nextMoment(
  at: number,
  rule: ReminderRule,
  step: number,
  zone: string,
  world: RuleWorld,
): number {
  const best = rule.steps[step]?.when === 'best' ? rule.hours.best : [];
  let moved = at;
  for (let round = 0; round < ROUNDS; round++) {
    const awake = nextOpen(moved, rule.hours.quiet, best, zone);
    moved = nextOpen(awake, [], world.shifts ?? [], world.zone);
    if (moved === awake) return moved;
  }
  return nextOpen(at, rule.hours.quiet, best, zone);
}
