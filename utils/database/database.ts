import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Article } from '@/utils/model/article';
import type { Case, PlaybookRun } from '@/utils/model/case';
import type { ConsoleDefinition } from '@/utils/model/console';
import type { Contact } from '@/utils/model/contact';
import type { Order } from '@/utils/model/order';
import type { Category, InstalledPack } from '@/utils/model/pack';
import type { Reminder } from '@/utils/model/reminder';
import type { StoredReminderRule } from '@/utils/model/reminder-rule';
import type { Reply } from '@/utils/model/reply';
import type { Rule } from '@/utils/model/rule';
import type { UsageEvent } from '@/utils/model/usage';
import type { Firing } from '@/utils/reminders/engine/judge-caps';
import type { BuyerFacts } from '@/utils/reminders/engine/world';
import type { LearnedExample } from '@/utils/search/learning';

export const DATABASE_NAME = 'sidedesk';

/** An item that is gone, so that a search index knows what to forget. */
export interface Tombstone {
  id: string;
  rev: number;
}

/** The inverse of one applied pack: what the touched rows were before. */
export interface UndoRecord {
  id?: number;
  at: number;
  packId: string;
  packName: string;
  before: {
    pack: InstalledPack | null;
    replies: Reply[];
    articles: Article[];
    categories: Category[];
    rules: Rule[];
    /** Missing in records from before packs could bring consoles. */
    consoles?: StoredConsole[];
  };
  /** Ids that did not exist before and are removed by the undo. */
  added: {
    replies: string[];
    articles: string[];
    categories: string[];
    rules: string[];
    consoles?: string[];
  };
}

/**
 * The search index as it was at a revision of the library: derived, so that a woken worker
 * need not read every row. One row, key `index`.
 */
export interface StoredIndex {
  key: string;
  revision: number;
  engineVersion: number;
  /** UTC epoch ms. */
  savedAt: number;
  buffer: ArrayBuffer;
  /** Replies a desk shows before anything was used; see `utils/library/starters`. */
  starters: Starter[];
}

/** What decides the place of a reply among those shown before anything was used. */
export interface Starter {
  id: string;
  locale: string;
  packId: string | null;
  category: string;
  order: number;
}

/** A console definition of this shop: it goes before the known one of the same address. */
export interface StoredConsole {
  id: string;
  definition: ConsoleDefinition;
  /** The pack that brought it; null = taught here. */
  packId: string | null;
  /** UTC epoch ms. */
  savedAt: number;
}

/**
 * What the desk remembers about one conversation. `key` is the conversation's key, what it
 * is about (`value`, `sent`, `pick`) and a name or hash, parted by line ends.
 */
export interface MemoryRow {
  key: string;
  /** UTC epoch ms. */
  at: number;
  /** A value the agent gave for a variable. */
  value?: string | undefined;
}

export type Meta = { key: string; value: unknown };

/**
 * Everything Sidedesk stores, in the extension's own origin. Indexes are only what a
 * question asks for; text is never indexed here (the search engine owns that).
 * An upgrade that throws leaves the old data intact and `open()` rejects: callers show
 * the rescue export, nobody "repairs" by deleting.
 */
export class SidedeskDatabase extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare replies: EntityTable<Reply, 'id'>;
  declare categories: EntityTable<Category, 'key'>;
  declare rules: EntityTable<Rule, 'id'>;
  declare packs: EntityTable<InstalledPack, 'id'>;
  declare tombstones: EntityTable<Tombstone, 'id'>;
  declare contacts: EntityTable<Contact, 'key'>;
  declare orders: EntityTable<Order, 'key'>;
  declare reminders: EntityTable<Reminder, 'id'>;
  declare reminderRules: EntityTable<StoredReminderRule, 'id'>;
  declare firings: EntityTable<Firing, 'key'>;
  declare buyerFacts: EntityTable<BuyerFacts, 'key'>;
  declare cases: EntityTable<Case, 'id'>;
  declare playbookRuns: EntityTable<PlaybookRun, 'id'>;
  declare usage: Table<UsageEvent, number>;
  declare wordings: EntityTable<LearnedExample, 'id'>;
  declare searchIndex: EntityTable<StoredIndex, 'key'>;
  declare undo: Table<UndoRecord, number>;
  declare meta: EntityTable<Meta, 'key'>;
  declare consoles: EntityTable<StoredConsole, 'id'>;
  declare conversationMemory: EntityTable<MemoryRow, 'key'>;

  constructor(name = DATABASE_NAME) {
    super(name);
    this.version(1).stores({
      articles: 'id, packId, rev',
      replies: 'id, packId, rev, *codes, *tags',
      categories: 'key, packId',
      packs: 'id',
      tombstones: 'id, rev',
      contacts: 'key',
      orders: 'key, seenAt',
      reminders: 'id, &key, [state+dueAt]',
      cases: 'id, conversationKey',
      playbookRuns: 'id, conversationKey',
      usage: '++id, at, itemId, [kind+at]',
      wordings: 'id, shop, lastUsed',
      searchIndex: 'key',
      undo: '++id',
      meta: 'key',
    });
    this.version(2)
      .stores({ consoles: 'id', conversationMemory: 'key, at', rules: 'id, packId' })
      .upgrade(addRules);
    this.version(3).stores({
      orders: 'key, seenAt, [console+shop+buyerKey]',
      reminders: [
        'id, &key, [state+dueAt], [ruleId+state]',
        '[conversation.console+conversation.shop+orderNo]',
        '[conversation.console+conversation.shop+conversation.buyerKey]',
      ].join(', '),
      reminderRules: 'id, packId',
      firings: 'key, at, order, [buyer+at], [shop+at]',
      buyerFacts: 'key',
    });
  }
}

/** Version 2: packs carry rules, and so does what takes a pack back. */
async function addRules(transaction: Transaction): Promise<void> {
  await transaction
    .table('packs')
    .toCollection()
    .modify((pack: InstalledPack) => {
      pack.counts.rules ??= 0;
    });
  await transaction
    .table('undo')
    .toCollection()
    .modify(({ before, added }: UndoRecord) => {
      before.rules ??= [];
      added.rules ??= [];
    });
}
