import { foldCode } from './code-index.ts';
import { addTo, impactOf, readFields } from './fields.ts';
import { GramTable } from './gram-table.ts';
import { growUint16, growUint32 } from './growable.ts';
import type { BaseIndex } from './index-data.ts';
import { Postings } from './postings.ts';
import type { SearchItem } from './types.ts';

/** Entries handled between two chances to pause. */
const STRIDE = 1 << 16;

/** Collects items one by one; `finish` sorts the vocabulary and lays out the postings. */
export class IndexBuilder {
  private readonly grams = new GramTable();
  private readonly words = new Map<string, number>();
  /** Provisional term (gram * 2, word * 2 + 1), document and field counts of every posting. */
  private readonly terms = growUint32(1 << 16);
  private readonly owners = growUint32(1 << 16);
  private readonly impacts = growUint16(1 << 16);
  private documents = 0;
  private counts = new Uint32Array(1 << 15);
  private readonly touched: number[] = [];
  private readonly codes: [code: string, document: number][] = [];

  add(item: SearchItem): void {
    const document = this.documents++;
    for (const code of item.codes) this.codes.push([foldCode(code), document]);
    const { title, body } = readFields(item, this);
    for (const term of this.touched) {
      this.terms.push(term);
      this.owners.push(document);
      this.impacts.push(impactOf(this.counts[term] as number, title, body));
      this.counts[term] = 0;
    }
    this.touched.length = 0;
  }

  gram(key: number, field: number): void {
    this.count(this.grams.intern(key) * 2, field);
  }

  word(word: string, field: number): void {
    let id = this.words.get(word);
    if (id === undefined) {
      id = this.words.size;
      this.words.set(word, id);
    }
    this.count(id * 2 + 1, field);
  }

  private count(term: number, field: number): void {
    if (term >= this.counts.length) {
      const bigger = new Uint32Array(Math.max(this.counts.length * 2, term + 1));
      bigger.set(this.counts);
      this.counts = bigger;
    }
    const before = this.counts[term] as number;
    if (before === 0) this.touched.push(term);
    this.counts[term] = addTo(before, field);
  }

  /** Yields whenever it may be paused. The builder cannot be used afterwards. */
  *finish(): Generator<undefined, BaseIndex> {
    const grams = this.grams.sorted();
    yield;
    const words = [...this.words.keys()].sort();
    yield;
    const wordTerm = new Uint32Array(words.length);
    words.forEach((word, rank) => {
      wordTerm[this.words.get(word) as number] = grams.keys.length + rank;
    });
    yield;
    const count = grams.keys.length + words.length;
    const offsets = new Uint32Array(count + 1);
    const total = this.terms.length;
    for (let i = 0; i < total; i++) {
      const term = this.terms.data[i] as number;
      const id = (term & 1 ? wordTerm[term >>> 1] : grams.rank[term >>> 1]) as number;
      this.terms.data[i] = id;
      (offsets[id + 1] as number)++;
      if (i % STRIDE === STRIDE - 1) yield;
    }
    for (let id = 0; id < count; id++) (offsets[id + 1] as number) += offsets[id] as number;
    const cursor = offsets.slice(0, count);
    const entries = new Uint32Array(total);
    for (let i = 0; i < total; i++) {
      const id = this.terms.data[i] as number;
      const at = cursor[id] as number;
      cursor[id] = at + 1;
      entries[at] =
        (((this.owners.data[i] as number) << 8) | (this.impacts.data[i] as number)) >>> 0;
      if (i % STRIDE === STRIDE - 1) yield;
    }
    const codes = this.codes.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]));
    return {
      documents: this.documents,
      gramKeys: grams.keys,
      words,
      postings: new Postings(offsets, entries),
      codes: codes.map(([code]) => code),
      codeOwners: Uint32Array.from(codes, ([, document]) => document),
    };
  }
}
