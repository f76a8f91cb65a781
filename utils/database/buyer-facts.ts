import type { Table } from 'dexie';
import type { BuyerChange } from '@/utils/model/buyer-facts';
import type { Contact } from '@/utils/model/contact';
import type { ConversationRef, ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { Reminder } from '@/utils/model/reminder';
import { noteMessages } from '@/utils/reminders/engine/note-messages';
import { closeRow } from '@/utils/reminders/engine/reconcile';
import { type BuyerFacts, unknownBuyer } from '@/utils/reminders/engine/world';
import { openDatabase } from './open';
import { readTouched } from './read-touched';

/** What is known about these buyers (conversation keys); unknown ones have empty facts. */
export async function readBuyerFacts(keys: readonly string[]): Promise<Map<string, BuyerFacts>> {
  const { buyerFacts, contacts } = await openDatabase();
  const distinct = [...new Set(keys)];
  const [rows, people] = await Promise.all([
    readTouched(buyerFacts as Table<BuyerFacts, string>, distinct),
    readTouched(contacts as Table<Contact, string>, distinct),
  ]);
  const facts = new Map(rows.map((row) => [row.key, row]));
  const groups = new Map(people.map((row) => [row.key, row.groups]));
  return new Map(
    distinct.map((key) => [
      key,
      { ...(facts.get(key) ?? unknownBuyer(key)), groups: groups.get(key) ?? [] },
    ]),
  );
}

/** The buyers of whom a date is known: where reminders about it lead to. */
export async function listDated(): Promise<ConversationRef[]> {
  const { buyerFacts } = await openDatabase();
  const rows = await buyerFacts.filter(({ dates }) => Object.keys(dates).length > 0).toArray();
  return rows.flatMap(({ conversation }) => conversation ?? []);
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

/**
 * Stores what an agent says about a buyer: their zone and dates, or that they want no
 * reminders. The last ends what rules have open for them, in the same transaction.
 * @returns the reminders it ended
 */
export async function changeBuyerFacts(
  conversation: ConversationRef,
  change: BuyerChange,
  now: number,
): Promise<Reminder[]> {
  const { buyerFacts, reminders } = await openDatabase();
  const key = conversationKey(conversation);
  return buyerFacts.db.transaction('rw', buyerFacts, reminders, async () => {
    const known = (await buyerFacts.get(key)) ?? unknownBuyer(key);
    const { console, shop, url, buyerKey, buyerName } = conversation;
    const place = { console, shop, url, buyerKey, buyerName };
    await buyerFacts.put({ ...known, ...change, conversation: place });
    if (!change.optedOut) return [];
    const rows = await reminders
      .where('[conversation.console+conversation.shop+conversation.buyerKey]')
      .equals([console, shop, buyerKey])
      .filter(({ state, rule }) => !!rule && (state === 'waiting' || state === 'fired'))
      .toArray();
    await reminders.bulkPut(rows.map((row) => closeRow(row, 'buyer asked not to', now)));
    return rows;
  });
}
