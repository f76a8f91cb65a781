import type { ConversationSnapshot } from '@/utils/model/conversation';

/** Messages a buyer may send in a row that are answered together. */
const TOGETHER = 3;
const LONGEST = 2_000;

/**
 * What the buyer wrote last, when they are the one waiting for an answer: one message a line,
 * the oldest first; '' when nobody waits.
 */
export function lastWords(snapshot: Pick<ConversationSnapshot, 'messages'> | null): string {
  const words: string[] = [];
  for (const message of snapshot?.messages.toReversed() ?? []) {
    if (message.side === 'agent') break;
    const text = message.text.replace(/\s+/g, ' ').trim();
    if (message.side === 'buyer' && text) words.unshift(text);
    if (words.length === TOGETHER) break;
  }
  return words.join('\n').slice(0, LONGEST);
}
