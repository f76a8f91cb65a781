import { Dexie, type EntityTable, type Table } from 'dexie';
import type { StoredFigures } from '@/utils/insights/stored-figures';
import type { Talk } from '@/utils/insights/talk';
import type { Article } from '@/utils/model/article';
import type { Case } from '@/utils/model/case';
import type { ConsoleDefinition } from '@/utils/model/console';
import type { Contact } from '@/utils/model/contact';
import type { Evidence } from '@/utils/model/evidence';
import type { Feed, HeldPack } from '@/utils/model/feed';
import type { Order } from '@/utils/model/order';
import type { Category, InstalledPack } from '@/utils/model/pack';
import type { StoredParts } from '@/utils/model/pack-parts';
import type { StoredPlaybook } from '@/utils/model/playbook';
import type { PlaybookRun } from '@/utils/model/playbook-run';
import type { PracticeRun } from '@/utils/model/practice';
import type { Proposal } from '@/utils/model/proposal';
import type { Reminder } from '@/utils/model/reminder';
import type { StoredReminderRule } from '@/utils/model/reminder-rule';
import type { Reply } from '@/utils/model/reply';
import type { Rule } from '@/utils/model/rule';
import type { SigningKey, TrustedKey } from '@/utils/model/signature';
import type { UsageEvent } from '@/utils/model/usage';
import type { Firing } from '@/utils/reminders/engine/judge-caps';
import type { BuyerFacts } from '@/utils/reminders/engine/world';
import type { LearnedExample } from '@/utils/search/learning';
import type { UndoRows } from './changed-tables';
import type { PackVersion } from './pack-versions';
import { type Team, teamStores } from './team-stores';
import { fillPeople } from './upgrade-people';
import { addRules, noteItems, partUndo } from './upgrades';

export const DATABASE_NAME = 'sidedesk';

/** An item that is gone, so that a search index knows what to forget. */
export interface Tombstone {
  id: string;
  rev: number;
}

/** An operation that can be taken back, in the few words a list shows; its rows are in `undoRows`. */
export interface UndoRecord {
  id?: number;
  /** UTC epoch ms. */
  at: number;
  packId: string;
  packName: string;
  /** Items it added, and items it changed or removed. */
  added: number;
  touched: number;
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

/**
 * Something that happened with a buyer: a day on which they were open (`talk`), or a reply
 * that went into their box. `id` = `<key>\n<kind>\n<day or moment>`.
 */
export interface ContactEvent {
  id: string;
  /** `conversationKey()`. */
  key: string;
  /** UTC epoch ms. */
  at: number;
  kind: 'talk' | 'reply';
  /** Of a reply. */
  itemId?: string | undefined;
}

/**
 * A row that today's code cannot read, kept whole where no question meets it. Nothing is
 * ever deleted for being unreadable.
 */
export interface QuarantinedRow {
  id?: number;
  /** The table it was found in. */
  table: string;
  /** UTC epoch ms. */
  at: number;
  /** What was wrong, in the words of the schema: `variants.0.text: Required`. */
  reason: string;
  row: unknown;
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
  declare playbooks: EntityTable<StoredPlaybook, 'id'>;
  declare evidence: EntityTable<Evidence, 'id'>;
  declare contactLog: EntityTable<ContactEvent, 'id'>;
  declare playbookRuns: EntityTable<PlaybookRun, 'id'>;
  declare usage: Table<UsageEvent, number>;
  declare figures: EntityTable<StoredFigures, 'key'>;
  declare talks: EntityTable<Talk, 'key'>;
  declare practiceRuns: Table<PracticeRun, number>;
  declare wordings: EntityTable<LearnedExample, 'id'>;
  declare searchIndex: EntityTable<StoredIndex, 'key'>;
  declare undo: Table<UndoRecord, number>;
  declare meta: EntityTable<Meta, 'key'>;
  declare consoles: EntityTable<StoredConsole, 'id'>;
  declare conversationMemory: EntityTable<MemoryRow, 'key'>;
  declare feeds: EntityTable<Feed, 'url'>;
  declare heldPacks: EntityTable<HeldPack, 'url'>;
  declare quarantine: Table<QuarantinedRow, number>;
  declare undoRows: EntityTable<UndoRows, 'id'>;
  declare packVersions: EntityTable<PackVersion, 'key'>;
  declare packParts: EntityTable<StoredParts, 'id'>;
  declare trustedKeys: EntityTable<TrustedKey, 'id'>;
  declare signingKeys: EntityTable<SigningKey, 'id'>;
  declare proposals: EntityTable<Proposal, 'id'>;
  declare teamSeat: EntityTable<Team['seat'], 'id'>;
  declare teamState: EntityTable<Meta, 'key'>;
  declare teamLog: Table<Team['log'], number>;
  declare teamOutbox: Table<Team['outbox'], number>;
  declare teamBoard: EntityTable<Team['board'], 'id'>;
  declare teamConflicts: EntityTable<Team['conflict'], 'key'>;
  declare teamNotes: EntityTable<Team['note'], 'key'>;

  /** @param upTo an older version to stop at, for rows of a backup that must be upgraded */
  constructor(name = DATABASE_NAME, upTo = Number.POSITIVE_INFINITY) {
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
    if (upTo < 2) return;
    this.version(2)
      .stores({ consoles: 'id', conversationMemory: 'key, at', rules: 'id, packId' })
      .upgrade(addRules);
    if (upTo < 3) return;
    this.version(3)
      .stores({
        // Whose items they are and when they were written: see `written.ts`.
        articles: 'id, *guideIds',
        replies: 'id, *codes, *tags, *guideIds',
        undo: '++id, packId',
        undoRows: 'id',
        packVersions: 'key, packId',
        packParts: 'id',
        trustedKeys: 'id',
        signingKeys: 'id',
        proposals: 'id, state',
        figures: 'key',
        talks: 'key',
        practiceRuns: '++id',
        feeds: 'url, nextCheckAt',
        heldPacks: 'url',
        quarantine: '++id',
        ...teamStores,
        orders: 'key, seenAt, [console+shop+buyerKey]',
        reminders: [
          'id, &key, [state+dueAt]',
          '[conversation.console+conversation.shop+orderNo]',
          '[conversation.console+conversation.shop+conversation.buyerKey]',
        ].join(', '),
        reminderRules: 'id, packId',
        playbooks: 'id, packId',
        playbookRuns: 'id, conversationKey, caseId, state',
        firings: 'key, at, order, [buyer+at], [shop+at]',
        buyerFacts: 'key',
        contacts: 'key, seenAt',
        contactLog: 'id, [key+at]',
        cases: [
          'id, conversationKey, [isOpen+updatedAt], [isOpen+promiseAt]',
          '[conversation.console+conversation.shop+orderNo]',
        ].join(', '),
        evidence: 'id, caseId',
      })
      .upgrade(async (transaction) => {
        await partUndo(transaction);
        await fillPeople(transaction);
        await noteItems(transaction);
      });
  }
}
