import type { Table } from 'dexie';
import type { Article } from '@/utils/model/article';
import type { Category, InstalledPack } from '@/utils/model/pack';
import type { PackParts, StoredParts } from '@/utils/model/pack-parts';
import type { StoredReminderRule } from '@/utils/model/reminder-rule';
import type { Reply } from '@/utils/model/reply';
import type { Rule } from '@/utils/model/rule';
import type { StoredConsole } from './database';
import { openDatabase } from './open';
import type { PackFile } from './pack-versions';
import { readTouched } from './read-touched';
import { writeRows } from './write-rows';
import { readItemsOf } from './written';

type Owned = { id: string; packId: string | null };

interface RemovedRows {
  replies: string[];
  articles: string[];
  categories: string[];
  rules: string[];
  consoles: string[];
  reminderRules: string[];
}

/** Rows of one applied pack; `removed` are ids the new version no longer holds. */
export interface PackChange {
  /** The pack as it will be; when it is removed, as it was. */
  pack: InstalledPack;
  /** The pack itself goes. */
  isRemoval?: boolean;
  replies: Omit<Reply, 'rev'>[];
  articles: Omit<Article, 'rev'>[];
  categories: Category[];
  rules: Rule[];
  consoles: StoredConsole[];
  reminderRules: StoredReminderRule[];
  removed: RemovedRows;
  /** What it carries besides its items; absent = as before. */
  parts?: PackParts;
  /** Library revision it was planned at. */
  readAt?: number;
}

export async function listPacks(): Promise<InstalledPack[]> {
  const database = await openDatabase();
  return database.packs.toArray();
}

/** One installed pack, or null. */
export async function findPack(id: string): Promise<InstalledPack | null> {
  const { packs } = await openDatabase();
  return (await packs.get(id)) ?? null;
}

/** Rows a pack put here. */
export interface PackRows {
  pack: InstalledPack | null;
  replies: Reply[];
  articles: Article[];
  categories: Category[];
  rules: Rule[];
  consoles: StoredConsole[];
  reminderRules: StoredReminderRule[];
  parts?: PackParts;
}

/** Rows a pack put here, to plan an update against. */
export async function readPackRows(packId: string): Promise<PackRows> {
  const database = await openDatabase();
  const ofPack = <R>(table: Table<R, string>) => table.where('packId').equals(packId).toArray();
  const [pack, replies, articles, categories, rules, reminderRules, consoles, stored] =
    await Promise.all([
      database.packs.get(packId),
      readItemsOf(database.replies, packId),
      readItemsOf(database.articles, packId),
      ofPack<Category>(database.table('categories')),
      ofPack<Rule>(database.table('rules')),
      ofPack<StoredReminderRule>(database.table('reminderRules')),
      // A shop has a handful: not worth an index.
      database.consoles.filter((row) => row.packId === packId).toArray(),
      database.packParts.get(packId),
    ]);
  const { id: _, ...parts } = stored ?? { id: packId };
  const rows = { replies, articles, categories, rules, consoles, reminderRules };
  return { pack: pack ?? null, ...rows, parts };
}

/** The parts of every installed pack: playbooks, pictures, shop variables. */
export async function listPackParts(): Promise<StoredParts[]> {
  const { packParts } = await openDatabase();
  return packParts.toArray();
}

/**
 * Which of these ids belong to somebody other than a pack, with the owner's name ('' = written
 * here).
 * @param rows of that pack, as they were just read: an update finds nearly all of its ids there
 */
export async function findOthers(ids: string[], rows: PackRows): Promise<Map<string, string>> {
  const database = await openDatabase();
  const names = new Map((await database.packs.toArray()).map((pack) => [pack.id, pack.name]));
  const { replies, articles, rules } = database;
  const others = new Map<string, string>();
  const look = async <R extends Owned, I>(table: Table<R, string, I>, own: R[]) => {
    const known = new Set(own.map(({ id }) => id));
    for (const { id, packId } of await readTouched(
      table,
      ids.filter((id) => !known.has(id)),
    )) {
      others.set(id, names.get(packId ?? '') ?? '');
    }
  };
  await database.transaction('r', replies, articles, rules, async () => {
    await look(replies, rows.replies);
    await look(articles, rows.articles);
    await look(rules, rows.rules);
  });
  return others;
}

/**
 * Writes a pack in one transaction: all or nothing, whatever dies in the middle.
 * @param file what it came from; kept to tell local edits by and to go back to
 * @returns the id under which `undoPack` takes it back
 * @throws {PlanOutdated} when rows it would overwrite changed after the plan
 */
export function applyPack(
  change: PackChange,
  file?: PackFile | Promise<PackFile>,
): Promise<number> {
  const { pack, isRemoval, replies, articles, categories, rules, removed } = change;
  const { consoles, reminderRules } = change;
  const parts = change.parts && [{ ...change.parts, id: pack.id }];
  return writeRows({
    packId: pack.id,
    packName: pack.name,
    put: {
      replies,
      articles,
      categories,
      rules,
      consoles,
      reminderRules,
      ...(isRemoval ? {} : { packs: [pack], ...(parts ? { packParts: parts } : {}) }),
    },
    remove: { ...removed, ...(isRemoval ? { packs: [pack.id], packParts: [pack.id] } : {}) },
    readAt: change.readAt,
    file,
  });
}
