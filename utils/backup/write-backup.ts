import { type RowReader, readRawRows } from '@/utils/database/raw-rows';
import { encodeRow } from './encode-row';
import {
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  type BackupHead,
  type BackupReason,
  BackupRefused,
  chainHash,
  type EndLine,
  type PageHead,
} from './format';

export interface WrittenBackup {
  head: BackupHead;
  blob: Blob;
  /** Rows by table. */
  counts: Record<string, number>;
}

interface Page {
  table: string;
  rows: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The whole database as one compressed file, as it was at one moment. The worker's thread only
 * turns rows into text, a page at a time (some ms each); hashing and compressing happen beside it.
 * @param now UTC epoch ms
 * @throws {BackupRefused} `unreadable-row` when a table holds what no backup can
 * @throws Error when nothing is stored
 */
export async function writeBackup(
  reason: BackupReason,
  now: number,
  databaseName?: string,
): Promise<WrittenBackup> {
  const counts: Record<string, number> = {};
  const encoder = new TextEncoder();
  let head: BackupHead | undefined;
  const parts = new ReadableStream<BackupHead | Page>({
    async start(controller) {
      const reader: RowReader = {
        begin(schema) {
          const fixed = { format: BACKUP_FORMAT, formatVersion: BACKUP_FORMAT_VERSION } as const;
          head = { ...fixed, schema, createdAt: now, reason };
          controller.enqueue(head);
        },
        page(table, rows) {
          const text = rows.map((row) => `${encode(table, row)}\n`).join('');
          counts[table] = (counts[table] ?? 0) + rows.length;
          controller.enqueue({ table, rows: rows.length, bytes: encoder.encode(text) });
          return text.length;
        },
      };
      await readRawRows(reader, databaseName);
      controller.close();
    },
  });
  const lines = parts.pipeThrough(frameParts());
  const blob = await new Response(lines.pipeThrough(new CompressionStream('gzip'))).blob();
  return { head: head as BackupHead, blob, counts };
}

/** Head and pages as the lines of the format. */
function frameParts(): TransformStream<BackupHead | Page, Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const lineOf = (value: object) => encoder.encode(`${JSON.stringify(value)}\n`);
  let hash = '';
  let total = 0;
  return new TransformStream({
    async transform(part, controller) {
      if ('format' in part) return controller.enqueue(lineOf(part));
      hash = await chainHash(hash, part.bytes);
      total += part.rows;
      controller.enqueue(lineOf({ table: part.table, rows: part.rows, hash } satisfies PageHead));
      controller.enqueue(part.bytes);
    },
    flush(controller) {
      controller.enqueue(lineOf({ end: true, rows: total } satisfies EndLine));
    },
  });
}

function encode(table: string, row: unknown): string {
  try {
    return encodeRow(row);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupRefused('unreadable-row', { table, reason });
  }
}
