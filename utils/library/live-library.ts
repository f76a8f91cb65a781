import { findItem, type LibraryItem, readCategories, readChanges } from '@/utils/database/library';
import { listPacks } from '@/utils/database/packs';
import { listRecentlyUsed } from '@/utils/database/usage';
import type { SearchRequest } from '@/utils/protocol';
import { chooseVariant } from '@/utils/replies/choose-variant';
import { buildEngine, type Engine } from '@/utils/search/engine';
import type { ItemKind, SearchHit } from '@/utils/search/types';
import type { DeskHit, DeskItem, SearchAnswer } from './answers';
import { indexArticle, indexReply } from './index-item';
import { stripMarkdown } from './strip-markdown';

/** Titles and names kept beside the index, so that a keystroke needs no database read. */
interface Label {
  kind: ItemKind;
  title: string;
  codes: string[];
  category: string;
  packId: string | null;
  locale: string;
  order: number;
}

interface Live {
  /** Place of a category in its pack. */
  order: Map<string, number>;
  engine: Engine;
  revision: number;
  labels: Map<string, Label>;
  categories: Map<string, string>;
  packs: Map<string, string>;
}

/**
 * The library of this worker, warm in memory and behind the database by nothing: every
 * answer first catches up with the stored revision when `markStale()` was called.
 * Derived data only; a killed worker rebuilds it from the rows.
 */
export class LiveLibrary {
  #live: Promise<Live> | null = null;
  #stale = false;

  /** Tells that rows changed; the next question reads exactly what changed since. */
  markStale(): void {
    this.#stale = true;
  }

  /** Builds the index ahead of the first question. */
  async warm(): Promise<number> {
    return (await this.#current()).engine.size;
  }

  /**
   * Hits for what an agent types, or for a buyer's message. No text = what was used
   * recently, so that the desk is never empty.
   */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const live = await this.#current();
    const limit = request.limit ?? 20;
    if (request.text.trim() === '') {
      return {
        hits: await this.#recent(live, request.locale ?? '', limit),
        size: live.engine.size,
        basis: 'recent',
      };
    }
    const hits = live.engine.search(request.text, {
      limit,
      mode: request.mode ?? 'keystroke',
      context: { now: Date.now(), ...scopeOf(request) },
    });
    return {
      hits: hits.flatMap((hit) => describe(live, hit)),
      size: live.engine.size,
      basis: request.mode === 'message' ? 'message' : 'query',
    };
  }

  /** One item with the names of its category and pack. */
  async find(id: string): Promise<DeskItem | null> {
    const [live, item] = await Promise.all([this.#current(), findItem(id)]);
    if (!item) return null;
    const names = {
      categoryName: live.categories.get(categoryKey(item.packId, item.category)) ?? item.category,
      source: item.packId ? (live.packs.get(item.packId) ?? item.packId) : '',
    };
    return item.type === 'reply' ? { ...item, ...names } : { ...item, ...names };
  }

  async #recent(live: Live, locale: string, limit: number): Promise<DeskHit[]> {
    const used = (await listRecentlyUsed(limit)).filter((id) => live.labels.has(id));
    const ids = new Set([...used, ...listStarters(live, locale, limit)]);
    const items = await Promise.all([...ids].slice(0, limit).map(findItem));
    return items.flatMap((item) => (item ? describe(live, plainHit(item)) : []));
  }

  async #current(): Promise<Live> {
    if (!this.#live) {
      this.#stale = false;
      this.#live = readLive().catch((error) => {
        this.#live = null;
        throw error;
      });
    }
    if (this.#stale) {
      this.#stale = false;
      // Everybody who asks from now on waits for the same catching up; if it fails, the
      // next question reads the whole library again.
      this.#live = this.#live.then(catchUp).catch((error) => {
        this.#live = null;
        throw error;
      });
    }
    return this.#live;
  }
}

async function readLive(): Promise<Live> {
  const changes = await readChanges(0);
  const engine = await buildEngine([
    ...changes.replies.map(indexReply),
    ...changes.articles.map(indexArticle),
  ]);
  const live: Live = {
    engine,
    revision: changes.revision,
    order: new Map(),
    labels: new Map(),
    categories: new Map(),
    packs: new Map(),
  };
  for (const row of changes.replies) live.labels.set(row.id, label('reply', row, row.codes));
  for (const row of changes.articles) live.labels.set(row.id, label('article', row, []));
  await readNames(live);
  return live;
}

async function catchUp(live: Live): Promise<Live> {
  const changes = await readChanges(live.revision);
  // An id that was removed and added again counts as added.
  const added = new Set([...changes.replies, ...changes.articles].map((row) => row.id));
  const removed = changes.removed.filter((id) => !added.has(id));
  live.engine.update(
    [...changes.replies.map(indexReply), ...changes.articles.map(indexArticle)],
    removed,
  );
  for (const id of removed) live.labels.delete(id);
  for (const row of changes.replies) live.labels.set(row.id, label('reply', row, row.codes));
  for (const row of changes.articles) live.labels.set(row.id, label('article', row, []));
  live.revision = changes.revision;
  await readNames(live);
  return live;
}

async function readNames(live: Live): Promise<void> {
  const [categories, packs] = await Promise.all([readCategories(), listPacks()]);
  live.order = new Map(categories.map((category) => [category.key, category.order]));
  live.categories = new Map(categories.map((category) => [category.key, category.name]));
  live.packs = new Map(packs.map((pack) => [pack.id, pack.name]));
}

/**
 * What a desk shows before anything was used: quick replies in the agent's language, in
 * the order of their categories (greetings come first in the starter packs).
 */
function listStarters(live: Live, locale: string, limit: number): string[] {
  const rank = ({ packId, category, locale: own }: Label) =>
    (own.slice(0, 2) === locale.slice(0, 2) ? 0 : 1_000) +
    (live.order.get(categoryKey(packId, category)) ?? 999);
  return [...live.labels]
    .filter(([, label]) => label.kind === 'reply')
    .map(([id, label]) => ({ id, rank: rank(label), order: label.order }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, limit)
    .map(({ id }) => id);
}

function scopeOf({ console, locale }: SearchRequest) {
  return { ...(console ? { console } : {}), ...(locale ? { locale } : {}) };
}

/** Key of a category: ids are only unique inside their pack. */
function categoryKey(packId: string | null, id: string): string {
  return `${packId ?? ''}|${id}`;
}

function label(kind: ItemKind, row: Omit<Label, 'kind' | 'codes'>, codes: string[]): Label {
  return {
    kind,
    title: row.title,
    codes,
    category: row.category,
    packId: row.packId,
    locale: row.locale,
    order: row.order,
  };
}

function describe(live: Live, hit: SearchHit): DeskHit[] {
  const found = live.labels.get(hit.id);
  if (!found) return [];
  return [
    {
      ...hit,
      titleText: found.title,
      codes: found.codes,
      category: live.categories.get(categoryKey(found.packId, found.category)) ?? found.category,
      source: found.packId ? (live.packs.get(found.packId) ?? found.packId) : '',
    },
  ];
}

/** A row shown without a search: its own first words, nothing highlighted. */
function plainHit(item: LibraryItem): SearchHit {
  const text = item.type === 'reply' ? chooseVariant(item, undefined) : stripMarkdown(item.body);
  return {
    id: item.id,
    kind: item.type,
    score: 0,
    confidence: 0,
    match: 'exact',
    matched: [],
    title: [],
    code: [],
    snippet: { text: text.slice(0, 90), ranges: [] },
  };
}
