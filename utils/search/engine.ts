import { runInSlices, runToEnd, type SliceOptions } from '../slices.ts';
import { IndexBuilder } from './builder.ts';
import { DocumentStore, emptyDocuments } from './documents.ts';
import { HanStream } from './han-stream.ts';
import { LearnedIndex } from './learned-index.ts';
import type { LearnedExample } from './learning.ts';
import { LiveIndex } from './live-index.ts';
import { makeHit, SHOWN_FROM } from './make-hit.ts';
import { Ranker } from './rank.ts';
import { isTyped } from './score.ts';
import { packIndex, unpackIndex } from './serialise.ts';
import { nearnessOf, textFeatures } from './similar.ts';
import type { SearchHit, SearchItem, SearchOptions } from './types.ts';

/** Grows whenever a stored index can no longer be read or would rank differently. */
export const ENGINE_VERSION = 2;

const DEFAULT_LIMIT = 10;
/** Characters of a text that look for near-duplicates. */
const COMPARED = 400;

/** A search engine over a library. No method throws on any text or item. */
export interface Engine {
  readonly size: number;
  /** An item as it was given, its texts cut at the indexed length; null when there is none. */
  item(id: string): SearchItem | null;
  /** Adds or replaces items and removes ids; searchable at once. */
  update(upserts: SearchItem[], removedIds: string[]): void;
  /**
   * Adds or replaces learned wordings (see `learnChoice`) and takes back forgotten ones. They are
   * rows of the database and not part of `serialise`.
   */
  learn(examples: LearnedExample[], forgottenIds?: string[]): void;
  /** The best hits, best first. */
  search(text: string, options?: SearchOptions): SearchHit[];
  /** The features of one item for a query; null when there is no such item. */
  explain(text: string, id: string, options?: SearchOptions): Record<string, number> | null;
  /** Items that say nearly the same as a text, nearest first; `confidence` is the nearness 0..1. */
  similar(text: string, limit?: number): SearchHit[];
  /**
   * Derives in slices what the first searches and edits would have to. Without it each of the
   * first searches of a loaded engine spends some 20 ms on that and may miss pinyin matches.
   */
  warm(options?: SliceOptions): Promise<void>;
  /** Changes since the base was built; past some 2,000 a new `buildEngine` pays. */
  readonly changes: number;
  /** Everything in one buffer, texts included; `openEngine` needs nothing else. */
  serialise(): ArrayBuffer;
  /** The same in slices, for a worker that must go on answering. */
  store(options?: SliceOptions): Promise<ArrayBuffer>;
}

/** Builds an engine at once, warm; for a large library prefer `buildEngine`. */
export function createEngine(items: Iterable<SearchItem> = []): Engine {
  return runToEnd(buildInSteps(items));
}

/** Builds an engine in slices, ready and warm. Rejects with the signal's reason when aborted. */
export async function buildEngine(
  items: Iterable<SearchItem>,
  options: SliceOptions = {},
): Promise<Engine> {
  return runInSlices(buildInSteps(items), options);
}

/** Opens a stored engine at once; null when it is truncated, foreign or of another version. */
export function loadEngine(buffer: ArrayBuffer): Engine | null {
  return runToEnd(loadInSteps(buffer));
}

/** `loadEngine` in slices. */
export async function openEngine(
  buffer: ArrayBuffer,
  options: SliceOptions = {},
): Promise<Engine | null> {
  return runInSlices(loadInSteps(buffer), options);
}

function* loadInSteps(buffer: ArrayBuffer): Generator<undefined, Engine | null> {
  const stored = yield* unpackIndex(buffer, ENGINE_VERSION);
  if (!stored) return null;
  yield;
  const index = new LiveIndex(stored.base, stored.documents);
  yield;
  for (const id of stored.removed) index.remove(id);
  for (const item of stored.added) index.upsert(item);
  return new LocalEngine(index);
}

