import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { PackedDocuments } from './documents.ts';
import type { Facet } from './facet-table.ts';
import type { BaseIndex } from './index-data.ts';
import type { LiveIndex } from './live-index.ts';
import { Postings } from './postings.ts';
import type { SearchItem } from './types.ts';

const MAGIC = 0x53444b31;
/** Magic, engine version, byte length of the content, checksum of the content. */
const HEADER_BYTES = 16;

/** A base index with the changes made since it was built. */
export interface StoredIndex {
  base: BaseIndex;
  documents: PackedDocuments;
  removed: string[];
  added: SearchItem[];
}

/**
 * One buffer with the index, all texts, and the changes since the base was built. In steps:
 * an edit between two of them is in the buffer or not, and caught up with either way.
 */
export function* packIndex(index: LiveIndex, version: number): Generator<undefined, ArrayBuffer> {
  const writer = new ByteWriter();
  yield* writeBase(writer, index.base);
  writeDocuments(writer, index.store.packed);
  yield;
  const removed: string[] = [];
  const added: SearchItem[] = [];
  for (let document = 0; document < index.documents; document++) {
    const isBase = document < index.base.documents;
    if (isBase && index.dead[document]) removed.push(index.store.id(document));
    else if (!isBase && !index.dead[document]) added.push(index.store.item(document));
  }
  writer.text(JSON.stringify({ removed, added }));
  const content = writer.done();
  yield;
  const buffer = new ArrayBuffer(HEADER_BYTES + content.byteLength);
  new Uint32Array(buffer, 0, 4).set([MAGIC, version, content.byteLength, checksum(content)]);
  new Uint8Array(buffer, HEADER_BYTES).set(content);
  return buffer;
}

/** What `packIndex` wrote, in steps; null when it is damaged or of another version. */
export function* unpackIndex(
  buffer: ArrayBuffer,
  version: number,
): Generator<undefined, StoredIndex | null> {
  if (buffer.byteLength < HEADER_BYTES) return null;
  const [magic, storedVersion, length, sum] = new Uint32Array(buffer, 0, 4);
  if (magic !== MAGIC || storedVersion !== version) return null;
  if (buffer.byteLength !== HEADER_BYTES + (length as number)) return null;
  const content = new Uint8Array(buffer, HEADER_BYTES);
  if (checksum(content) !== sum) return null;
  yield;
  try {
    const reader = new ByteReader(content);
    const base = readBase(reader);
    yield;
    const documents = readDocuments(reader);
    const { removed, added } = JSON.parse(reader.text()) as Pick<StoredIndex, 'removed' | 'added'>;
    return { base, documents, removed, added };
  } catch (error) {
    // A buffer with a right checksum that still does not parse is not ours: rebuild.
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

function* writeBase(writer: ByteWriter, base: BaseIndex): Generator<undefined, void> {
  const { gramKeys, words, postings, codes, codeOwners } = base;
  writer.number(base.documents);
  writer.ascending(gramKeys);
  writer.text(words.join('\n'));
  writer.ascending(postings.offsets);
  yield;
  const { bytes, starts } = yield* postings.pack();
  writer.ascending(starts);
  writer.section(bytes);
  writer.text(JSON.stringify(codes));
  writer.numbers(codeOwners);
}

function readBase(reader: ByteReader): BaseIndex {
  const documents = reader.number();
  const gramKeys = reader.ascending();
  const wordText = reader.text();
  const offsets = reader.ascending();
  const starts = reader.ascending();
  const postings = new Postings(offsets, { bytes: reader.section(), starts });
  const codes = JSON.parse(reader.text()) as string[];
  const words = wordText ? wordText.split('\n') : [];
  const codeOwners = reader.numbers();
  return { documents, gramKeys, words, postings, codes, codeOwners };
}

function writeDocuments(writer: ByteWriter, documents: PackedDocuments): void {
  writer.section(documents.bytes);
  writer.ascending(documents.offsets);
  writer.numbers(documents.facetOf);
  writer.numbers(documents.updated);
  writer.text(JSON.stringify(documents.facets));
}

function readDocuments(reader: ByteReader): PackedDocuments {
  const bytes = reader.section();
  const offsets = reader.ascending();
  const facetOf = reader.numbers();
  const updated = reader.numbers();
  return { bytes, offsets, facetOf, updated, facets: JSON.parse(reader.text()) as Facet[] };
}

/** A fast sum over four bytes at a time; catches truncated and overwritten buffers. */
function checksum(content: Uint8Array): number {
  const whole = content.byteLength >>> 2;
  const words = new Uint32Array(content.buffer, content.byteOffset, whole);
  let sum = content.byteLength;
  for (let i = 0; i < whole; i++) sum = (Math.imul(sum, 31) + (words[i] as number)) | 0;
  for (let i = whole * 4; i < content.byteLength; i++) {
    sum = (Math.imul(sum, 31) + (content[i] as number)) | 0;
  }
  return sum >>> 0;
}
