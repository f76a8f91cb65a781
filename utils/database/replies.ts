import type { Reply, ReplyContent } from '@/utils/model/reply';
import type { SidedeskDatabase } from './database';
import { takeRevision } from './library';
import { openDatabase } from './open';

/** A reply that came with a pack: the next version of the pack would undo a change of it. */
export class NotOwn extends Error {
  override name = 'NotOwn';
}

/**
 * Writes a reply of one's own, new or changed. `category` is a path such as `售后/退货`;
 * what is missing of it is made.
 * @param locale BCP 47, the language of wordings that name none
 * @throws {NotOwn} for a reply of a pack
 */
export async function saveReply(
  content: ReplyContent,
  locale: string,
  now: number,
): Promise<Reply> {
  const database = await openDatabase();
  return database.transaction('rw', tablesOf(database), async () => {
    const known = await database.replies.get(content.id);
    if (known && known.packId !== null) throw new NotOwn(content.id);
    const category = await makeCategories(database, content.category);
    const row: Reply = {
      ...content,
      category,
      locale: content.locale ?? locale,
      packId: null,
      order: known?.order ?? (await database.replies.count()),
      rev: await takeRevision(database),
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
    };
    await database.replies.put(row);
    return row;
  });
}

/**
 * Removes a reply of one's own.
 * @returns the row, to put it back with `restoreReply`; null when it was gone already
 * @throws {NotOwn} for a reply of a pack
 */
export async function removeReply(id: string): Promise<Reply | null> {
  const database = await openDatabase();
  return database.transaction('rw', tablesOf(database), async () => {
    const row = await database.replies.get(id);
    if (!row) return null;
    if (row.packId !== null) throw new NotOwn(id);
    await database.replies.delete(id);
    await database.tombstones.put({ id, rev: await takeRevision(database) });
    return row;
  });
}

/** Puts a removed reply back as it was. */
export async function restoreReply(row: Reply): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', tablesOf(database), async () => {
    await database.replies.put({ ...row, rev: await takeRevision(database) });
  });
}

function tablesOf({ replies, categories, tombstones, meta }: SidedeskDatabase) {
  return [replies, categories, tombstones, meta];
}

/** Ids of own categories are their paths, without spaces (ids have none). */
async function makeCategories(database: SidedeskDatabase, path: string): Promise<string> {
  const names = path
    .split(/[/／]/)
    .map((name) => name.trim())
    .filter(Boolean);
  let parent: string | null = null;
  for (const name of names) {
    const id: string = (parent === null ? name : `${parent}/${name}`).replace(/\s+/g, '_');
    const key = `|${id}`;
    if (!(await database.categories.get(key))) {
      const order = await database.categories.where('key').startsWith('|').count();
      await database.categories.put({ id, key, name, parent, order, packId: null });
    }
    parent = id;
  }
  return parent ?? '';
}
