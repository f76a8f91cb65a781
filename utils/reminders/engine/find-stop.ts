import type { Order, OrderStatus } from '../../model/order.ts';
import type { Reminder } from '../../model/reminder.ts';
import type { ReminderRule, RuleStop } from '../../model/reminder-rule.ts';
import { type PlatformLimit, platformLimits } from '../data/platform-limits.ts';
import { baseOf } from './base-fact.ts';
import { isOrderRule, triggerStatuses } from './match-rule.ts';
import type { RuleWorld, Subject } from './world.ts';

const HOUR = 3_600_000;

/** The states of an order in which a stop holds. */
const stopStatuses: Partial<Record<RuleStop, readonly OrderStatus[]>> = {
  paid: ['paid', 'shipped', 'signed', 'completed', 'after-sale'],
  shipped: ['shipped', 'signed', 'completed'],
  signed: ['signed', 'completed'],
  confirmed: ['completed'],
  'after-sale': ['after-sale'],
  refunded: ['refunded'],
  closed: ['closed'],
};

/**
 * Why a reminder of a rule must not fire any more, in words for its history; null = it may.
 * An order whose state we cannot read (`unknown`) stops nothing.
 */
export function findStop(
  row: Reminder,
  rule: ReminderRule | undefined,
  subject: Subject,
  world: RuleWorld,
): string | null {
  if (!rule?.on) return 'rule off';
  const { order, buyer } = subject;
  if (buyer.optedOut) return 'buyer asked not to';
  const held = triggerStatuses[rule.trigger];
  if (held && order && order.status !== 'unknown' && !held.includes(order.status)) {
    return `order ${order.status}`;
  }
  const stop = rule.stops.find((one) => holdsStop(one, row, rule, subject, world));
  if (stop) return stop.replaceAll('-', ' ');
  const limit = platformLimits.find((one) => isOver(one, subject, world.now));
  return limit ? `limit ${limit.id}` : null;
}

function holdsStop(
  stop: RuleStop,
  row: Reminder,
  rule: ReminderRule,
  subject: Subject,
  world: RuleWorld,
): boolean {
  const { order, buyer } = subject;
  const baseAt = row.rule?.baseAt ?? row.createdAt;
  // An answer to the last reminder; before the first one of an order there was none.
  const askedAt = !isOrderRule(rule) ? baseAt : row.rule?.step ? row.createdAt : Infinity;
  if (stop === 'buyer-answered') return (buyer.buyerAt ?? 0) > askedAt;
  if (stop === 'agent-replied') return (buyer.agentAt ?? 0) > baseAt;
  if (stop === 'moved') {
    return order !== null && (baseOf('moved', rule, subject, world) ?? 0) > baseAt;
  }
  return order !== null && (stopStatuses[stop]?.includes(order.status) ?? false);
}

/** Windows that have closed; counts over time are the caps' business (`judgeCaps`). */
function isOver(
  limit: PlatformLimit,
  { conversation, order, buyer }: Subject,
  now: number,
): boolean {
  if (!limit.consoles.includes(conversation.console)) return false;
  if (limit.kind === 'in-row') return buyer.inRow >= limit.count;
  if (limit.kind === 'after-message') {
    return buyer.buyerAt !== undefined && now > buyer.buyerAt + limit.hours * HOUR;
  }
  if (limit.kind === 'after-completion') {
    const done = order && completedAt(order);
    return !!done && now > done + limit.hours * HOUR;
  }
  return false;
}

function completedAt({ since, status, seenAt }: Order): number | null {
  return since?.completed ?? (status === 'completed' ? seenAt : null);
}
