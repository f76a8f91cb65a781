import { buildPack } from './build/build-pack';
import { nameOfFile } from './build/make-id';
import type { Drafts } from './formats/draft';
import type { TableToMap } from './formats/mapped-table';
import { isZip, type OneFile, type ReadOptions, readOne } from './formats/read-one';
import { readZip } from './formats/read-zip';
import { type ImportedFile, type ImportProblem, ImportRefused, type Source } from './parsed';
import { refuseTooLarge } from './read-file';

/** A file as it was dropped; `name` may hold folders (`图片/a.png`). */
export interface InputFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * `needs-mapping`: ask what the columns are, then read again with `mapping`. `text` is that of a
 * pack's own format, for `refuseUntrusted`; '' for other formats, which nobody can sign.
 */
export type ReadResult =
  | { kind: 'parsed'; file: ImportedFile; text: string }
  | { kind: 'needs-mapping'; name: string; table: TableToMap };

/**
 * Reads files of any known format into one pack: a single file, a zip, or several files of
 * one format (a folder of Markdown, a table with its pictures). Writes nothing, opens no
 * network, runs nothing of what is in them. Heavy: for a worker.
 * @throws {ImportRefused} with the sentence to show
 */
export async function readFiles(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<ReadResult> {
  refuseTooLarge(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const [first] = files;
  if (!first || files.every(({ bytes }) => bytes.length === 0)) {
    throw new ImportRefused({ code: 'empty', values: {} });
  }
  const all = files.length === 1 ? unpack(first) : [...files];
  const { texts, pictures, problems } = sort(all);
  const [only] = texts;
  if (!only) throw new ImportRefused({ code: 'unknown', values: { name: first.name } });
  const name = all.length === 1 || all[0] !== first ? nameOfFile(first.name) : nameOfAll(all);
  if (texts.length > 1) return readSeveral(texts, pictures, problems, name, options);
  const read = await readOne(placed(only, pictures, false), options);
  if (read.is === 'table') return { kind: 'needs-mapping', name: only.name, table: read.table };
  if (read.is === 'pack') {
    const { file, source, text } = read;
    return { kind: 'parsed', file: { ...file, warnings: [], source }, text };
  }
  read.drafts.rejected.push(...problems);
  return finish(read.drafts, read.source, name);
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|bmp)$/i;
const TEXT = /\.(?:csv|tsv|txt|jsonl?|ndjson|ya?ml|md|markdown|mdx|xlsx)$/i;
/** What systems leave in folders and archives. */
const LEFTOVER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;

/** The files of an archive; a workbook is a zip too, but is read as a whole. */
function unpack(file: InputFile): InputFile[] {
  if (!isZip(file.bytes)) return [file];
  const entries = readZip(file.bytes, (path) => !LEFTOVER.test(path));
  if (entries.has('[Content_Types].xml') || entries.has('xl/workbook.xml')) return [file];
  if (entries.size === 0) throw new ImportRefused({ code: 'empty', values: {} });
  return [...entries].map(([path, bytes]) => ({ name: path, bytes }));
}

/** Pictures apart from what is read; the rest is told. A single file is always read. */
function sort(files: InputFile[]): {
  texts: InputFile[];
  pictures: Map<string, Uint8Array>;
  problems: ImportProblem[];
} {
  const texts: InputFile[] = [];
  const pictures = new Map<string, Uint8Array>();
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const base = file.name.replace(/^.*[/\\]/, '');
    // shopee-quick-reply's list of its own files.
    const isIndex = files.length > 1 && base === 'index.json';
    if (files.length === 1 || TEXT.test(base)) {
      if (!isIndex) texts.push(file);
    } else if (PICTURE.test(base)) pictures.set(base.toLowerCase(), file.bytes);
    else problems.push({ code: 'binary', values: { name: base.slice(0, 120) }, file: file.name });
  }
  texts.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { texts, pictures, problems };
}

function placed(
  { name, bytes }: InputFile,
  pictures: ReadonlyMap<string, Uint8Array>,
  isOneOfMany: boolean,
): OneFile {
  const folders = isOneOfMany ? name.split(/[/\\]/).slice(0, -1) : [];
  return { name, bytes, pictures, folders, isOneOfMany, fileName: nameOfFile(name) };
}

/** Several files of one format; one that cannot be read is told, the others are taken. */
async function readSeveral(
  texts: InputFile[],
  pictures: ReadonlyMap<string, Uint8Array>,
  problems: ImportProblem[],
  name: string,
  options: ReadOptions,
): Promise<ReadResult> {
  let whole: Drafts | null = null;
  let source: Source | null = null;
  const rejected = [...problems];
  for (const file of texts) {
    try {
      const read = await readOne(placed(file, pictures, true), options);
      if (read.is !== 'drafts' || (source && read.source.format !== source.format)) {
        const values = { name: file.name, format: source?.format ?? 'table' };
        throw new ImportRefused({ code: 'other-format', values });
      }
      const { drafts } = read;
      whole ??= { items: [], syntax: drafts.syntax, rejected: [], warnings: [] };
      source ??= read.source;
      for (const item of drafts.items) whole.items.push({ ...item, file: item.file ?? file.name });
      for (const list of ['rejected', 'warnings'] as const) {
        for (const problem of drafts[list]) whole[list].push({ ...problem, file: file.name });
      }
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      rejected.push({ ...error.problem, file: file.name });
    }
  }
  if (!whole || !source) {
    throw new ImportRefused(rejected[0] ?? { code: 'unknown', values: { name } });
  }
  whole.rejected.push(...rejected);
  return finish(whole, source, name);
}

/** @throws {ImportRefused} when nothing can be taken: an update by nothing would remove all */
function finish(drafts: Drafts, source: Source, name: string): ReadResult {
  const built = buildPack(drafts, source.format, name);
  if (built.pack.replies.length + built.pack.articles.length === 0) {
    throw new ImportRefused(built.rejected[0] ?? { code: 'no-items', values: {} });
  }
  return { kind: 'parsed', file: { ...built, source }, text: '' };
}

/** The folder all files lie in, or the first file's name. */
function nameOfAll(files: InputFile[]): string {
  const [first] = files;
  const folder = first?.name.split(/[/\\]/)[0] ?? '';
  const isShared = files.every(({ name }) => name.startsWith(`${folder}/`));
  return isShared ? nameOfFile(`${folder}/${folder}`) : nameOfFile(first?.name ?? '');
}
