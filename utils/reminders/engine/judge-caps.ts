import { conversationKey } from '../../model/conversation-key.ts';
import type { Reminder } from '../../model/reminder.ts';
import type { ReminderRule } from '../../model/reminder-rule.ts';
import { platformLimits } from '../data/platform-limits.ts';
import type { Subject } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** One reminder that was shown; the caps count these. */
export interface Firing {
  /** `<reminder id>|<its dueAt>`. */
  key: string;
  reminderId: string;
  /** UTC epoch ms. */
  at: number;
  /** `conversationKey()`. */
  buyer: string;
  /** `<console>|<shop>`. */
  shop: string;
  /** Key of the order; '' = about none. */
  order: string;
  ruleId: string;
}

/** Other firings that may count against a reminder; its own are left out by whoever asks. */
export interface FiringHistory {
  /** Of this buyer, in the last 24 hours at least. */
  buyer: Firing[];
  /** Of this shop, in the last hour at least. */
  shop: Firing[];
  /** About this order, ever. */
  order: Firing[];
}

/** The entry of the log for a reminder that is shown now. */
export function firingOf(
  row: Reminder,
  { conversation, order }: Pick<Subject, 'conversation' | 'order'>,
  now: number,
): Firing {
  return {
    key: `${row.id}|${row.dueAt}`,
    reminderId: row.id,
    at: now,
    buyer: conversationKey(conversation),
    shop: `${conversation.console}|${conversation.shop}`,
    order: order?.key ?? '',
    ruleId: row.ruleId ?? '',
  };
}

export type CapVerdict =
  | { do: 'fire' }
  | { do: 'wait'; until: number; why: string }
  | { do: 'stop'; why: string };

/**
 * May a reminder of this rule be shown now? A firing in the future (the clock was set back)
 * counts as one of this moment.
 * @param console its platform's own limit counts too, whatever the rule says
 */
export function judgeCaps(
  rule: ReminderRule,
  console: string,
  order: string,
  history: FiringHistory,
  now: number,
): CapVerdict {
  const { caps } = rule;
  const ofRule = (one: Firing) => one.ruleId === rule.id;
  if (order && history.order.filter(ofRule).length >= caps.perOrder) {
    return { do: 'stop', why: 'cap of the order' };
  }
  const today = within(history.buyer, DAY, now);
  if (caps.onePerBuyer && today.some((one) => ofRule(one) && one.order !== order)) {
    return { do: 'stop', why: 'reminded of another order' };
  }
  const limit = platformLimits.find(
    (one) => one.kind === 'per-buyer' && one.consoles.includes(console),
  );
  const waits = [
    freeAt(history.buyer, DAY, caps.perBuyerDay, now, 'cap of the buyer'),
    freeAt(history.shop, HOUR, caps.perShopHour, now, 'cap of the shop'),
    limit && freeAt(history.buyer, limit.hours * HOUR, limit.count, now, `limit ${limit.id}`),
  ].filter((wait) => !!wait);
  const longest = waits.sort((a, b) => b.until - a.until)[0];
  return longest ? { do: 'wait', ...longest } : { do: 'fire' };
}

const within = (firings: Firing[], window: number, now: number): Firing[] =>
  firings.filter(({ at }) => at > now - window);

/** When so many firings have left the window that one more fits; null = it fits now. */
function freeAt(
  firings: Firing[],
  window: number,
  cap: number,
  now: number,
  why: string,
): { until: number; why: string } | null {
  const times = within(firings, window, now)
    .map(({ at }) => Math.min(at, now))
    .sort((a, b) => a - b);
  if (times.length < cap) return null;
  return { until: (times[times.length - cap] ?? now) + window, why };
}
