/**
 * The groups every desk begins with (001-21, 002-23): where a buyer is on the way to an order and
 * after it, and who is served with more care. Rules about reminders name some of them.
 */
export const standardGroups = [
  'vip',
  'new',
  'returning',
  'leads',
  'unpaid',
  'afterSale',
  'repair',
  'review',
  'wholesale',
] as const;
