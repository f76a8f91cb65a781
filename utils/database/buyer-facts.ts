import type { BuyerChange } from '@/utils/model/buyer-facts';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import { noteMessages } from '@/utils/reminders/engine/note-messages';
import { type BuyerFacts, unknownBuyer } from '@/utils/reminders/engine/world';
import { openDatabase } from './open';

/** What is known about these buyers (conversation keys); unknown ones have empty facts. */
export async function readBuyerFacts(keys: readonly string[]): Promise<Map<string, BuyerFacts>> {
  const { buyerFacts, contacts } = await openDatabase();
  const distinct = [...new Set(keys)];
  const [rows, people] = await Promise.all([
    buyerFacts.bulkGet(distinct),
    contacts.bulkGet(distinct),
  ]);
  return new Map(
    distinct.map((key, i) => {
      const groups = people[i]?.groups ?? [];
      return [key, { ...(rows[i] ?? unknownBuyer(key)), groups }];
    }),
  );
}

/** Notes who spoke last. @returns the facts when they changed, else null */
export async function noteBuyer(snapshot: ConversationSnapshot): Promise<BuyerFacts | null> {
  const { buyerFacts } = await openDatabase();
  const key = conversationKey(snapshot);
  return buyerFacts.db.transaction('rw', buyerFacts, async () => {
    const known = await buyerFacts.get(key);
    const noted = noteMessages(known, snapshot);
    if (!noted || noted === known) return null;
    await buyerFacts.put(noted);
    return noted;
  });
}

/** What an agent may say about a buyer: their zone and dates, or that they want no reminders. */
export async function changeBuyerFacts(key: string, change: BuyerChange): Promise<void> {
  const { buyerFacts } = await openDatabase();
  await buyerFacts.db.transaction('rw', buyerFacts, async () => {
    await buyerFacts.put({ ...((await buyerFacts.get(key)) ?? unknownBuyer(key)), ...change });
  });
}
