import type { EntityTable } from 'dexie';
import type { Article } from '@/utils/model/article';
import type { Category } from '@/utils/model/pack';
import type { StepReply } from '@/utils/model/reminder-rule';
import type { Reply } from '@/utils/model/reply';
import type { KnownReply } from '@/utils/reminders/engine/choose-reply';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';
import { readTouched } from './read-touched';
import { REVISION } from './revision-key';
import { readWritten } from './written';

/** Rows per page: some 10 ms to receive. */
const PAGE = 1_000;
/** Rows of the first one: who waits for something to look at has it a little sooner. */
const FIRST_PAGE = 100;

export type LibraryItem = ({ type: 'reply' } & Reply) | ({ type: 'article' } & Article);

/** What changed after a revision: rows to (re)index and ids to forget. */
export interface LibraryChanges {
  revision: number;
  replies: Reply[];
  articles: Article[];
  /** Null when more changed than is named: these are all items there are. */
  removed: string[] | null;
}

/** The revision of the library; grows by one with every write that touches an item. */
export async function readRevision(): Promise<number> {
  const database = await openDatabase();
  return revisionOf(database);
}

/** Everything that changed after `since` (0 = the whole library), read in one transaction. */
export async function readChanges(since: number): Promise<LibraryChanges> {
  const database = await openDatabase();
  const { articles, replies, tombstones, meta } = database;
  return database.transaction('r', [articles, replies, tombstones, meta], async () => {
    const written = since === 0 ? null : await readWritten(database, since);
    const gone = await tombstones.where('rev').above(since).toArray();
    const removed = gone.map(({ id }) => id);
    return {
      revision: await revisionOf(database),
      replies: await (written ? readTouched(replies, written.replies) : replies.toArray()),
      articles: await (written ? readTouched(articles, written.articles) : articles.toArray()),
      removed: since === 0 ? [] : written ? removed : null,
    };
  });
}

/** How many rows changed after `since`; endless when they are more than are named. */
export async function countChanges(since: number): Promise<number> {
  const database = await openDatabase();
  const { tombstones, meta } = database;
  return database.transaction('r', [tombstones, meta], async () => {
    const written = await readWritten(database, since);
    if (!written) return Number.POSITIVE_INFINITY;
    const gone = await tombstones.where('rev').above(since).count();
    return written.replies.length + written.articles.length + gone;
  });
}

/**
 * Hands the whole library over in pages, so that no page is long to receive; all of one
 * revision, which is returned.
 */
export async function readPages(
  see: (page: { replies?: Reply[]; articles?: Article[] }) => void,
): Promise<number> {
  const database = await openDatabase();
  const { articles, replies, meta } = database;
  return database.transaction('r', [articles, replies, meta], async () => {
    await readTable(replies, (page) => see({ replies: page }));
    await readTable(articles, (page) => see({ articles: page }));
    return revisionOf(database);
  });
}

async function readTable<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  see: (page: T[]) => void,
): Promise<void> {
  let last = '';
  for (let size = FIRST_PAGE; ; size = PAGE) {
    const page: T[] = await table.where('id').above(last).limit(size).toArray();
    if (page.length === 0) return;
    see(page);
    last = page.at(-1)?.id ?? '';
  }
}

/** One reply or article by id, or null when it is gone. */
export async function findItem(id: string): Promise<LibraryItem | null> {
  const database = await openDatabase();
  const [reply, article] = await Promise.all([database.replies.get(id), database.articles.get(id)]);
  if (reply) return { type: 'reply', ...reply };
  return article ? { type: 'article', ...article } : null;
}

/** The first reply that carries a tag, or null. */
export async function findReplyByTag(tag: string): Promise<Reply | null> {
  const database = await openDatabase();
  return (await database.replies.where('tags').equals(tag).first()) ?? null;
}

