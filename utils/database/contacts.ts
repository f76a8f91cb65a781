import { blankContact } from '@/utils/model/blank-contact';
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
  const { buyerName, url } = conversation;
  const key = conversationKey(conversation);
  await contacts.db.transaction('rw', contacts, async () => {
    const known = await contacts.get(key);
    await contacts.put({
      ...blankContact(conversation),
      firstSeenAt: now,
      ...known,
      key,
      name: buyerName,
      url,
      locale,
      seenAt: now,
    });
  });
}
