import { mergeBuyerFacts, mergeContact } from '@/utils/contacts/merge-contact';
import type { ConversationRef } from '@/utils/model/conversation';
import { aliasesOf, findBuyerRows } from './buyer-rows';
import { besideBuyers, buyerTables } from './buyer-tables';
import { openDatabase } from './open';
import { readMarksOf } from './team-forget';

/**
 * Joins two contacts of one shop: what is known under `fromKey` goes over to `toKey`, nothing is lost. A
 * reminder or an order keeps its own key, which is how the same fact is known again.
 * @returns rows moved, or null when one of the two is not there, or they are of two shops
 */
export async function moveBuyer(fromKey: string, toKey: string): Promise<number | null> {
  if (fromKey === toKey) return null;
  const database = await openDatabase();
  const tables = [...buyerTables, ...besideBuyers].map((name) => database.table(name));
  const before = await database.contacts.get(fromKey);
  const aliases = before ? await aliasesOf(database, fromKey, before) : [];
  const buyers = await readMarksOf(database, aliases);
  return database.transaction('rw', tables, async () => {
    const { contacts, buyerFacts, contactLog, conversationMemory } = database;
    const [from, to] = await contacts.bulkGet([fromKey, toKey]);
    if (!from || !to || from.console !== to.console || from.shop !== to.shop) return null;
    const keys = await findBuyerRows(database, fromKey, from, aliases, buyers);
    const { console, shop, buyerKey, name: buyerName, url } = to;
    const place: ConversationRef = { console, shop, url, buyerKey, buyerName };

    await contacts.put(mergeContact(from, to));
    await contacts.delete(fromKey);
    const [oldFacts, facts] = await buyerFacts.bulkGet([fromKey, toKey]);
    if (oldFacts) {
      const conversation = facts?.conversation ?? (oldFacts.conversation ? place : undefined);
      const merged = mergeBuyerFacts(oldFacts, facts ?? { ...oldFacts, key: toKey });
      await buyerFacts.put({ ...merged, key: toKey, conversation });
      await buyerFacts.delete(fromKey);
    }
    const ownKey = (id: string | number) => toKey + String(id).slice(fromKey.length);
    const log = await contactLog.bulkGet(keys.contactLog as string[]);
    await contactLog.bulkPut(
      log.flatMap((row) => (row ? { ...row, id: ownKey(row.id), key: toKey } : [])),
    );
    await contactLog.bulkDelete(keys.contactLog as string[]);
    // What was given or sent lately under the new key is the newer word.
    const memory = await conversationMemory.bulkGet(keys.conversationMemory as string[]);
    const moved = memory.flatMap((row) => (row ? { ...row, key: ownKey(row.key) } : []));
    const known = new Set(
      await conversationMemory
        .where(':id')
        .anyOf(moved.map(({ key }) => key))
        .primaryKeys(),
    );
    await conversationMemory.bulkPut(moved.filter(({ key }) => !known.has(key)));
    await conversationMemory.bulkDelete(keys.conversationMemory as string[]);

    const each = (table: 'orders' | 'reminders' | 'firings' | 'cases' | 'playbookRuns') =>
      database
        .table<Record<string, unknown>, string | number>(table)
        .where(':id')
        .anyOf(keys[table]);
    await each('orders').modify({ buyerKey, buyerName });
    await each('reminders').modify({ conversation: place });
    await each('firings').modify({ buyer: toKey });
    await each('cases').modify({ conversation: place, conversationKey: toKey });
    await each('playbookRuns').modify({ conversation: place, conversationKey: toKey });
    return Object.values(keys).reduce((sum, list) => sum + list.length, 0);
  });
}
