import type { Table } from 'dexie';
import type { SidedeskDatabase } from './database';

/*
 * Which items were written at which revision, and where a pack's items lie. Both could be
 * indexes of the items; for a hundred thousand of them the browser writes those as long as the
 * items themselves. So they are few rows among `meta`, one per operation and one per pack.
 */

/** Items written or removed at once that are named one by one; after more, everything is read. */
export const MOST_NAMED = 1_000;
/** Revisions whose writes are remembered; an index further behind is built anew. */
const REMEMBERED = 500;
const FORGOTTEN = 'forgottenAt';

/** Tables whose items are followed. */
export type ItemTable = 'replies' | 'articles';
export type Written = Record<ItemTable, string[]>;
export type Item = { id: string; packId: string | null };
type Span = [first: string, last: string];

const logKey = (rev: number) => `written:${String(rev).padStart(16, '0')}`;
const spanKey = (packId: string) => `span:${packId}`;

/** Notes items that are written at a revision. Call inside the transaction; it includes `meta`. */
export async function noteWritten(table: Table, items: Item[], rev: number): Promise<void> {
  if (items.length === 0) return;
  const database = table.db as SidedeskDatabase;
  const name = table.name as ItemTable;
  await widenSpans(database, name, items);
  if (items.length > MOST_NAMED) return forgetUpTo(database, rev);
  const known = ((await database.meta.get(logKey(rev)))?.value ?? {}) as Partial<Written>;
  const ids = [...(known[name] ?? []), ...items.map(({ id }) => id)];
  await database.meta.put({ key: logKey(rev), value: { ...known, [name]: ids } });
  if (rev % 100 > 0) return;
  const old = rev - REMEMBERED;
  if ((await database.meta.where('key').between(logKey(0), logKey(old)).delete()) > 0) {
    await forgetUpTo(database, old);
  }
}

/** From now on nobody who stopped before this revision is told item by item what changed. */
export async function forgetUpTo(database: SidedeskDatabase, rev: number): Promise<void> {
  const before = await forgottenOf(database);
  await database.meta.put({ key: FORGOTTEN, value: Math.max(before, rev) });
}

/** The last revision at which more changed than is named; 0 = there is none. */
async function forgottenOf({ meta }: SidedeskDatabase): Promise<number> {
  return Number((await meta.get(FORGOTTEN))?.value ?? 0);
}

/** Ids of the items written after a revision, each once; null when they are too many to name. */
export async function readWritten(
  database: SidedeskDatabase,
  since: number,
): Promise<Written | null> {
  if ((await forgottenOf(database)) > since) return null;
  const ids = { replies: new Set<string>(), articles: new Set<string>() };
  const rows = database.meta.where('key').between(logKey(since + 1), logKey(1e15), true, true);
  for (const { value } of await rows.toArray()) {
    const { replies = [], articles = [] } = value as Partial<Written>;
    for (const id of replies) ids.replies.add(id);
    for (const id of articles) ids.articles.add(id);
  }
  return { replies: [...ids.replies], articles: [...ids.articles] };
}

/** A pack's items are looked for between its first and its last; this makes room for more. */
export async function widenSpans(
  { meta }: SidedeskDatabase,
  name: ItemTable,
  items: Item[],
): Promise<void> {
  const spans = new Map<string, Span>();
  for (const { id, packId } of items) {
    if (packId === null || packId === undefined) continue;
    const span = spans.get(packId);
    if (!span) spans.set(packId, [id, id]);
    else if (id < span[0]) span[0] = id;
    else if (id > span[1]) span[1] = id;
  }
  for (const [packId, [first, last]] of spans) {
    const key = spanKey(packId);
    const known = ((await meta.get(key))?.value ?? {}) as Partial<Record<ItemTable, Span>>;
    const ends = [...(known[name] ?? []), first, last].sort();
    const span: Span = [ends[0] as string, ends.at(-1) as string];
    if (known[name]?.join() === span.join()) continue;
    await meta.put({ key, value: { ...known, [name]: span } });
  }
}

/** Rows read at a stretch. */
const PAGE = 2_000;

/**
 * The items of a pack, in the order of their ids. Ids of one pack nearly always begin alike, so
 * hardly anything else lies between its first and its last. Call inside a transaction, or where
 * nothing is written meanwhile.
 */
export async function readItemsOf<R extends Item, I>(
  table: Table<R, string, I>,
  packId: string,
): Promise<R[]> {
  const { meta } = table.db as SidedeskDatabase;
  const spans = (await meta.get(spanKey(packId)))?.value as Partial<Record<string, Span>>;
  const span = spans?.[table.name];
  if (!span) return [];
  const rows: R[] = [];
  let [from] = span;
  for (let isFirst = true; ; isFirst = false) {
    const range = table.where(':id').between(from, span[1], isFirst, true);
    const page = await range.limit(PAGE).toArray();
    for (const row of page) if (row.packId === packId) rows.push(row);
    if (page.length < PAGE) return rows;
    from = page.at(-1)?.id ?? from;
  }
}
