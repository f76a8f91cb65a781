import { Dexie } from 'dexie';
import { blankContact } from '@/utils/model/blank-contact';
import type { Contact, ContactChange } from '@/utils/model/contact';
import type { ConversationRef } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { ContactEvent } from './database';
import { openDatabase } from './open';

/** A buyer who is looked at again within this time has not come back, ms. */
const SAME_VISIT = 10 * 60_000;

/** A buyer as the desk knows them, or null. @param key `conversationKey()` */
export async function readContact(key: string): Promise<Contact | null> {
  const { contacts } = await openDatabase();
  return (await contacts.get(key)) ?? null;
}

/** The language an agent set for a buyer, BCP 47; null = none was set. */
export async function readContactLocale(conversation: string): Promise<string | null> {
  return (await readContact(conversation))?.locale ?? null;
}

/** Sets a buyer's language, or with null leaves it to their words again. */
export async function saveContactLocale(
  conversation: ConversationRef,
  locale: string | null,
  now: number,
): Promise<void> {
  await updateContact(conversation, now, (known) => ({ ...known, locale }));
}

/**
 * Notes that a buyer's conversation is open. Writes once a visit, and when their name or the
 * address changed.
 * @param day of this machine's calendar, `2026-11-28`
 * @returns whether anything was written
 */
export async function noteTalk(
  conversation: ConversationRef,
  day: string,
  now: number,
): Promise<boolean> {
  const key = conversationKey(conversation);
  const known = await readContact(key);
  const { buyerName, url } = conversation;
  const isSame = known?.name === buyerName && known.url === url;
  // A clock that was set back counts as another visit too.
  if (isSame && Math.abs(now - known.seenAt) < SAME_VISIT) return false;
  await updateContact(conversation, now, (row) => row);
  await logContact({ id: `${key}\ntalk\n${day}`, key, at: now, kind: 'talk' });
  return true;
}

/** Notes that a reply went into a buyer's box. */
export async function noteReplyUsed(key: string, itemId: string, now: number): Promise<void> {
  await logContact({ id: `${key}\nreply\n${now}`, key, at: now, kind: 'reply', itemId });
}

async function logContact(event: ContactEvent): Promise<void> {
  await (await openDatabase()).contactLog.put(event);
}

/** What happened with a buyer, the newest first. */
export async function listContactLog(key: string, limit: number): Promise<ContactEvent[]> {
  const { contactLog } = await openDatabase();
  return contactLog
    .where('[key+at]')
    .between([key, Dexie.minKey], [key, Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();
}

/**
 * Stores what an agent writes about a buyer.
 * @param by the agent's name, for marks that are new or have another reason
 */
export async function changeContact(
  conversation: ConversationRef,
  change: ContactChange,
  now: number,
  by: string,
): Promise<Contact> {
  return updateContact(conversation, now, (row) => {
    const given = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    const marks = (change.marks ?? row.marks).map((mark) => {
      const same = row.marks.find(({ kind, why }) => kind === mark.kind && why === mark.why);
      return same ?? { ...mark, by, at: now };
    });
    return { ...row, ...given, marks };
  });
}

/** The agent has confirmed who this is (guide 003-03). */
export async function confirmIdentity(conversation: ConversationRef, now: number): Promise<void> {
  await updateContact(conversation, now, (row) => ({ ...row, identifiedAt: now }));
}

async function updateContact(
  conversation: ConversationRef,
  now: number,
  change: (row: Contact) => Contact,
): Promise<Contact> {
  const { contacts } = await openDatabase();
  const key = conversationKey(conversation);
  return contacts.db.transaction('rw', contacts, async () => {
    const known = await contacts.get(key);
    const blank = { ...blankContact(conversation), key, firstSeenAt: now, seenAt: now };
    const row = change(known ?? blank);
    // The manager knows no name for some: what the console said stays.
    const name = conversation.buyerName || row.name;
    const url = conversation.url || row.url;
    const changed = { ...row, name, url, seenAt: now };
    await contacts.put(changed);
    return changed;
  });
}
