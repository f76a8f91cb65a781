import type { Order, OrderFacts, OrderStatus } from '../../model/order.ts';

type Place = Pick<Order, 'console' | 'shop' | 'buyerKey' | 'buyerName'>;

/** The way of an order that goes well; other states may come at any point of it. */
const way: OrderStatus[] = ['unpaid', 'paid', 'shipped', 'signed', 'completed'];

/** Key of a stored order: two consoles may use one number. */
export function orderKey(console: string, shop: string, no: string): string {
  return `${console}|${shop}|${no}`;
}

/**
 * An order as it is known after these facts; what is missing now is kept. A page shows what
 * is true now; a list may be older than what we know, so it never takes an order back.
 * @param now UTC epoch ms
 */
export function mergeOrder(
  known: Order | undefined,
  facts: OrderFacts,
  place: Place,
  now: number,
  imported = false,
): Order {
  const status = imported && isBack(known?.status, facts.status) ? known?.status : facts.status;
  const merged: Order = {
    ...known,
    ...facts,
    ...place,
    status: status ?? facts.status,
    key: orderKey(place.console, place.shop, facts.no),
    firstSeenAt: known?.firstSeenAt ?? now,
    seenAt: now,
  };
  merged.since = { ...known?.since, [merged.status]: known?.since?.[merged.status] ?? now };
  if (imported && !known) merged.imported = true;
  if (known && hasMoved(known, merged)) merged.movedAt = now;
  return merged;
}

function isBack(before: OrderStatus | undefined, after: OrderStatus): boolean {
  if (before === undefined || before === 'unknown') return false;
  if (after === 'unknown') return true;
  const [was, is] = [way.indexOf(before), way.indexOf(after)];
  return was === -1 ? is !== -1 : is !== -1 && is < was;
}

function hasMoved(known: Order, now: Order): boolean {
  return (
    now.status === 'shipped' &&
    known.status === 'shipped' &&
    (known.statusText !== now.statusText || known.trackingNo !== now.trackingNo)
  );
}
