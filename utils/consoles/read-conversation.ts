import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { ConsoleDefinition } from './definition';
import { findVisible, lineOf, readKey } from './find-visible';
import { readMessages } from './read-messages';
import { readOrders } from './read-orders';

/** Keys made of a name alone start with this: not proof that it is the same buyer. */
export const WEAK_KEY = '~';

/**
 * What the console shows now. Never throws on a page that is half loaded or redesigned:
 * what cannot be found is empty.
 */
export function readConversation(
  definition: ConsoleDefinition,
  root: Document = document,
  now: number = Date.now(),
): ConversationSnapshot {
  const buyerName = lineOf(findVisible(root, definition.buyer.name));
  const messages = readMessages(root, definition);
  return {
    console: definition.id,
    shop: '',
    url: root.location?.href.slice(0, 2_000) ?? '',
    buyerKey:
      findBuyerKey(root, definition) || (buyerName ? (WEAK_KEY + buyerName).slice(0, 200) : ''),
    buyerName,
    lastMessageId: messages.at(-1)?.id ?? '',
    messages,
    orders: definition.orders ? readOrders(root, definition.orders) : [],
    readAt: now,
  };
}

function findBuyerKey(root: Document, definition: ConsoleDefinition): string {
  for (const place of definition.buyer.key) {
    const key = readKey(findVisible(root, [place]), place);
    if (key) return key.slice(0, 199);
  }
  return '';
}
