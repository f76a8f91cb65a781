/**
 * The nouns of a practice console: what a shop's chat page knows about its buyers.
 * Everything is JSON, so that `window.practice.state()` can cross into a test.
 */

/** Who a row of a thread belongs to. Robot and system rows are not written by the agent. */
export type Side = 'buyer' | 'seller' | 'robot' | 'system';

export type OrderStatus = 'unpaid' | 'paid' | 'toShip' | 'shipped' | 'closed';

export interface Product {
  /** The platform's goods number, digits. */
  id: string;
  title: string;
  /** Name of a drawing in `pictures.ts`. */
  picture: string;
  /** In cents (分). */
  price: number;
}

interface Shipment {
  carrier: string;
  trackingNo: string;
  /** The carrier's newest line. */
  latest: string;
}

export interface Order {
  orderNo: string;
  status: OrderStatus;
  product: Product;
  /** Chosen variant, e.g. colour and size. */
  spec: string;
  quantity: number;
  /** In cents (分), after discounts. */
  amount: number;
  /** UTC epoch ms. */
  orderedAt: number;
  /** UTC epoch ms, null while unpaid. */
  paidAt: number | null;
  shipment: Shipment | null;
}

export type MessageBody =
  | { kind: 'text'; text: string }
  | { kind: 'image'; picture: string }
  | { kind: 'goods'; product: Product }
  | { kind: 'order'; orderNo: string; product: Product };

export interface Message {
  id: string;
  side: Side;
  body: MessageBody;
  /** UTC epoch ms. */
  at: number;
}

export interface Conversation {
  uid: string;
  /** Masked by the platform, so two buyers may share one. */
  nickname: string;
  /** Hue of the drawn avatar, degrees. */
  hue: number;
  unread: number;
  messages: Message[];
  orders: Order[];
}

interface SentMessage {
  uid: string;
  text: string;
  /** UTC epoch ms. */
  at: number;
}

export interface Shop {
  conversations: Conversation[];
  openUid: string | null;
  /** What the agent really sent on this page since it was loaded. */
  sent: SentMessage[];
  /** The next message's id; ids grow, as on the real platforms. */
  nextId: number;
}

/** The open conversation, or null when none is open. */
export function openConversation(shop: Shop): Conversation | null {
  return shop.conversations.find((each) => each.uid === shop.openUid) ?? null;
}

/** Conversations in the list's order: the newest message first. */
export function newestFirst(shop: Shop): Conversation[] {
  return [...shop.conversations].sort((a, b) => lastAt(b) - lastAt(a));
}

function lastAt(conversation: Conversation): number {
  return conversation.messages.at(-1)?.at ?? 0;
}

/**
 * Since when the buyer has been waiting for a human (UTC epoch ms), or null when the last word
 * was the agent's. Robot and system rows do not count as an answer.
 */
export function waitingSince(conversation: Conversation): number | null {
  let since: number | null = null;
  for (const message of conversation.messages) {
    if (message.side === 'seller') since = null;
    if (message.side === 'buyer' && since === null) since = message.at;
  }
  return since;
}

/** One line for the conversation list. */
export function previewOf(conversation: Conversation): string {
  const last = conversation.messages.filter((each) => each.side !== 'system').at(-1);
  if (!last) return '';
  if (last.body.kind === 'text') return last.body.text;
  if (last.body.kind === 'image') return '[图片]';
  return last.body.kind === 'goods' ? '[商品]' : '[订单]';
}
