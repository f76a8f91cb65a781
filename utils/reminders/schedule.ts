import type { ConversationRef } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { Order, OrderStatus } from '@/utils/model/order';
import type { Reminder, ReminderRequest } from '@/utils/model/reminder';

const MINUTE = 60_000;

/** Orders older than this are not nudged: marketplaces close unpaid ones within a day or two. */
const NUDGE_WINDOW = 48 * 60 * MINUTE;

/** Statuses that settle an unpaid order: nothing is left to nudge. */
const SETTLED: OrderStatus[] = [
  'paid',
  'shipped',
  'signed',
  'completed',
  'after-sale',
  'refunded',
  'closed',
];

export interface NudgeRule {
  on: boolean;
  /** Minutes from the order (or from when it was first seen) to the nudge. */
  afterMinutes: number;
}

/** Tag of the quick reply that a first nudge offers. */
export const NUDGE_TAG = 'unpaid-nudge';

export const UNPAID_RULE = 'unpaid-first-nudge';

/** What an order seen on a console's page asks for. */
export type OrderDecision =
  | { do: 'nothing' }
  | { do: 'remind'; key: string; request: ReminderRequest }
  | { do: 'settle'; why: OrderStatus };

/**
 * Decides about one order. Pure: the clock comes in as `now` (UTC epoch ms).
 * The key makes it safe to decide twice: one order gives one first nudge, ever.
 */
export function decideNudge(
  order: Order,
  conversation: ConversationRef,
  rule: NudgeRule,
  now: number,
): OrderDecision {
  if (SETTLED.includes(order.status)) return { do: 'settle', why: order.status };
  if (!rule.on || order.status !== 'unpaid') return { do: 'nothing' };
  const since = trustworthyStart(order, now);
  if (now - since > NUDGE_WINDOW) return { do: 'nothing' };
  return {
    do: 'remind',
    key: `${UNPAID_RULE}|${order.key}`,
    request: {
      kind: 'unpaid-nudge',
      dueAt: Math.max(since + rule.afterMinutes * MINUTE, now),
      conversation,
      orderNo: order.no,
      note: '',
    },
  };
}

/** The page's own order time, unless it is missing, in the future or absurd. */
function trustworthyStart(order: Order, now: number): number {
  const { orderedAt } = order;
  if (orderedAt === undefined || orderedAt > now || orderedAt < Date.UTC(2015, 0)) {
    return order.firstSeenAt;
  }
  return orderedAt;
}

/** Key of a reminder made by hand: the same wish in the same minute is one reminder. */
export function manualKey(request: ReminderRequest): string {
  const minute = Math.floor(request.dueAt / MINUTE);
  return `manual|${conversationKey(request.conversation)}|${request.orderNo ?? ''}|${minute}|${request.note}`;
}

/** Stable notification id: showing it twice replaces, never doubles. */
export function notificationId(reminder: Pick<Reminder, 'id' | 'dueAt'>): string {
  return `reminder|${reminder.id}|${reminder.dueAt}`;
}

/** Inverse of `notificationId`; null for a notification that is not a reminder. */
export function reminderIdOf(notification: string): string | null {
  const [kind, id] = notification.split('|');
  return kind === 'reminder' && id ? id : null;
}
