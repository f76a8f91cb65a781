import type { Contact } from '@/utils/model/contact';
import type { Reminder } from '@/utils/model/reminder';
import { aliasesOf, type BuyerPlace, findBuyerRows } from './buyer-rows';
import { besideBuyers, buyerTables } from './buyer-tables';
import { openDatabase } from './open';
import { postForgetting, readMarksOf } from './team-forget';

/** What was deleted, and the reminders whose notifications must go too. */
export interface Forgotten {
  rows: number;
  reminders: Reminder[];
}

/**
 * Deletes everything of a buyer, from every table, in one transaction, and has the team's server
 * forget what was put there from here. This is final: nothing keeps a copy but backups and exports
 * that were made before, and colleagues what they hold.
 * @param key `conversationKey()` of `place`
 */
export async function forgetBuyer(key: string, place: BuyerPlace): Promise<Forgotten> {
  const database = await openDatabase();
  const tables = [...buyerTables, ...besideBuyers].map((name) => database.table(name));
  const aliases = await aliasesOf(database, key, place);
  const buyers = await readMarksOf(database, aliases);
  return database.transaction('rw', tables, async () => {
    const keys = await findBuyerRows(database, key, place, aliases, buyers);
    const reminders = (await database.reminders.bulkGet(keys.reminders as string[])).flatMap(
      (row) => row ?? [],
    );
    await postForgetting(database, keys.teamBoard as string[], buyers, Date.now());
    let rows = 0;
    for (const name of buyerTables) {
      rows += keys[name].length;
      await database.table<unknown, string | number>(name).bulkDelete(keys[name]);
    }
    return { rows, reminders };
  });
}

/**
 * Buyers who were not seen since a moment, and have no open case: they are to be forgotten when
 * the shop keeps contacts only so long.
 * @param before UTC epoch ms
 */
export async function listUnseen(before: number, limit: number): Promise<Contact[]> {
  const { contacts, cases } = await openDatabase();
  const rows = await contacts.where('seenAt').below(before).limit(limit).toArray();
  const open = await cases.where('[isOpen+updatedAt]').between([1], [1, []]).toArray();
  const busy = new Set(open.map(({ conversationKey }) => conversationKey));
  return rows.filter(({ key }) => !busy.has(key));
}
