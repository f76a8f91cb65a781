import { WEAK_KEY } from '@/utils/consoles/read-conversation';
import type { ConversationSnapshot } from '@/utils/model/conversation';

/** The conversation a text was made for. */
export type MadeFor = Pick<ConversationSnapshot, 'buyerKey' | 'lastMessageId'>;

/**
 * Another buyer is open than the one the text was made for. A new message of the same
 * buyer does not count: that happens every few seconds and the answer is still theirs.
 * With a key made of a name only, or none, the thread must still be the same one.
 */
export function hasMoved(
  now: Pick<ConversationSnapshot, 'buyerKey' | 'messages'>,
  madeFor: MadeFor,
): boolean {
  if (now.buyerKey !== madeFor.buyerKey) return true;
  const isSure = now.buyerKey !== '' && !now.buyerKey.startsWith(WEAK_KEY);
  if (isSure || madeFor.lastMessageId === '') return false;
  return !now.messages.some((message) => message.id === madeFor.lastMessageId);
}
