import type { Order } from '@/utils/model/order';
import { type ReminderRule, reminderRuleSchema } from '@/utils/model/reminder-rule';
import type { RuleWorld, Subject } from '@/utils/reminders/engine/world';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import { aConversation, anOrder, NOON } from '../../builders';

/** An unpaid-order rule of one step after 15 minutes, without quiet hours. */
export function aRule(change: Record<string, unknown> = {}): ReminderRule {
  return reminderRuleSchema.parse({
    id: 'nudge',
    trigger: 'order-unpaid',
    caps: { perBuyerDay: 5, perOrder: 5, perShopHour: 100, onePerBuyer: false },
    steps: [{ after: { amount: 15, unit: 'minutes', from: 'ordered' } }],
    ...change,
  });
}

export function aWorld(change: Partial<RuleWorld> = {}): RuleWorld {
  return { now: NOON, rules: [aRule()], zone: 'Asia/Shanghai', closed: [], ...change };
}

/** One unpaid order of a new buyer. */
export function aSubject(
  order: Partial<Order> | null = {},
  change: Partial<Subject> = {},
): Subject {
  return {
    conversation: aConversation(),
    order: order && anOrder(order),
    buyer: unknownBuyer('feige||~林女士'),
    isReturning: false,
    ...change,
  };
}
