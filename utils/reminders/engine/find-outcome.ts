import type { OrderStatus } from '../../model/order.ts';
import type { Reminder } from '../../model/reminder.ts';
import type { Subject } from './world.ts';

const DAY = 86_400_000;
/** Final payment is counted up to 4 days after the enquiry (lessons 6d, 赤兔); an answer too. */
const COUNTED = 4 * DAY;

const bought: OrderStatus[] = ['paid', 'shipped', 'signed', 'completed'];

/** What came of a reminder that was shown: paid or answered within four days; null = nothing yet. */
export function findOutcome(
  row: Reminder,
  { order, buyer }: Subject,
  now: number,
): NonNullable<Reminder['outcome']> | null {
  if (row.outcome || !row.rule) return null;
  const firedAt = row.history.findLast(({ what }) => what === 'fired')?.at;
  if (firedAt === undefined || now - firedAt > COUNTED) return null;
  if (row.kind === 'unpaid-nudge') {
    return order && order.no === row.orderNo && bought.includes(order.status) ? 'paid' : null;
  }
  return (buyer.buyerAt ?? 0) > firedAt ? 'answered' : null;
}
