import { CodeIndex } from './code-index.ts';
import { DocumentStore, type PackedDocuments } from './documents.ts';
import { addTo, impactOf, readFields } from './fields.ts';
import { HanStream } from './han-stream.ts';
import { IdTable } from './id-table.ts';
import { type BaseIndex, LONGEST_SURFACE } from './index-data.ts';
import { SoundIndex } from './sound-index.ts';
import { SurfaceCache } from './surface-cache.ts';
import { readSurfaces } from './surfaces.ts';
import type { SearchItem } from './types.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordIndex } from './word-index.ts';

/** From this many live Han characters on, Latin input is also read as pinyin. */
const HAN_LIBRARY = 20;

/** What one search may spend on tables it is the first to need, in milliseconds. */
const DERIVE_MS = 20;

/** A base index with documents added and removed since; answers as if it were built anew. */
export class LiveIndex {
  readonly base: BaseIndex;
  readonly vocabulary: Vocabulary;
  readonly store: DocumentStore;
  readonly codes: CodeIndex;
  /** 1 for a document that was removed or replaced. */
  dead: Uint8Array;
  /** Documents that are not dead. */
  live: number;
  /** Grows with every change; caches compare it. */
  revision = 0;
  private readonly addedPostings = new Map<number, number[]>();
  private readonly surfaces = new SurfaceCache();
  private idTable: IdTable | null = null;
  private readonly sounds: SoundIndex;
  private soundsLeft: Generator<undefined> | null;
  private deadline = Number.POSITIVE_INFINITY;
  private isLate = false;
  private wordForms: WordIndex | null = null;
  private readonly stream: HanStream;
  private hanCharacters = -1;

  /** @param stream the Han characters of the documents, when they are read already */
  constructor(base: BaseIndex, documents: PackedDocuments, stream = new HanStream()) {
    this.base = base;
    this.stream = stream;
    this.vocabulary = new Vocabulary(base);
    this.sounds = new SoundIndex(this.vocabulary);
    this.soundsLeft = this.sounds.derive();
    this.store = new DocumentStore(documents);
    this.codes = new CodeIndex(base);
    this.dead = new Uint8Array(base.documents + 64);
    this.live = base.documents;
  }

  /** Documents ever numbered, dead ones included. */
  get documents(): number {
    return this.store.count;
  }

  /**
   * Starts a search: tables not derived yet grow by some 20 ms of work, and it answers with what
   * is there. `warm` first and every search is complete.
   */
  beginSearch(): void {
    this.deadline = performance.now() + DERIVE_MS;
    this.isLate = false;
  }

  get soundIndex(): SoundIndex {
    this.runUntilDeadline(this.readSounds());
    return this.sounds;
  }

  get wordIndex(): WordIndex {
    this.wordForms ??= new WordIndex(this.vocabulary);
    this.wordForms.catchUp();
    return this.wordForms;
  }

  get hanStream(): HanStream {
    this.runUntilDeadline(this.readHanStream());
    return this.stream;
  }

  /** Derives what the first searches would; yields whenever it may be paused. */
  *warm(): Generator<undefined> {
    void this.wordIndex;
    yield;
    yield* this.base.postings.prepareAll();
    if (this.readsPinyin) {
      yield* this.readSounds();
      yield* this.readHanStream();
    }
    yield* this.readIds();
  }

  private runUntilDeadline(job: Generator<undefined>): void {
    if (this.isLate) return;
    while (!job.next().done) {
      this.isLate = performance.now() > this.deadline;
      if (this.isLate) return;
    }
  }

  private *readSounds(): Generator<undefined> {
    while (this.soundsLeft && !this.soundsLeft.next().done) yield;
    this.soundsLeft = null;
    this.sounds.catchUp();
  }

  private *readHanStream(): Generator<undefined> {
    while (this.stream.documents < this.documents) {
      const document = this.stream.documents;
      const { title, aliases } = this.store.names(document);
      this.stream.add(title, aliases);
      if (this.stream.documents === this.base.documents) this.stream.trim();
      if (document % 512 === 511) yield;
    }
  }

