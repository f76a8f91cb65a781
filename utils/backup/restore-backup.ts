import {
  countRowsSince,
  type RowPage,
  replaceRows,
  SCHEMA,
  upgradeRows,
} from '@/utils/database/replace-rows';
import { createBackup } from './create-backup';
import { decodeRow, encodeRow } from './encode-row';
import { type BackupHead, BackupRefused, type TextPage } from './format';
import { readBackup } from './read-backup';

/** What restoring would bring, before anything is written. */
export interface RestorePreview {
  head: BackupHead;
  /** Rows by table: now, and as the backup has them. */
  tables: { table: string; now: number; inBackup: number }[];
  /** Replies and articles written or changed here after the backup was made: restoring loses them. */
  changedSince: number;
}

/**
 * Reads and checks a backup and compares it with what is stored. Writes nothing.
 * @throws {BackupRefused}
 */
export async function previewRestore(blob: Blob): Promise<RestorePreview> {
  const { head, counts } = await readBackup(blob, SCHEMA);
  const present = await countRowsSince(head.createdAt);
  const tables = [...new Set([...Object.keys(present.counts), ...Object.keys(counts)])];
  return {
    head,
    tables: tables.map((table) => ({
      table,
      now: present.counts[table] ?? 0,
      inBackup: counts[table] ?? 0,
    })),
    changedSince: present.changed,
  };
}

/**
 * Puts a backup in the place of everything stored, in one transaction, after a backup of the
 * present. One of an older version is brought to today's first. Alarms, the policy and open
 * pages are the caller's to bring up to date.
 * @returns the id of the backup of the present
 * @throws {BackupRefused} and Error when the disk is full: nothing was changed
 */
export async function restoreBackup(blob: Blob, now = Date.now()): Promise<string> {
  const { head, pages } = await readBackup(blob, SCHEMA);
  try {
    const rows = head.schema < SCHEMA ? await upgradePages(pages, head.schema) : pages;
    const before = await createBackup('restore', now);
    await replaceRows(rows.map(lazyPage));
    return before;
  } catch (error) {
    if (!(error instanceof Error) || !madeByHand.includes(error.name)) throw error;
    throw new BackupRefused('damaged', { reason: error.message });
  }
}

/** The hashes were right and yet a row fits nowhere. */
const madeByHand = [
  'SyntaxError',
  'InvalidTableError',
  'DataError',
  'ConstraintError',
  'BulkError',
];

async function upgradePages(pages: TextPage[], version: number): Promise<TextPage[]> {
  const upgraded: TextPage[] = [];
  await upgradeRows(pages.map(lazyPage), version, {
    begin: () => upgraded.splice(0),
    page(table, rows) {
      const text = rows.map((row) => `${encodeRow(row)}\n`).join('');
      upgraded.push({ table, rows: rows.length, text });
      return text.length;
    },
  });
  return upgraded;
}

function lazyPage({ table, text }: TextPage): RowPage {
  return { table, decode: () => text.trimEnd().split('\n').map(decodeRow) };
}
