import { Dexie, type Table } from 'dexie';
import type { BuyerTable } from './buyer-tables';
import type { SidedeskDatabase } from './database';
import { findNotes, findTasks } from './team-forget';

/** A buyer by what consoles call them. */
export interface BuyerPlace {
  console: string;
  shop: string;
  buyerKey: string;
}

/** Primary keys of all that is stored of a buyer, by table. */
export type BuyerKeys = Record<BuyerTable, (string | number)[]>;

/**
 * Finds everything of a buyer.
 * @param key `conversationKey()` of `place`; @param aliases `aliasesOf()` it
 * @param buyers `readMarksOf()` them
 */
export async function findBuyerRows(
  database: SidedeskDatabase,
  key: string,
  place: BuyerPlace,
  aliases: string[],
  buyers: string[],
): Promise<BuyerKeys> {
  const { cases, evidence, contactLog, conversationMemory, quarantine } = database;
  const where = [place.console, place.shop, place.buyerKey];
  const keysOf = async (rows: { primaryKeys(): PromiseLike<unknown[]> }) =>
    (await rows.primaryKeys()) as (string | number)[];
  const caseIds = await keysOf(cases.where('conversationKey').equals(key));
  const has = async (table: Table<unknown, string>) => ((await table.get(key)) ? [key] : []);
  const [contacts, buyerFacts, log, orders, reminders, firings, memory, pieces, runs, ...aside] =
    await Promise.all([
      has(database.contacts as Table<unknown, string>),
      has(database.buyerFacts as Table<unknown, string>),
      keysOf(contactLog.where('[key+at]').between([key, Dexie.minKey], [key, Dexie.maxKey])),
      keysOf(database.orders.where('[console+shop+buyerKey]').equals(where)),
      keysOf(
        database.reminders
          .where('[conversation.console+conversation.shop+conversation.buyerKey]')
          .equals(where),
      ),
      keysOf(
        database.firings.where('[buyer+at]').between([key, Dexie.minKey], [key, Dexie.maxKey]),
      ),
      keysOf(conversationMemory.where('key').startsWith(`${key.replaceAll('\n', ' ')}\n`)),
      keysOf(evidence.where('caseId').anyOf(caseIds as string[])),
      keysOf(database.playbookRuns.where('conversationKey').equals(key)),
      // Rows no schema knows: whatever names this buyer, by a former key too, is theirs.
      keysOf(quarantine.filter(({ row }) => namesBuyer(row, aliases))),
      findTasks(database, aliases),
      findNotes(database, buyers),
    ]);
  const [unread, teamBoard, teamNotes] = aside;
  return {
    contacts,
    buyerFacts,
    contactLog: log,
    orders,
    reminders,
    firings,
    conversationMemory: memory,
    cases: caseIds,
    evidence: pieces,
    playbookRuns: runs,
    quarantine: unread,
    teamBoard,
    teamNotes,
  };
}

/** All keys a buyer has or had. */
export async function aliasesOf(
  { contacts }: SidedeskDatabase,
  key: string,
  { console }: BuyerPlace,
): Promise<string[]> {
  const former = (await contacts.get(key))?.former ?? [];
  return [key, ...former.filter((name) => name.startsWith(`${console}|`))];
}

function namesBuyer(row: unknown, aliases: string[]): boolean {
  if (typeof row === 'string') {
    return aliases.some((key) => row === key || row.startsWith(`${key}\n`));
  }
  if (typeof row !== 'object' || row === null) return false;
  const { console, shop, buyerKey } = row as Partial<BuyerPlace>;
  if (aliases.includes(`${console}|${shop}|${buyerKey}`)) return true;
  return Object.values(row).some((value) => namesBuyer(value, aliases));
}
