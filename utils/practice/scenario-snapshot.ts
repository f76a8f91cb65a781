import type { ConversationMessage, ConversationSnapshot } from '../model/conversation.ts';
import type { PracticeScenario } from '../model/practice.ts';

/** Marks the buyers of practice: their conversations are nobody's. */
const PRACTICE_KEY = '~practice';

/** What a console would show of a practice, so that replies are filled as they would be there. */
export function scenarioSnapshot(
  { console, buyerName, order, locale }: PracticeScenario,
  messages: ConversationMessage[],
  now: number,
): ConversationSnapshot {
  return {
    ...{ console, shop: '', url: '', buyerKey: PRACTICE_KEY, buyerName },
    lastMessageId: messages.at(-1)?.id ?? '',
    messages: messages.slice(-20),
    orders: order ? [order] : [],
    language: locale,
    waitingSince: now,
    waiting: [],
    readAt: now,
  };
}
