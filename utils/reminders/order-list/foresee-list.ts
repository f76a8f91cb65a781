import type { Order, PlacedFacts } from '../../model/order.ts';
import type { ReminderRule } from '../../model/reminder-rule.ts';
import { orderKey } from '../engine/merge-order.ts';
import { previewRule } from '../engine/preview-rule.ts';
import { type RuleWorld, type Subject, unknownBuyer } from '../engine/world.ts';

/** What one rule would make of a list of orders. */
export interface ForeseenRule {
  rule: ReminderRule;
  matching: number;
  buyers: number;
  dueNow: number;
  isForEverybody: boolean;
}

/** What the rules that are on would do to the orders of a list, the busiest first; nothing is stored. */
export function foreseeList(orders: readonly PlacedFacts[], world: RuleWorld): ForeseenRule[] {
  const subjects = orders.map((one) => subjectOf(one, world.now));
  return world.rules
    .filter(({ on }) => on)
    .map((rule) => ({ rule, ...previewRule(rule, subjects, world, 0) }))
    .filter(({ matching }) => matching > 0)
    .sort((a, b) => b.dueNow - a.dueNow || b.matching - a.matching);
}

function subjectOf({ facts, place }: PlacedFacts, now: number): Subject {
  const { console, shop, buyerKey } = place;
  const seen = { firstSeenAt: now, seenAt: now, imported: true };
  const order: Order = { ...facts, ...place, ...seen, key: orderKey(console, shop, facts.no) };
  return {
    conversation: { ...place, url: '' },
    order,
    buyer: unknownBuyer(`${console}|${shop}|${buyerKey}`),
    isReturning: false,
  };
}
