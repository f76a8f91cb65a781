import type { ConversationMessage } from '@/utils/model/conversation';

const MOST = 500;

/**
 * Since when the open buyer has been waiting for a human: the time of their first message
 * that no agent answered, as the page says it or else as we first saw it. Robot and system
 * rows are no answer. Remembers moments of this page only.
 */
export function makeWaitingClock(): (
  messages: ConversationMessage[],
  now: number,
) => number | null {
  const firstSeen = new Map<string, number>();
  return (messages, now) => {
    let first: ConversationMessage | null = null;
    for (const message of messages.toReversed()) {
      if (message.side === 'agent') break;
      if (message.side === 'buyer') first = message;
    }
    if (!first) return null;
    if (first.at !== undefined) return Math.min(first.at, now);
    const known = firstSeen.get(first.id);
    if (known !== undefined) return known;
    if (firstSeen.size >= MOST) firstSeen.clear();
    firstSeen.set(first.id, now);
    return now;
  };
}