function* buildInSteps(items: Iterable<SearchItem>): Generator<undefined, Engine> {
  const builder = new IndexBuilder();
  const store = new DocumentStore(emptyDocuments());
  const stream = new HanStream();
  const unique = new Map<string, SearchItem>();
  let count = 0;
  for (const item of items) {
    unique.set(item.id, item);
    if (++count % 4096 === 0) yield;
  }
  for (const item of unique.values()) {
    store.add(item);
    builder.add(item);
    stream.add(item.title, item.aliases);
    if (++count % 64 === 0) yield;
  }
  const base = yield* builder.finish();
  yield;
  const documents = yield* store.pack();
  yield;
  stream.trim();
  const index = new LiveIndex(base, documents, stream);
  yield* index.warm();
  return new LocalEngine(index);
}

class LocalEngine implements Engine {
  private readonly index: LiveIndex;
  private readonly learned = new LearnedIndex();
  private readonly ranker: Ranker;

  constructor(index: LiveIndex) {
    this.index = index;
    this.ranker = new Ranker(index, this.learned);
  }

  get size(): number {
    return this.index.live;
  }

  warm(options: SliceOptions = {}): Promise<void> {
    return runInSlices(this.index.warm(), options);
  }

  get changes(): number {
    return this.index.revision;
  }

  item(id: string): SearchItem | null {
    const document = this.index.documentOf(id);
    return document < 0 ? null : this.index.store.item(document);
  }

  update(upserts: SearchItem[], removedIds: string[]): void {
    for (const id of removedIds) this.index.remove(id);
    for (const item of upserts) this.index.upsert(item);
  }

  learn(examples: LearnedExample[], forgottenIds: string[] = []): void {
    this.learned.update(examples, forgottenIds);
  }

  search(text: string, options: SearchOptions = {}): SearchHit[] {
    const { query, ranked, fuzzy } = this.ranker.rank(text, options);
    const { store } = this.index;
    const limit = options.limit ?? DEFAULT_LIMIT;
    const typed = isTyped(query, options);
    const hits: SearchHit[] = [];
    for (const entry of ranked.slice(0, typed ? limit * 2 : limit)) {
      const { document } = entry;
      const facet = store.facet(document);
      const texts = store.texts(document);
      const { hit, share } = makeHit(query, entry, texts, facet, fuzzy.get(document));
      if (typed && share < SHOWN_FROM) continue;
      if (hits.push(hit) === limit) break;
    }
    return hits;
  }

  explain(text: string, id: string, options: SearchOptions = {}): Record<string, number> | null {
    const document = this.index.documentOf(id);
    if (document < 0) return null;
    const { ranked } = this.ranker.rank(text, options, document);
    const entry = ranked.find((found) => found.document === document);
    if (!entry) return { score: 0 };
    const { found, document: _document, example: _example, ...own } = entry;
    return { ...own, ...found };
  }

  similar(text: string, limit = DEFAULT_LIMIT): SearchHit[] {
    const { store } = this.index;
    const wanted = textFeatures(text);
    const { query, ranked } = this.ranker.rank(text.slice(0, COMPARED), {
      mode: 'message',
      limit: limit * 5,
    });
    const near = ranked.slice(0, limit * 5).map((entry) => ({
      entry,
      nearness: nearnessOf(wanted, store.texts(entry.document)),
    }));
    near.sort((a, b) => b.nearness - a.nearness);
    return near.slice(0, limit).map(({ entry, nearness }) => ({
      ...makeHit(query, entry, store.texts(entry.document), store.facet(entry.document), undefined)
        .hit,
      score: nearness,
      confidence: nearness,
    }));
  }

  serialise(): ArrayBuffer {
    return runToEnd(packIndex(this.index, ENGINE_VERSION));
  }

  store(options: SliceOptions = {}): Promise<ArrayBuffer> {
    return runInSlices(packIndex(this.index, ENGINE_VERSION), options);
  }
}
