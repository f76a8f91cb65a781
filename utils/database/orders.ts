import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Order, PlacedFacts } from '@/utils/model/order';
import { mergeOrder, orderKey } from '@/utils/reminders/engine/merge-order';
import { openDatabase } from './open';

/** Stores the orders a console shows now; facts seen earlier are kept where now missing. */
export async function rememberOrders(
  snapshot: ConversationSnapshot,
  now: number,
): Promise<Order[]> {
  if (snapshot.orders.length === 0 || snapshot.buyerKey === '') return [];
  const { console, shop, buyerKey, buyerName } = snapshot;
  const place = { console, shop, buyerKey, buyerName };
  return storeOrders(
    snapshot.orders.map((facts) => ({ facts, place })),
    now,
    false,
  );
}

/**
 * Stores facts of orders; of one order named twice the last row counts.
 * @param imported from a list, which may be older than what is known
 */
export async function storeOrders(
  placed: PlacedFacts[],
  now: number,
  imported: boolean,
): Promise<Order[]> {
  const database = await openDatabase();
  return database.transaction('rw', database.orders, async () => {
    const keys = placed.map(({ facts, place }) => orderKey(place.console, place.shop, facts.no));
    const stored = await database.orders.bulkGet([...new Set(keys)]);
    const known = new Map(stored.flatMap((order) => (order ? [[order.key, order]] : [])));
    for (const [i, { facts, place }] of placed.entries()) {
      const key = keys[i] ?? '';
      known.set(key, mergeOrder(known.get(key), facts, place, now, imported));
    }
    const rows = [...known.values()];
    await database.orders.bulkPut(rows);
    return rows;
  });
}

/** One order of a console, or null. */
export async function findOrder(
  { console, shop }: { console: string; shop: string },
  no: string,
): Promise<Order | null> {
  const { orders } = await openDatabase();
  return (await orders.get(orderKey(console, shop, no))) ?? null;
}
