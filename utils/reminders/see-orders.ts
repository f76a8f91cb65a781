import { rememberOrders } from '@/utils/database/orders';
import { addReminder } from '@/utils/database/reminders';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { decideNudge, type NudgeRule, UNPAID_RULE } from './schedule';
import { settleOrder } from './settle';

/**
 * Stores the orders of a snapshot and lets the rule decide about each.
 * @returns whether any reminder changed (then alarms and views must follow)
 */
export async function seeOrders(
  snapshot: ConversationSnapshot,
  rule: NudgeRule,
  replyId: string | undefined,
  now: number,
): Promise<boolean> {
  const { console, shop, url, buyerKey, buyerName } = snapshot;
  const conversation = { console, shop, url, buyerKey, buyerName };
  let changed = false;
  for (const order of await rememberOrders(snapshot, now)) {
    const decision = decideNudge(order, conversation, rule, now);
    if (decision.do === 'settle') {
      if ((await settleOrder(order, now)) > 0) changed = true;
    } else if (decision.do === 'remind') {
      const request = { ...decision.request, ...(replyId ? { replyId } : {}) };
      if ((await addReminder(request, decision.key, now, UNPAID_RULE)).isNew) changed = true;
    }
  }
  return changed;
}