  /** Whether the library has enough Chinese for Latin input to be pinyin. */
  get readsPinyin(): boolean {
    if (this.hanCharacters < 0) this.hanCharacters = this.countHan();
    return this.hanCharacters >= HAN_LIBRARY;
  }

  /** The surfaces of a document, see `readSurfaces`. */
  surfacesOf(document: number): string {
    return this.surfaces.get(document, () => {
      const { title, aliases } = this.store.names(document);
      return readSurfaces(title, aliases, this.vocabulary);
    });
  }

  /** A body as alignment reads it: its first 400 characters. */
  bodyOf(document: number): string {
    return readSurfaces(this.store.bodyStart(document, LONGEST_SURFACE), [], this.vocabulary);
  }

  /** Postings of documents added since, in the same packing as the base; may be missing. */
  postingsAdded(term: number): number[] | undefined {
    return this.addedPostings.get(term);
  }

  /** The live document of an item, or -1. */
  documentOf(id: string): number {
    const { store, dead } = this;
    return this.ids.find(
      store.hashOfId(id),
      (document) => !dead[document] && store.id(document) === id,
    );
  }

  /** Adds an item, in place of the one with the same id. */
  upsert(item: SearchItem): void {
    this.remove(item.id);
    const document = this.store.add(item);
    if (document >= this.dead.length) {
      const bigger = new Uint8Array(this.dead.length + Math.max(1024, this.dead.length >> 3));
      bigger.set(this.dead);
      this.dead = bigger;
    }
    const { counts, title, body } = this.read(item);
    for (const [term, count] of counts) {
      const posting = ((document << 8) | impactOf(count, title, body)) >>> 0;
      const list = this.addedPostings.get(term);
      if (list) list.push(posting);
      else this.addedPostings.set(term, [posting]);
      this.vocabulary.count(term, 1);
    }
    this.codes.add(item.codes, document);
    this.ids.add(document);
    this.live++;
    this.touch();
  }

  /** Removes an item; false when there is none. */
  remove(id: string): boolean {
    const document = this.documentOf(id);
    if (document < 0) return false;
    for (const term of this.read(this.store.item(document)).counts.keys()) {
      this.vocabulary.count(term, -1);
    }
    this.dead[document] = 1;
    this.live--;
    this.touch();
    return true;
  }

  private touch(): void {
    this.revision++;
    this.hanCharacters = -1;
  }

  private get ids(): IdTable {
    if (!this.idTable) for (const _pause of this.readIds());
    return this.idTable as IdTable;
  }

  /** An edit between two pauses makes the table stale: it is thrown away then. */
  private *readIds(): Generator<undefined> {
    if (this.idTable) return;
    const revision = this.revision;
    const table = new IdTable(this.documents, (document) => this.store.idHash(document));
    for (let document = 0; document < this.documents; document++) {
      if (!this.dead[document]) table.add(document);
      if (document % 512 === 511) yield;
    }
    if (revision === this.revision) this.idTable ??= table;
  }

  private read(item: SearchItem) {
    const counts = new Map<number, number>();
    const count = (term: number, field: number) =>
      counts.set(term, addTo(counts.get(term) ?? 0, field));
    const lengths = readFields(item, {
      gram: (key, field) => {
        count(this.vocabulary.internGram(key), field);
      },
      word: (word, field) => {
        count(this.vocabulary.internWord(word), field);
      },
    });
    return { counts, ...lengths };
  }

  private countHan(): number {
    const { vocabulary } = this;
    const { base } = vocabulary;
    let found = 0;
    for (let term = 0; term < base.gramKeys.length && found < HAN_LIBRARY; term++) {
      const key = base.gramKeys[term] as number;
      if (key > 65535) break;
      if (key >= 0x4e00 && vocabulary.df(term)) found++;
    }
    for (let term = vocabulary.baseCount; term < vocabulary.terms; term++) {
      const key = vocabulary.gramOf(term);
      if (key >= 0x4e00 && key <= 65535 && vocabulary.df(term)) found++;
    }
    return found;
  }
}
