import { type Facet, FacetTable } from './facet-table.ts';
import { hashId, hashPacked } from './id-hash.ts';
import { LONGEST_BODY } from './index-data.ts';
import { longestPacked, packText, unpackText } from './pack-text.ts';
import type { SearchItem } from './types.ts';

/** The texts of one document, as they were given. */
export interface DocumentTexts {
  id: string;
  title: string;
  body: string;
  codes: string[];
  aliases: string[];
}

/** Frozen part of the store: packed records cut by `offsets`, facet number and age per document. */
export interface PackedDocuments {
  bytes: Uint8Array;
  offsets: Uint32Array;
  facetOf: Uint32Array;
  /** Minutes since the epoch; 0 when unknown. */
  updated: Uint32Array;
  facets: Facet[];
}

const UNIT = '\u001f';
const UNIT_CODE = 31;
const FIELDS = 5;
const LIST = '\u001e';
const MINUTE_MS = 60_000;

export const emptyDocuments = (): PackedDocuments => ({
  bytes: new Uint8Array(0),
  offsets: new Uint32Array(1),
  facetOf: new Uint32Array(0),
  updated: new Uint32Array(0),
  facets: [],
});

/** All texts and facets by document number: a packed base plus documents added since. */
export class DocumentStore {
  private readonly base: PackedDocuments;
  private readonly baseCount: number;
  private readonly added: string[] = [];
  private readonly addedFacets: number[] = [];
  private readonly addedUpdated: number[] = [];
  private readonly addedHashes: number[] = [];
  /** Hash of every base id; it and those of added ones are 0 or missing until asked for. */
  private readonly hashes: Uint32Array;
  private readonly facets: FacetTable;

  constructor(base: PackedDocuments) {
    this.base = base;
    this.baseCount = base.facetOf.length;
    this.hashes = new Uint32Array(this.baseCount);
    this.facets = new FacetTable(base.facets);
  }

  get count(): number {
    return this.baseCount + this.added.length;
  }

  /** The frozen part, as it was given. */
  get packed(): PackedDocuments {
    return this.base;
  }

  /** Adds an item at the end and gives its document number. */
  add(item: SearchItem): number {
    this.added.push(packRecord(item));
    this.addedFacets.push(this.facets.numberOf(item));
    this.addedUpdated.push(Math.floor((item.updatedAt ?? 0) / MINUTE_MS));
    return this.count - 1;
  }

  facet(document: number): Facet {
    const number =
      document < this.baseCount
        ? this.base.facetOf[document]
        : this.addedFacets[document - this.baseCount];
    return this.facets.list[number as number] as Facet;
  }

  /** UTC epoch milliseconds, to the minute; 0 when unknown. */
  updatedAt(document: number): number {
    const minutes =
      document < this.baseCount
        ? this.base.updated[document]
        : this.addedUpdated[document - this.baseCount];
    return (minutes as number) * MINUTE_MS;
  }

  id(document: number): string {
    return this.read(document, 1);
  }

  hashOfId(id: string): number {
    return hashId(id, UNIT_CODE);
  }

  /** A hash of the id: the same however the document came into the index. */
  idHash(document: number): number {
    if (document >= this.baseCount) {
      const at = document - this.baseCount;
      this.addedHashes[at] ??= this.hashOfId(this.id(document));
      return this.addedHashes[at];
    }
    const known = this.hashes[document] as number;
    if (known) return known;
    const { bytes, offsets } = this.base;
    const hash = hashPacked(bytes, offsets[document] as number, UNIT_CODE);
    this.hashes[document] = hash;
    return hash;
  }

  /** Below 0 when `a` goes before `b` although their scores are equal: newest first, then by id. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    return this.updatedAt(b) - this.updatedAt(a) || (this.id(a) < this.id(b) ? -1 : 1);
  }

  /** The same without reading ids: one order, too, though not that of the alphabet. */
  compareFast(a: number, b: number): number {
    return (
      this.updatedAt(b) - this.updatedAt(a) || this.idHash(a) - this.idHash(b) || this.compare(a, b)
    );
  }

  /** Title and aliases: what alignment and the pinyin scan read. */
  names(document: number): { title: string; aliases: string[] } {
    const [, title = '', aliases = ''] = this.read(document, 3).split(UNIT);
    return { title, aliases: splitList(aliases) };
  }

  /** The beginning of a body, at most so many characters. */
  bodyStart(document: number, characters: number): string {
    const record = this.read(document, FIELDS, characters);
    const at = record.lastIndexOf(UNIT) + 1;
    return record.slice(at, at + characters);
  }

  texts(document: number): DocumentTexts {
    const [id = '', title = '', aliases = '', codes = '', body = ''] = this.read(
      document,
      FIELDS,
    ).split(UNIT);
    return { id, title, body, codes: splitList(codes), aliases: splitList(aliases) };
  }

  /** The item as it was given, without texts beyond the indexed length. */
  item(document: number): SearchItem {
    const { validFrom, validTo, ...facet } = this.facet(document);
    const updatedAt = this.updatedAt(document);
    return {
      ...this.texts(document),
      ...facet,
      ...(validFrom === null ? {} : { validFrom }),
      ...(validTo === null ? {} : { validTo }),
      ...(updatedAt ? { updatedAt } : {}),
    };
  }

  /** The first fields of a record. */
  private read(document: number, fields: number, most?: number): string {
    if (document >= this.baseCount) {
      const record = this.added[document - this.baseCount] as string;
      return fields === 1 ? record.slice(0, record.indexOf(UNIT)) : record;
    }
    const { bytes, offsets } = this.base;
    const start = offsets[document] as number;
    return unpackText(bytes, start, offsets[document + 1] as number, UNIT_CODE, fields, most);
  }

  /** A packed copy of everything added to an empty store; yields whenever it may be paused. */
  *pack(): Generator<undefined, PackedDocuments> {
    let bytes = new Uint8Array(1 << 16);
    let used = 0;
    const offsets = new Uint32Array(this.added.length + 1);
    for (let document = 0; document < this.added.length; document++) {
      const record = this.added[document] as string;
      const needed = used + longestPacked(record.length);
      if (needed > bytes.length) {
        const bigger = new Uint8Array(needed * 2);
        bigger.set(bytes.subarray(0, used));
        bytes = bigger;
      }
      used = packText(record, bytes, used);
      offsets[document + 1] = used;
      if (document % 512 === 511) yield;
    }
    return {
      bytes: bytes.slice(0, used),
      offsets,
      facetOf: Uint32Array.from(this.addedFacets),
      updated: Uint32Array.from(this.addedUpdated),
      facets: this.facets.list,
    };
  }
}

function packRecord(item: SearchItem): string {
  return [
    item.id,
    clean(item.title),
    item.aliases.map(clean).join(LIST),
    item.codes.map(clean).join(LIST),
    clean(item.body.slice(0, LONGEST_BODY)),
  ].join(UNIT);
}

// The separators are control characters nobody types; a space keeps every offset.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are our own separators
const clean = (text: string): string => text.replace(/[\u001e\u001f]/g, ' ');

const splitList = (text: string): string[] => (text ? text.split(LIST) : []);
