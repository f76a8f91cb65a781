import type { Article } from '@/utils/model/article';
import type { Category, InstalledPack } from '@/utils/model/pack';
import type { Reply } from '@/utils/model/reply';
import type { Rule } from '@/utils/model/rule';
import type { SidedeskDatabase, StoredConsole, UndoRecord } from './database';
import { takeRevision } from './library';
import { openDatabase } from './open';

/** How many applied packs can be taken back. */
const UNDO_DEPTH = 30;

interface RemovedRows {
  replies: string[];
  articles: string[];
  categories: string[];
  rules: string[];
  consoles: string[];
}

/** Rows of one applied pack; `removed` are ids the new version no longer holds. */
export interface PackChange {
  pack: InstalledPack;
  replies: Omit<Reply, 'rev'>[];
  articles: Omit<Article, 'rev'>[];
  categories: Category[];
  rules: Rule[];
  consoles: StoredConsole[];
  removed: RemovedRows;
}

export async function listPacks(): Promise<InstalledPack[]> {
  const database = await openDatabase();
  return database.packs.toArray();
}

/** Rows a pack put here, to plan an update against. */
export async function readPackRows(packId: string): Promise<{
  pack: InstalledPack | null;
  replies: Reply[];
  articles: Article[];
  categories: Category[];
  rules: Rule[];
  consoles: StoredConsole[];
}> {
  const database = await openDatabase();
  const [pack, replies, articles, categories, rules, consoles] = await Promise.all([
    database.packs.get(packId),
    database.replies.where('packId').equals(packId).toArray(),
    database.articles.where('packId').equals(packId).toArray(),
    database.categories.where('packId').equals(packId).toArray(),
    database.rules.where('packId').equals(packId).toArray(),
    // A shop has a handful: not worth an index.
    database.consoles.filter((row) => row.packId === packId).toArray(),
  ]);
  return { pack: pack ?? null, replies, articles, categories, rules, consoles };
}

/** Ids that belong to somebody other than this pack, with the owner's name ('' = written here). */
export async function findOthers(ids: string[], packId: string): Promise<Map<string, string>> {
  const database = await openDatabase();
  const names = new Map((await database.packs.toArray()).map((pack) => [pack.id, pack.name]));
  const rows = [
    ...(await database.replies.bulkGet(ids)),
    ...(await database.articles.bulkGet(ids)),
    ...(await database.rules.bulkGet(ids)),
  ];
  return new Map(
    rows.flatMap((row) =>
      row && row.packId !== packId ? [[row.id, names.get(row.packId ?? '') ?? '']] : [],
    ),
  );
}

/**
 * Writes a pack in one transaction: all or nothing, whatever dies in the middle.
 * @returns the id under which `undoPack` takes it back
 */
export async function applyPack(change: PackChange): Promise<number> {
  const database = await openDatabase();
  return database.transaction('rw', tablesOf(database), async () => {
    const rev = await takeRevision(database);
    const before = await snapshotBefore(database, change);
    await database.replies.bulkPut(change.replies.map((row) => ({ ...row, rev })));
    await database.articles.bulkPut(change.articles.map((row) => ({ ...row, rev })));
    await database.categories.bulkPut(change.categories);
    await database.rules.bulkPut(change.rules);
    await database.consoles.bulkPut(change.consoles);
    await database.packs.put(change.pack);
    await removeItems(database, change.removed, rev);
    const id = await database.undo.add(before);
    const old = await database.undo.orderBy('id').reverse().offset(UNDO_DEPTH).primaryKeys();
    await database.undo.bulkDelete(old);
    return id;
  });
}

/**
 * Takes an applied pack back: every touched row is as it was before.
 * @returns false when that operation is no longer kept, or a newer one of the same pack is
 */
export async function undoPack(id: number): Promise<boolean> {
  const database = await openDatabase();
  return database.transaction('rw', tablesOf(database), async () => {
    const record = await database.undo.get(id);
    if (!record) return false;
    // A newer import of the same pack stands on this one: that must go first.
    const later = await database.undo.where('id').above(id).toArray();
    if (later.some((one) => one.packId === record.packId)) return false;
    const rev = await takeRevision(database);
    await removeItems(database, { consoles: [], ...record.added }, rev);
    await database.replies.bulkPut(record.before.replies.map((row) => ({ ...row, rev })));
    await database.articles.bulkPut(record.before.articles.map((row) => ({ ...row, rev })));
    await database.categories.bulkPut(record.before.categories);
    await database.rules.bulkPut(record.before.rules);
    await database.consoles.bulkPut(record.before.consoles ?? []);
    if (record.before.pack) await database.packs.put(record.before.pack);
    else await database.packs.delete(record.packId);
    await database.undo.delete(id);
    return true;
  });
}

