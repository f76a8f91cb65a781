/** An order that was paid. `buyer` tells one from another and is not kept. `at`: UTC epoch ms. */
export interface Bought {
  buyer: string;
  console: string;
  shop: string;
  at: number;
}

/** Of a stretch of time: who paid an order, and who of them paid another. */
export interface BuyerCounts {
  buyers: number;
  again: number;
}

/** A stretch of time [from, to), UTC epoch ms. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Counts buyers of each stretch (guide 003-12). One pass over the orders: what leaves at the
 * front and comes at the back of a stretch is all that is counted again.
 * @param stretches the earlier first, by both ends
 */
export function countBuyers(
  orders: readonly Bought[],
  stretches: readonly Stretch[],
): BuyerCounts[] {
  const sorted = orders.toSorted((a, b) => a.at - b.at);
  const numbers = new Map<string, number>();
  const counts: BuyerCounts = { buyers: 0, again: 0 };
  const add = (buyer: string, by: 1 | -1) => {
    const before = numbers.get(buyer) ?? 0;
    numbers.set(buyer, before + by);
    const most = Math.max(before, before + by);
    if (most === 1) counts.buyers += by;
    if (most === 2) counts.again += by;
  };
  let first = 0;
  let end = 0;
  return stretches.map(({ from, to }) => {
    for (; (sorted[end]?.at ?? to) < to; end++) add(sorted[end]?.buyer ?? '', 1);
    for (; first < end && (sorted[first]?.at ?? from) < from; first++) {
      add(sorted[first]?.buyer ?? '', -1);
    }
    return { ...counts };
  });
}
