import type { Bought } from '@/utils/insights/repurchase';
import { conversationKey } from '@/utils/model/conversation-key';
import { boughtStatuses } from '@/utils/model/order';
import { openDatabase } from './open';

/** Orders of buyers we know that were paid after `since` (UTC epoch ms): they were seen after it. */
export async function readBought(since: number): Promise<Bought[]> {
  const { orders } = await openDatabase();
  const rows = await orders.where('seenAt').aboveOrEqual(since).toArray();
  return rows.flatMap((order) => {
    const at = order.paidAt ?? order.orderedAt ?? order.firstSeenAt;
    if (at < since || order.buyerKey === '' || !boughtStatuses.includes(order.status)) return [];
    return [{ buyer: conversationKey(order), console: order.console, shop: order.shop, at }];
  });
}
