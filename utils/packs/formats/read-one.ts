import { decodeText } from '../decode/decode-text';
import {
  type FormatId,
  type ImportProblem,
  ImportRefused,
  type ParsedFile,
  type Source,
} from '../parsed';
import type { Drafts } from './draft';
import type { ColumnMapping, TableToMap } from './mapped-table';
import { readTextFile } from './read-text';
import { readWorkbook } from './read-workbook';
import type { TableSetting } from './table-formats';

/** What one file turned out to be. */
export type ReadOne =
  | { is: 'drafts'; drafts: Drafts; source: Source }
  /** `text` is the file as it was written: what a signature is over. */
  | { is: 'pack'; file: ParsedFile; source: Source; text: string }
  | { is: 'table'; table: TableToMap };

/** What a person said about a file; everything else is guessed. */
export interface ReadOptions {
  as?: FormatId | undefined;
  mapping?: ColumnMapping | undefined;
  /** Sheet of a workbook to be described, where its columns must be named; else the first. */
  sheet?: string | undefined;
}

export interface OneFile extends TableSetting {
  name: string;
  bytes: Uint8Array;
  /** Folders it lies in, from the outermost in. */
  folders: string[];
  /** It came with others of its kind. */
  isOneOfMany: boolean;
}

/**
 * Reads one file that is no archive. Its content decides what it is; the name only helps
 * where several formats look alike.
 * @throws {ImportRefused}
 */
export async function readOne(file: OneFile, options: ReadOptions): Promise<ReadOne> {
  const { bytes, name } = file;
  if (startsWith(bytes, OLD_OFFICE)) throw new ImportRefused({ code: 'old-xls', values: { name } });
  if (isZip(bytes)) return readWorkbook(file, options);
  if (NO_TEXTS.some((signature) => startsWith(bytes, signature))) {
    throw new ImportRefused({ code: 'binary', values: { name } });
  }
  const { text, encoding, lost, isCut } = decodeText(bytes);
  if (text.trim() === '') throw new ImportRefused({ code: 'empty', values: {} });
  if (isBinary(text, lost)) throw new ImportRefused({ code: 'binary', values: { name } });
  const read = await readTextFile(text, file, options);
  if (read.is === 'table') return read;
  const warnings: ImportProblem[] = [];
  if (lost > 0) warnings.push({ code: 'undecodable', values: { count: lost, encoding } });
  if (isCut) warnings.push({ code: 'cut-end', values: {} });
  if (read.is === 'drafts') read.drafts.warnings.push(...warnings);
  return { ...read, source: { ...read.source, encoding } };
}

/** Excel before 2007, and workbooks with a password: the same container. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIPS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** PDF, PNG, JPEG, GIF, gzip, 7z, RAR: known by their first bytes. */
const NO_TEXTS = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

export function isZip(bytes: Uint8Array): boolean {
  return ZIPS.some((signature) => startsWith(bytes, signature));
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Share of characters no text has, above which it is none. */
const NOISE = 0.1;

function isBinary(text: string, lost: number): boolean {
  const start = text.slice(0, 10_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const noise = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return noise > start.length * NOISE || lost > text.length * NOISE;
}
