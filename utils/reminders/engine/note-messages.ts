import type { ConversationSnapshot } from '../../model/conversation.ts';
import { conversationKey } from '../../model/conversation-key.ts';
import { type BuyerFacts, unknownBuyer } from './world.ts';

/**
 * What a snapshot says about who spoke last; the same object when it says nothing new. A
 * message whose time the page does not show counts from when it was seen first.
 */
export function noteMessages(
  known: BuyerFacts | undefined,
  snapshot: ConversationSnapshot,
): BuyerFacts | undefined {
  const spoken = snapshot.messages.filter(({ side }) => side === 'buyer' || side === 'agent');
  const last = spoken.at(-1);
  if (!last || snapshot.buyerKey === '') return known;
  const before = known ?? unknownBuyer(conversationKey(snapshot));
  if (before.lastMessageId === last.id) return known;
  const timeOf = (side: 'buyer' | 'agent', old: number | undefined) => {
    const message = spoken.findLast((one) => one.side === side);
    if (!message) return old;
    const isLast = message === last;
    const at = message.at === undefined ? (isLast ? snapshot.readAt : old) : message.at;
    return at === undefined ? old : Math.max(Math.min(at, snapshot.readAt), old ?? 0);
  };
  const since = spoken.findLastIndex(({ side }) => side === 'buyer');
  const mine = spoken.length - 1 - since;
  return {
    ...before,
    lastMessageId: last.id,
    buyerAt: timeOf('buyer', before.buyerAt),
    agentAt: timeOf('agent', before.agentAt),
    inRow: since === -1 ? Math.max(mine, before.inRow) : mine,
  };
}