/** An applied pack that can be taken back, in the few words a list shows. */
export interface AppliedPack {
  id: number;
  at: number;
  packId: string;
  packName: string;
  /** Rows it added, and rows it changed or removed. */
  added: number;
  touched: number;
}

/** The packs applied last, newest first. */
export async function listApplied(limit: number): Promise<AppliedPack[]> {
  const database = await openDatabase();
  const records = await database.undo.orderBy('id').reverse().limit(limit).toArray();
  return records.map(({ id, at, packId, packName, before, added }) => ({
    id: id as number,
    at,
    packId,
    packName,
    added: countItems(added),
    touched: countItems(before),
  }));
}

/** Items of a change; categories only group them, and older records know no consoles. */
function countItems(rows: {
  replies: unknown[];
  articles: unknown[];
  rules: unknown[];
  consoles?: unknown[];
}): number {
  const { replies, articles, rules, consoles = [] } = rows;
  return replies.length + articles.length + rules.length + consoles.length;
}

function tablesOf(database: SidedeskDatabase) {
  const { articles, replies, categories, rules, consoles, packs, tombstones, undo, meta } =
    database;
  return [articles, replies, categories, rules, consoles, packs, tombstones, undo, meta];
}

async function snapshotBefore(database: SidedeskDatabase, change: PackChange): Promise<UndoRecord> {
  const replyIds = [...change.replies.map((row) => row.id), ...change.removed.replies];
  const articleIds = [...change.articles.map((row) => row.id), ...change.removed.articles];
  const categoryKeys = [...change.categories.map((row) => row.key), ...change.removed.categories];
  const ruleIds = [...change.rules.map((row) => row.id), ...change.removed.rules];
  const replies = (await database.replies.bulkGet(replyIds)).filter((row) => row !== undefined);
  const articles = (await database.articles.bulkGet(articleIds)).filter((row) => row !== undefined);
  const categories = (await database.categories.bulkGet(categoryKeys)).filter(
    (row) => row !== undefined,
  );
  const rules = (await database.rules.bulkGet(ruleIds)).filter((row) => row !== undefined);
  const consoleIds = [...change.consoles.map((row) => row.id), ...change.removed.consoles];
  const consoles = (await database.consoles.bulkGet(consoleIds)).filter((row) => row !== undefined);
  // One set per table: a new version may turn a reply into an article of the same id.
  const knownReplies = new Set(replies.map((row) => row.id));
  const knownArticles = new Set(articles.map((row) => row.id));
  const knownConsoles = new Set(consoles.map((row) => row.id));
  const knownKeys = new Set(categories.map((row) => row.key));
  const knownRules = new Set(rules.map((row) => row.id));
  return {
    at: Date.now(),
    packId: change.pack.id,
    packName: change.pack.name,
    before: {
      pack: (await database.packs.get(change.pack.id)) ?? null,
      replies,
      articles,
      categories,
      rules,
      consoles,
    },
    added: {
      replies: change.replies.map((row) => row.id).filter((id) => !knownReplies.has(id)),
      articles: change.articles.map((row) => row.id).filter((id) => !knownArticles.has(id)),
      categories: change.categories.map((row) => row.key).filter((key) => !knownKeys.has(key)),
      rules: change.rules.map((row) => row.id).filter((id) => !knownRules.has(id)),
      consoles: change.consoles.map((row) => row.id).filter((id) => !knownConsoles.has(id)),
    },
  };
}

async function removeItems(
  database: SidedeskDatabase,
  ids: RemovedRows,
  rev: number,
): Promise<void> {
  await database.replies.bulkDelete(ids.replies);
  await database.articles.bulkDelete(ids.articles);
  await database.categories.bulkDelete(ids.categories);
  await database.rules.bulkDelete(ids.rules);
  await database.consoles.bulkDelete(ids.consoles);
  await database.tombstones.bulkPut([...ids.replies, ...ids.articles].map((id) => ({ id, rev })));
}
