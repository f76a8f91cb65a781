import type { ConversationRef } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import { boughtStatuses, type Order } from '@/utils/model/order';
import { type Subject, unknownBuyer } from '@/utils/reminders/engine/world';
import { readBuyerFacts } from './buyer-facts';
import { openDatabase } from './open';

/**
 * What rules need to know about these orders and their buyers.
 * @param asks whether it matters for an order that its buyer has bought before; of the others
 * that is not looked up, and `isReturning` is false
 * @param unstored orders that are known already and not stored yet
 */
export async function readSubjects(
  placed: readonly { order: Order; conversation: ConversationRef }[],
  asks: (order: Order) => boolean = () => true,
  unstored: readonly Order[] = [],
): Promise<Subject[]> {
  const keys = placed.map(({ conversation }) => conversationKey(conversation));
  const asked = placed.filter(({ order }) => asks(order));
  const [facts, earlier] = await Promise.all([
    readBuyerFacts(keys),
    listBought(
      asked.map(({ conversation }) => conversation),
      unstored,
    ),
  ]);
  return placed.map(({ order, conversation }, i) => {
    const key = keys[i] ?? '';
    const others = (earlier.get(key) ?? []).filter((one) => one !== order.key);
    const buyer = facts.get(key) ?? unknownBuyer(key);
    return { conversation, order, buyer, isReturning: others.length > 0 };
  });
}

/** What rules about messages and dates need to know about a buyer. */
export async function readBuyerSubject(conversation: ConversationRef): Promise<Subject> {
  const key = conversationKey(conversation);
  const [facts, earlier] = await Promise.all([readBuyerFacts([key]), listBought([conversation])]);
  const buyer = facts.get(key) ?? unknownBuyer(key);
  return { conversation, order: null, buyer, isReturning: earlier.has(key) };
}

/** Reading an order among many costs so much less than asking for it. */
const READ_AHEAD = 10;

/** Keys of the orders that each of these buyers has paid. */
async function listBought(
  buyers: readonly ConversationRef[],
  unstored: readonly Order[] = [],
): Promise<Map<string, string[]>> {
  const { orders } = await openDatabase();
  const places = new Map(
    buyers.map((one) => [conversationKey(one), [one.console, one.shop, one.buyerKey]]),
  );
  const few = places.size * READ_AHEAD;
  const isSmall = places.size > 1 && (await orders.count()) <= few;
  // One question each, all at once: a cursor over many keys takes ten times as long.
  const lists = isSmall
    ? [await orders.toArray()]
    : await Promise.all(
        [...places.values()].map((place) =>
          orders.where('[console+shop+buyerKey]').equals(place).toArray(),
        ),
      );
  const known = new Map([...lists.flat(), ...unstored].map((order) => [order.key, order]));
  const found = new Map<string, string[]>();
  for (const order of known.values()) {
    if (!boughtStatuses.includes(order.status)) continue;
    const key = conversationKey(order);
    if (!places.has(key)) continue;
    found.set(key, [...(found.get(key) ?? []), order.key]);
  }
  return found;
}

/** So many orders and buyers are tried: enough to see what a rule does, soon enough to be live. */
const TRIED = 2_000;
const TRIED_BUYERS = 300;

/**
 * What a rule is tried on: the orders seen last, and for rules about messages and dates their
 * buyers and those an agent has said something about.
 * @param since UTC epoch ms
 */
export async function listPreviewSubjects(
  since: number,
): Promise<{ orders: Subject[]; buyers: Subject[] }> {
  const { orders, buyerFacts } = await openDatabase();
  const rows = await orders.where('seenAt').aboveOrEqual(since).reverse().limit(TRIED).toArray();
  const placed = rows.map((order) => ({ order, conversation: conversationOf(order) }));
  const told = await buyerFacts
    .filter(({ conversation }) => conversation !== undefined)
    .limit(TRIED_BUYERS)
    .toArray();
  const everybody = [
    ...told.flatMap(({ conversation }) => conversation ?? []),
    ...placed.map(({ conversation }) => conversation),
  ];
  const distinct = new Map(everybody.map((one) => [conversationKey(one), one]));
  const buyers = [...distinct.values()].slice(0, TRIED_BUYERS);
  return {
    orders: await readSubjects(placed),
    buyers: await Promise.all(buyers.map((one) => readBuyerSubject(one))),
  };
}

function conversationOf({ console, shop, buyerKey, buyerName }: Order): ConversationRef {
  return { console, shop, url: '', buyerKey, buyerName };
}
