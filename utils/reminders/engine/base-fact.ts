import { nextLunarDay } from '../../calendar/lunar.ts';
import { dayOf, fromWall } from '../../calendar/zone.ts';
import type { Order, OrderStatus } from '../../model/order.ts';
import type { BaseFact, ReminderRule } from '../../model/reminder-rule.ts';
import { placeOf } from '../data/console-markets.ts';
import { campaignOf } from './campaign-of.ts';
import type { RuleWorld, Subject } from './world.ts';

/** No marketplace of today is older: earlier times are misread ones (1970 among them). */
const OLDEST = Date.UTC(2015, 0);

/**
 * The moment a delay is counted from, UTC epoch ms; null when it is not known. A time of the
 * page that is missing, in the future, absurd or before what must come before it is not
 * believed: then it is when we saw the fact first.
 */
export function baseOf(
  from: BaseFact,
  rule: ReminderRule,
  { order, buyer, conversation }: Subject,
  world: RuleWorld,
): number | null {
  const { now } = world;
  if (from === 'message') {
    return (rule.trigger === 'buyer-wrote' ? buyer.buyerAt : buyer.agentAt) ?? null;
  }
  const place = placeOf(conversation.console, buyer.zone, world.zone);
  if (from === 'date') {
    return nextDate(buyer.dates[rule.date ?? ''], now, place.zone);
  }
  if (from === 'campaign-end') {
    return campaignOf(place, world)?.endsAt ?? null;
  }
  return order ? orderFact(from, order, now) : null;
}

function orderFact(
  from: Exclude<BaseFact, 'message' | 'date' | 'campaign-end'>,
  order: Order,
  now: number,
): number | null {
  const ordered = believe(order.orderedAt, OLDEST, now) ?? order.firstSeenAt;
  const floor = believe(order.orderedAt, OLDEST, now) ?? OLDEST;
  // Only where we saw it become so: what an order was when first seen, it may have been for weeks.
  const sinceOf = (status: OrderStatus) => {
    const at = order.since?.[status];
    return at !== undefined && at > order.firstSeenAt ? at : null;
  };
  const paid = believe(order.paidAt, floor, now) ?? sinceOf('paid');
  const shipped = believe(order.shippedAt, floor, now) ?? sinceOf('shipped');
  switch (from) {
    case 'seen':
      return order.firstSeenAt;
    case 'ordered':
      return ordered;
    case 'paid':
      return paid;
    case 'shipped':
      return shipped;
    case 'moved':
      return latest(believe(order.movedAt, OLDEST, now), shipped ?? order.firstSeenAt);
    case 'signed':
      return sinceOf('signed') ?? sinceOf('completed');
    case 'after-sale':
      return sinceOf('after-sale');
  }
}

function believe(at: number | undefined, from: number, now: number): number | null {
  return at === undefined || at < from || at > now ? null : at;
}

function latest(...times: (number | null)[]): number | null {
  const known = times.filter((at) => at !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Midnight of the next such day, today included; `MM-DD` and lunar days come each year. */
function nextDate(day: string | undefined, now: number, zone: string): number | null {
  if (!day) return null;
  const today = dayOf(now, zone);
  const year = Number(today.slice(0, 4));
  const lunar = nextLunarDay(day, today);
  const days = lunar
    ? [lunar]
    : /^\d\d-\d\d$/.test(day)
      ? [`${year}-${day}`, `${year + 1}-${day}`]
      : [day];
  const next = days.find((one) => one >= today);
  const wall = next === undefined ? Number.NaN : Date.parse(`${next}T00:00:00Z`);
  return Number.isNaN(wall) ? null : fromWall(wall, zone);
}
