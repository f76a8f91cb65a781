import type { Contact } from './contact';
import type { ConversationRef } from './conversation';

/** A buyer nothing was written about. */
export function blankContact(
  place: ConversationRef,
): Omit<Contact, 'key' | 'firstSeenAt' | 'seenAt'> {
  const { console, shop, buyerKey, buyerName, url } = place;
  return {
    console,
    shop,
    buyerKey,
    name: buyerName,
    url,
    remark: '',
    groups: [],
    tags: [],
    locale: null,
    notes: '',
    preferences: '',
    needs: '',
    marks: [],
    identifiedAt: 0,
    former: [],
  };
}
