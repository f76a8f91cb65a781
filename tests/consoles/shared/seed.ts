import type { Conversation, MessageBody, Order, Product, Shop, Side } from './shop.ts';

const MINUTE = 60_000;

/** A message of a seed: written as "minutes ago" so that a page opened any day looks current. */
interface SeedLine {
  minutesAgo: number;
  side: Side;
  body: MessageBody;
  /** Replaces the running number, for rows whose id has a meaning on the platform. */
  id?: string;
}

export interface SeedOrder extends Omit<Order, 'orderedAt' | 'paidAt' | 'shipment'> {
  orderedMinutesAgo: number;
  paidMinutesAgo?: number;
  shipment?: Order['shipment'];
}

export interface SeedConversation {
  uid: string;
  nickname: string;
  hue: number;
  unread?: number;
  lines: SeedLine[];
  orders?: SeedOrder[];
}

/** A text row. */
export function said(minutesAgo: number, side: Side, text: string, id?: string): SeedLine {
  return { minutesAgo, side, body: { kind: 'text', text }, ...(id ? { id } : {}) };
}

/** A row with a picture the buyer took. */
export function showed(minutesAgo: number, picture: string): SeedLine {
  return { minutesAgo, side: 'buyer', body: { kind: 'image', picture } };
}

/** A row with the product the buyer is asking about. */
export function askedAbout(minutesAgo: number, product: Product): SeedLine {
  return { minutesAgo, side: 'buyer', body: { kind: 'goods', product } };
}

/** A row with the order the buyer is asking about. */
export function askedAboutOrder(minutesAgo: number, order: SeedOrder): SeedLine {
  const { orderNo, product } = order;
  return { minutesAgo, side: 'buyer', body: { kind: 'order', orderNo, product } };
}

/** One buyer and what was said. */
export function talk(
  uid: string,
  nickname: string,
  hue: number,
  unread: number,
  ...lines: SeedLine[]
): SeedConversation {
  return { uid, nickname, hue, unread, lines };
}

/** An order of one piece, placed a day ago and paid at once unless it is unpaid. */
export function bought(
  orderNo: string,
  status: Order['status'],
  product: Product,
  spec = '',
): SeedOrder {
  const placed = { orderNo, status, product, spec, quantity: 1, amount: product.price };
  return {
    ...placed,
    orderedMinutesAgo: 1500,
    ...(status === 'unpaid' ? {} : { paidMinutesAgo: 1498 }),
  };
}

/** A shop as it stands at `now` (UTC epoch ms), nothing open yet. */
export function seedShop(seeds: SeedConversation[], now: number): Shop {
  // 16 digits, below 2^53: the platforms' message ids are long numbers.
  let nextId = 1_794_200_518_300_000;
  const conversations = seeds.map(
    (seed): Conversation => ({
      uid: seed.uid,
      nickname: seed.nickname,
      hue: seed.hue,
      unread: seed.unread ?? 0,
      messages: seed.lines.map((line) => ({
        id: line.id ?? String(nextId++),
        side: line.side,
        body: line.body,
        at: now - line.minutesAgo * MINUTE,
      })),
      orders: (seed.orders ?? []).map((order) => placeOrder(order, now)),
    }),
  );
  return { conversations, openUid: null, sent: [], nextId };
}

function placeOrder(seed: SeedOrder, now: number): Order {
  const { orderedMinutesAgo, paidMinutesAgo, shipment, ...order } = seed;
  return {
    ...order,
    orderedAt: now - orderedMinutesAgo * MINUTE,
    paidAt: paidMinutesAgo === undefined ? null : now - paidMinutesAgo * MINUTE,
    shipment: shipment ?? null,
  };
}