/** The replies that any of these wishes (by id, code or tag) could mean. */
export async function findReplyIds(wishes: readonly StepReply[]): Promise<KnownReply[]> {
  const { replies } = await openDatabase();
  const distinct = (pick: (wish: StepReply) => string[]) => [...new Set(wishes.flatMap(pick))];
  const tags = distinct(({ tag }) => (tag === undefined ? [] : [tag]));
  const codes = distinct((wish) => wish.codes);
  const found = await Promise.all([
    replies.bulkGet(distinct(({ ids }) => ids)),
    codes.length > 0 ? replies.where('codes').anyOf(codes).toArray() : [],
    tags.length > 0 ? replies.where('tags').anyOf(tags).toArray() : [],
  ]);
  const rows = new Map(found.flat().flatMap((reply) => (reply ? [[reply.id, reply]] : [])));
  return [...rows.values()].map(({ id, codes: own, tags: marks, locale }) => ({
    id,
    codes: own,
    tags: marks,
    locale,
  }));
}

/** Title and language of the replies with these ids, as far as the library has them. */
export async function findReplyTitles(
  ids: readonly string[],
): Promise<Map<string, Pick<Reply, 'id' | 'title' | 'locale'>>> {
  const { replies } = await openDatabase();
  const rows = await replies.bulkGet([...ids]);
  return new Map(
    rows.flatMap((row) =>
      row ? [[row.id, { id: row.id, title: row.title, locale: row.locale }]] : [],
    ),
  );
}

/** The replies with these codes (lower case); one's own go before those of packs. */
export async function findRepliesByCodes(codes: string[]): Promise<Map<string, Reply>> {
  if (codes.length === 0) return new Map();
  const { replies } = await openDatabase();
  const rows = await replies.where('codes').anyOfIgnoreCase(codes).toArray();
  const sorted = rows.sort((a, b) => Number(a.packId !== null) - Number(b.packId !== null));
  const found = new Map<string, Reply>();
  for (const row of sorted) {
    for (const code of row.codes) {
      const key = code.toLowerCase();
      if (!found.has(key)) found.set(key, row);
    }
  }
  return found;
}

/** Ids with their titles, in the order asked for, without those that are gone. */
export async function findTitles(ids: string[]): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  const { replies } = await openDatabase();
  const rows = await replies.bulkGet(ids);
  return rows.flatMap((row) => (row ? [{ id: row.id, title: row.title }] : []));
}

export async function readCategories(): Promise<Category[]> {
  const database = await openDatabase();
  return database.categories.toArray();
}

/** Replies, articles and packs in numbers. */
export interface LibrarySize {
  replies: number;
  articles: number;
  packs: number;
}

/** Counted at which revision: the browser looks at every row to count them. */
const counted = new WeakMap<SidedeskDatabase, { revision: number; size: LibrarySize }>();

/** How much the library holds. */
export async function countLibrary(): Promise<LibrarySize> {
  const database = await openDatabase();
  const { replies, articles, packs, meta } = database;
  const known = counted.get(database);
  if (known && known.revision === (await revisionOf(database))) return known.size;
  return database.transaction('r', [replies, articles, packs, meta], async () => {
    const revision = await revisionOf(database);
    const [one, other, third] = await Promise.all([replies, articles, packs].map((t) => t.count()));
    const size = { replies: one ?? 0, articles: other ?? 0, packs: third ?? 0 };
    counted.set(database, { revision, size });
    return size;
  });
}

/**
 * Takes the next revision. Call inside a transaction that includes `meta`, and stamp the
 * rows written there with it: then an index that is behind can ask for exactly the rest.
 */
export async function takeRevision(database: SidedeskDatabase): Promise<number> {
  const next = (await revisionOf(database)) + 1;
  await database.meta.put({ key: REVISION, value: next });
  return next;
}

export async function revisionOf(database: SidedeskDatabase): Promise<number> {
  return Number((await database.meta.get(REVISION))?.value ?? 0);
}
