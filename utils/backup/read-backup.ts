import { z } from 'zod';
import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  type BackupHead,
  BackupRefused,
  backupReasons,
  chainHash,
  type TextPage,
} from './format';
import { breathe } from './slices';

/** Longest line believed, in characters; a row with six pictures has 4.2 million. */
const LONGEST_LINE = 60_000_000;
/** Bytes of the file unpacked at a time; wording that repeats grows to thirty times as many. */
const SLICE = 8_192;

const headSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  formatVersion: z.number().int().positive(),
  schema: z.number().positive(),
  createdAt: z.number().int().nonnegative(),
  reason: z.enum(backupReasons),
});
const pageSchema = z.object({
  table: z.string().min(1),
  rows: z.number().int().positive(),
  hash: z.string(),
});
const endSchema = z.object({ end: z.literal(true), rows: z.number().int().nonnegative() });

export interface ReadBackup {
  head: BackupHead;
  pages: TextPage[];
  /** Rows by table. */
  counts: Record<string, number>;
}

/**
 * Reads a whole backup and checks it: every hash, every count, and that nothing is missing at
 * its end. In slices; the rows stay text until they are written.
 * @param schema the newest version of the database this code knows
 * @throws {BackupRefused}
 */
export async function readBackup(blob: Blob, schema: number): Promise<ReadBackup> {
  const lines = readLines(blob);
  const head = readHead(await nextLine(lines), schema);
  const pages: TextPage[] = [];
  const counts: Record<string, number> = {};
  let hash = '';
  let total = 0;
  for (;;) {
    const line = parseLine(await nextLine(lines));
    const end = endSchema.safeParse(line);
    if (end.success) {
      if (end.data.rows !== total || !(await lines.next()).done) throw new BackupRefused('damaged');
      return { head, pages, counts };
    }
    const page = pageSchema.safeParse(line);
    if (!page.success) throw new BackupRefused('damaged');
    const { table, rows } = page.data;
    const read: string[] = [];
    while (read.length < rows) read.push(await nextLine(lines));
    const text = read.map((row) => `${row}\n`).join('');
    hash = await chainHash(hash, new TextEncoder().encode(text));
    if (hash !== page.data.hash) throw new BackupRefused('damaged');
    pages.push({ table, rows, text });
    counts[table] = (counts[table] ?? 0) + rows;
    total += rows;
    await breathe();
  }
}

function readHead(line: string, schema: number): BackupHead {
  const head = headSchema.safeParse(parseLine(line, 'not-backup'));
  if (!head.success) throw new BackupRefused('not-backup');
  const { data } = head;
  if (data.formatVersion > BACKUP_FORMAT_VERSION || data.schema > schema)
    throw new BackupRefused('newer', { theirs: data.schema, ours: schema });
  return data;
}

function parseLine(line: string, code: 'damaged' | 'not-backup' = 'damaged'): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BackupRefused(code, { reason: String(error) });
  }
}

async function nextLine(lines: AsyncGenerator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new BackupRefused('damaged');
  return value;
}

/** The lines of a gzip file; a last one without its end is not handed over. */
async function* readLines(blob: Blob): AsyncGenerator<string> {
  const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  // The two bytes every gzip file begins with (RFC 1952).
  if (start[0] !== 0x1f || start[1] !== 0x8b) throw new BackupRefused('not-backup');
  const reader = slicesOf(blob)
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true }))
    .getReader();
  let rest: string[] = [];
  let length = 0;
  let isOver = false;
  try {
    for (;;) {
      isOver = true;
      const { value, done } = await readOn(reader);
      if (done) break;
      isOver = false;
      const parts = value.split('\n');
      const last = parts.pop() as string;
      for (const part of parts) {
        yield rest.length > 0 ? rest.join('') + part : part;
        rest = [];
        length = 0;
      }
      rest.push(last);
      length += last.length;
      if (length > LONGEST_LINE) throw new BackupRefused('damaged');
    }
    if (length > 0) throw new BackupRefused('damaged');
  } finally {
    // Left by its reader before the end; a stream that failed has closed itself.
    if (!isOver) await reader.cancel();
  }
}

/** The file in slices so small that unpacking one keeps nobody waiting, with a pause after each. */
function slicesOf(blob: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      const slice = new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer());
      at += SLICE;
      await breathe();
      if (slice.length > 0) controller.enqueue(slice);
      if (at >= blob.size) controller.close();
    },
  });
}

async function readOn(
  reader: ReadableStreamDefaultReader<string>,
): Promise<ReadableStreamReadResult<string>> {
  try {
    return await reader.read();
  } catch (error) {
    // The checksum of gzip, a cut file, or bytes that are no text.
    throw new BackupRefused('damaged', { reason: String(error) });
  }
}
