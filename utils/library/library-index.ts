import type { Starter } from '@/utils/database/database';
import {
  countChanges,
  readCategories,
  readChanges,
  readPages,
  readRevision,
} from '@/utils/database/library';
import { listPacks } from '@/utils/database/packs';
import { readStoredIndex, storeIndex } from '@/utils/database/search-index';
import { buildEngine, ENGINE_VERSION, type Engine, openEngine } from '@/utils/search/engine';
import type { SearchItem } from '@/utils/search/types';
import { indexArticle, indexReply } from './index-item';
import { categoryKey, mergeStarters, starterOf, trimStarters } from './starters';

/** From this many changed rows on, building anew is faster than catching up. */
const REBUILD_FROM = 1_000;
/** Changes a stored index may lack: catching up with them takes some 20 ms. */
const STORE_FROM = 100;

/** The search engine of a library at one revision, with the names its hits are shown with. */
export interface LibraryIndex {
  engine: Engine;
  revision: number;
  starters: Starter[];
  /** Place of a category, by its key. */
  places: Map<string, number>;
  /** Names by category key and by pack id. */
  categories: Map<string, string>;
  packs: Map<string, string>;
  /** Value of `engine.changes` when it was last stored; null = never. */
  storedAt: number | null;
}

/** The index as it was stored, caught up with what changed since; else one built from the rows. */
export async function openIndex(): Promise<LibraryIndex> {
  const [stored, revision, names] = await Promise.all([
    readStoredIndex(),
    readRevision(),
    readNames(),
  ]);
  // A revision from the future: the rows were put back from a backup.
  if (!stored || stored.engineVersion !== ENGINE_VERSION || stored.revision > revision) {
    return buildIndex();
  }
  const engine = stored.buffer instanceof ArrayBuffer ? await openEngine(stored.buffer) : null;
  if (!engine) return buildIndex();
  const { starters } = stored;
  const index = { engine, revision: stored.revision, starters, ...names, storedAt: engine.changes };
  return revision === stored.revision ? index : catchUp(index);
}

/** Builds from every row, in slices: nothing else waits for more than one of them. */
export async function buildIndex(): Promise<LibraryIndex> {
  const items: SearchItem[] = [];
  const starters: Starter[] = [];
  const [names, revision] = await Promise.all([
    readNames(),
    readPages(({ replies = [], articles = [] }) => {
      items.push(...replies.map(indexReply), ...articles.map(indexArticle));
      starters.push(...replies.map(starterOf));
    }),
  ]);
  const engine = await buildEngine(items);
  const index = { engine, revision, starters: trimStarters(starters, names.places), ...names };
  return { ...index, storedAt: null };
}

/** Reads exactly what changed since; after a large import a new index. */
export async function catchUp(index: LibraryIndex): Promise<LibraryIndex> {
  if ((await countChanges(index.revision)) > REBUILD_FROM) return buildIndex();
  const [changes, names] = await Promise.all([readChanges(index.revision), readNames()]);
  const gone = changes.removed;
  if (!gone) return buildIndex();
  const items = [...changes.replies.map(indexReply), ...changes.articles.map(indexArticle)];
  // An id that was removed and added again counts as added.
  const added = new Set(items.map(({ id }) => id));
  const removed = gone.filter((id) => !added.has(id));
  index.engine.update(items, removed);
  const starters = mergeStarters(index.starters, changes.replies, removed, names.places);
  return { ...index, ...names, starters, revision: changes.revision };
}

/** Whether so much changed since the base was built that a new one pays. */
export function isWorn({ engine }: LibraryIndex): boolean {
  return engine.changes > Math.max(2 * STORE_FROM, Math.min(2_000, engine.size / 2));
}

/** Whether a woken worker would have much to catch up with. */
export function isBehind({ engine, storedAt }: LibraryIndex): boolean {
  return storedAt === null || engine.changes - storedAt >= STORE_FROM;
}

/** Stores the index for the next start; `now` is UTC epoch ms. */
export async function saveIndex(index: LibraryIndex, now: number): Promise<void> {
  const { engine, revision, starters } = index;
  const changes = engine.changes;
  await storeIndex({
    revision,
    engineVersion: ENGINE_VERSION,
    savedAt: now,
    buffer: await engine.store(),
    starters,
  });
  index.storedAt = changes;
}

async function readNames(): Promise<Pick<LibraryIndex, 'places' | 'categories' | 'packs'>> {
  const [categories, packs] = await Promise.all([readCategories(), listPacks()]);
  return {
    places: new Map(categories.map((category) => [category.key, category.order])),
    categories: new Map(categories.map((category) => [category.key, category.name])),
    packs: new Map(packs.map((pack) => [pack.id, pack.name])),
  };
}

/** Name of a category as people see it. */
export function nameCategory(
  { categories }: LibraryIndex,
  item: { packId: string | null; category: string },
): string {
  return categories.get(categoryKey(item.packId, item.category)) ?? item.category;
}

/** Name of the pack an item came with, '' for the agent's own. */
export function namePack({ packs }: LibraryIndex, packId: string | null): string {
  return packId ? (packs.get(packId) ?? packId) : '';
}
