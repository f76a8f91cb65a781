import type { ConversationRef } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import { openDatabase } from './open';

/** The language an agent set for a buyer, BCP 47; null = none was set. */
export async function readContactLocale(conversation: string): Promise<string | null> {
  const { contacts } = await openDatabase();
  return (await contacts.get(conversation))?.locale ?? null;
}

/** Sets a buyer's language, or with null leaves it to their words again. */
export async function saveContactLocale(
  conversation: ConversationRef,
  locale: string | null,
  now: number,
): Promise<void> {
  const { contacts } = await openDatabase();
  const key = conversationKey(conversation);
  const { console, shop, buyerKey, buyerName } = conversation;
  await contacts.db.transaction('rw', contacts, async () => {
    const known = await contacts.get(key);
    await contacts.put({
      remark: '',
      groups: [],
      notes: '',
      firstSeenAt: now,
      ...known,
      key,
      console,
      shop,
      buyerKey,
      name: buyerName,
      locale,
      seenAt: now,
    });
  });
}
