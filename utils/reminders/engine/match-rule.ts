import type { Order, OrderStatus } from '../../model/order.ts';
import type { ReminderRule, RuleTrigger } from '../../model/reminder-rule.ts';
import { placeOf } from '../data/console-markets.ts';
import { campaignOf } from './campaign-of.ts';
import type { RuleWorld, Subject } from './world.ts';

/** The states of an order in which a trigger holds. */
export const triggerStatuses: Partial<Record<RuleTrigger, readonly OrderStatus[]>> = {
  'order-unpaid': ['unpaid'],
  'order-paid': ['paid'],
  'order-shipped': ['shipped'],
  'parcel-stuck': ['shipped'],
  'arrived-not-confirmed': ['signed'],
  'order-signed': ['signed', 'completed'],
  'after-sale-opened': ['after-sale'],
};

/** Is a rule about orders, and not about a buyer's messages or dates? */
export function isOrderRule({ trigger }: ReminderRule): boolean {
  return trigger === 'import' || trigger in triggerStatuses;
}

/** Does what happened start this rule, and do all its conditions hold? */
export function matchesRule(rule: ReminderRule, subject: Subject, world: RuleWorld): boolean {
  return rule.on && holdsTrigger(rule, subject) && holdsConditions(rule, subject, world);
}

/** Does any rule that could start now ask whether the buyer of this order has bought before? */
export function asksIfReturning(order: Order, { rules }: RuleWorld): boolean {
  return rules.some(
    ({ on, conditions, trigger }) =>
      on &&
      conditions.buyer !== 'any' &&
      (trigger === 'import' || (triggerStatuses[trigger]?.includes(order.status) ?? false)),
  );
}

function holdsTrigger(rule: ReminderRule, { order, buyer }: Subject): boolean {
  const { buyerAt, agentAt } = buyer;
  switch (rule.trigger) {
    case 'buyer-wrote':
      return order === null && buyerAt !== undefined && buyerAt > (agentAt ?? 0);
    case 'agent-replied':
      return order === null && agentAt !== undefined && agentAt > (buyerAt ?? 0);
    case 'contact-date':
      return order === null && (rule.date ?? '') in buyer.dates;
    case 'import':
      return order?.imported === true;
    default:
      return order !== null && (triggerStatuses[rule.trigger]?.includes(order.status) ?? false);
  }
}

function holdsConditions(
  { conditions }: ReminderRule,
  { conversation, order, buyer, isReturning }: Subject,
  world: RuleWorld,
): boolean {
  const { consoles, shops, amount, groups, products } = conditions;
  if (consoles.length > 0 && !consoles.includes(conversation.console)) return false;
  if (shops.length > 0 && !shops.includes(conversation.shop)) return false;
  if (groups.length > 0 && !groups.some((group) => buyer.groups.includes(group))) return false;
  if (conditions.buyer !== 'any' && isReturning !== (conditions.buyer === 'returning'))
    return false;
  if (!isInRange(order?.amount, amount)) return false;
  const product = order?.product?.toLowerCase() ?? '';
  if (products.length > 0 && !products.some((word) => product.includes(word.toLowerCase()))) {
    return false;
  }
  if (conditions.campaign === 'any') return true;
  const runs = campaignOf(placeOf(conversation.console, buyer.zone, world.zone), world) !== null;
  return runs === (conditions.campaign === 'during');
}

/** An amount that is not known is in no range. */
function isInRange(
  text: string | undefined,
  { min, max }: { min?: number | undefined; max?: number | undefined },
): boolean {
  if (min === undefined && max === undefined) return true;
  const value = readAmount(text);
  return value !== null && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

/** The number in an amount as consoles write it: `¥1,259.00`, `1.259,00 €`. */
export function readAmount(text: string | undefined): number | null {
  const digits = /\d[\d.,]*/.exec(text ?? '')?.[0];
  if (!digits) return null;
  const decimals = /[.,](\d{1,2})$/.exec(digits)?.[1] ?? '';
  const whole = decimals ? digits.slice(0, -decimals.length - 1) : digits;
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
}
