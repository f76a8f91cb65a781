import { listOpenForOrder, moveReminder } from '@/utils/database/reminders';
import type { Order } from '@/utils/model/order';
import type { Reminder } from '@/utils/model/reminder';
import { hideNotification } from './notify';

/** Ends a reminder and takes its notification away. Null when it was already settled. */
export async function settleReminder(
  id: string,
  how: 'done' | 'cancelled',
  now: number,
  why?: string,
): Promise<Reminder | null> {
  const row = await moveReminder(
    id,
    ['waiting', 'fired'],
    { state: how },
    { at: now, what: how, ...(why ? { why } : {}) },
  );
  if (row) await hideNotification(row);
  return row;
}

/** The order is paid, closed or refunded: its nudges end by themselves. */
export async function settleOrder(order: Order, now: number): Promise<number> {
  const open = await listOpenForOrder(order.console, order.shop, order.no);
  const nudges = open.filter((row) => row.kind === 'unpaid-nudge');
  for (const row of nudges) await settleReminder(row.id, 'cancelled', now, `order ${order.status}`);
  return nudges.length;
}
