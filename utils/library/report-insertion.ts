import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { UsageReport } from '@/utils/model/usage';
import type { PreparedMessage } from './answers';
import { lastWords } from './last-words';

/** What is told to the log once a message went into the box. */
export function reportInsertion(
  itemId: string,
  message: PreparedMessage,
  conversation: ConversationSnapshot | null,
  place: { console: string; shop: string },
): UsageReport {
  const { text, picked, findings } = message;
  const report: UsageReport = {
    at: Date.now(),
    kind: 'insert',
    itemId,
    ...place,
    asked: lastWords(conversation),
    sent: { buyerKey: conversation?.buyerKey ?? '', text, picked },
  };
  // Blocking findings never come this far: what is left was overridden.
  return findings.length > 0 ? { ...report, checks: findings.map(({ id }) => id) } : report;
}
