import type { ConversationRef, ConversationSnapshot } from './conversation';

/** Is a conversation open? Not every console says whose it is. */
export function isOpen({ buyerKey, messages, orders }: ConversationSnapshot): boolean {
  return buyerKey !== '' || messages.length > 0 || orders.length > 0;
}

/** Stable key of a conversation across tabs and days. */
export function conversationKey(c: Pick<ConversationRef, 'console' | 'shop' | 'buyerKey'>): string {
  return `${c.console}|${c.shop}|${c.buyerKey}`;
}
