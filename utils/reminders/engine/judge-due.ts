import type { Reminder } from '../../model/reminder.ts';
import { placeOf } from '../data/console-markets.ts';
import { findStop } from './find-stop.ts';
import { type FiringHistory, judgeCaps } from './judge-caps.ts';
import { nextMoment } from './next-moment.ts';
import type { RuleWorld, Subject } from './world.ts';

export type DueVerdict =
  | { do: 'fire' }
  | { do: 'wait'; until: number; why: string }
  | { do: 'stop'; why: string };

/**
 * What to do with a reminder that is due. One made by hand always fires: somebody asked for
 * exactly this moment. One of a rule fires when nothing has stopped it, its caps have room and
 * the buyer is not asleep; it waits as long as it is worth doing, then stops and says so.
 */
export function judgeDue(
  row: Reminder,
  subject: Subject,
  history: FiringHistory,
  world: RuleWorld,
): DueVerdict {
  if (!row.rule) return { do: 'fire' };
  const rule = world.rules.find(({ id }) => id === row.ruleId);
  const stop = findStop(row, rule, subject, world);
  if (stop || !rule) return { do: 'stop', why: stop ?? 'rule off' };
  const { byHand, worthUntil } = row.rule;
  const until = byHand ? Math.max(worthUntil, row.dueAt + LATE_BY_HAND) : worthUntil;
  if (world.now > until) return { do: 'stop', why: 'too late' };
  const others: FiringHistory = {
    buyer: history.buyer.filter(({ reminderId }) => reminderId !== row.id),
    shop: history.shop.filter(({ reminderId }) => reminderId !== row.id),
    order: history.order.filter(({ reminderId }) => reminderId !== row.id),
  };
  const { console } = subject.conversation;
  const verdict = judgeCaps(rule, console, subject.order?.key ?? '', others, world.now);
  if (verdict.do === 'stop') return verdict;
  const free = verdict.do === 'wait' ? verdict.until : world.now;
  const { zone } = placeOf(console, subject.buyer.zone, world.zone);
  const open = byHand ? free : nextMoment(free, rule, row.rule.step, zone, world);
  if (open <= world.now) return { do: 'fire' };
  if (open > until) return { do: 'stop', why: 'too late' };
  return { do: 'wait', until: open, why: verdict.do === 'wait' ? verdict.why : 'quiet hours' };
}

/** What an agent put off to a moment stays worth doing for a day after it, ms. */
const LATE_BY_HAND = 24 * 3_600_000;
