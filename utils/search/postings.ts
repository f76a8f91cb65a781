import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { IMPACT_LEVELS, LEVEL_OF_IMPACT } from './fields.ts';

/** Terms whose postings are packed, and read, together. */
const BLOCK = 32;
/** Blocks written or read between two chances to pause: some milliseconds. */
const BLOCKS_AT_ONCE = 512;

/** Postings as they are stored: bytes, and where each block of terms begins in them. */
export interface PackedPostings {
  bytes: Uint8Array;
  starts: Uint32Array;
}

/**
 * Who has each term: `entries` from `offsets[term]` to `offsets[term + 1]`, each
 * `document << 8 | impact` in the order of documents, the impact one of `IMPACT_LEVELS`. Those of
 * a stored index are unpacked when a term is first asked for.
 */
export class Postings {
  readonly offsets: Uint32Array;
  readonly entries: Uint32Array;
  private packed: PackedPostings | null;
  private readonly unpacked: Uint8Array;

  constructor(offsets: Uint32Array, from: Uint32Array | PackedPostings) {
    const isPlain = from instanceof Uint32Array;
    this.offsets = offsets;
    this.entries = isPlain ? from : new Uint32Array(offsets[offsets.length - 1] ?? 0);
    this.packed = isPlain ? null : from;
    this.unpacked = new Uint8Array(isPlain ? 0 : from.starts.length);
  }

  /** Has to be called before the entries of a term are read. */
  prepare(term: number): void {
    if (this.packed) this.unpack(Math.floor(term / BLOCK), this.packed);
  }

  /** Unpacks what is left; yields whenever it may be paused. */
  *prepareAll(): Generator<undefined> {
    for (let block = 0; block < this.unpacked.length; block++) {
      if (this.packed) this.unpack(block, this.packed);
      if (block % BLOCKS_AT_ONCE === BLOCKS_AT_ONCE - 1) yield;
    }
    this.packed = null;
  }

  /** All postings packed, in steps. */
  *pack(): Generator<undefined, PackedPostings> {
    yield* this.prepareAll();
    const { offsets, entries } = this;
    const terms = offsets.length - 1;
    const writer = new ByteWriter();
    const starts: number[] = [];
    for (let term = 0; term < terms; term++) {
      if (term % BLOCK === 0) starts.push(writer.size);
      let before = 0;
      for (let i = offsets[term] as number; i < (offsets[term + 1] as number); i++) {
        const entry = entries[i] as number;
        const document = entry >>> 8;
        writer.number(((document - before) * 16) | (LEVEL_OF_IMPACT[entry & 255] as number));
        before = document;
      }
      if (term % (BLOCK * BLOCKS_AT_ONCE) === 0) yield;
    }
    return { bytes: writer.done(), starts: Uint32Array.from(starts) };
  }

  private unpack(block: number, { bytes, starts }: PackedPostings): void {
    if (this.unpacked[block]) return;
    this.unpacked[block] = 1;
    const { offsets, entries } = this;
    const reader = new ByteReader(bytes, starts[block] as number);
    const end = Math.min(offsets.length - 1, (block + 1) * BLOCK);
    for (let term = block * BLOCK; term < end; term++) {
      let document = 0;
      for (let i = offsets[term] as number; i < (offsets[term + 1] as number); i++) {
        const entry = reader.number();
        document += entry >>> 4;
        entries[i] = ((document << 8) | (IMPACT_LEVELS[entry & 15] as number)) >>> 0;
      }
    }
  }
}
