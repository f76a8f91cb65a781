/*
 * A backup is gzip of JSON lines: the head, then for each page of rows a line that announces it
 * (`{"table":"replies","rows":500,"hash":"…"}`) and its rows, then `{"end":true,"rows":51234}`.
 * Each hash is the SHA-256 of the hash before it and the page's bytes, so that no page can be
 * changed, left out or moved; gzip's own checksum finds damage on the way there.
 */

export const BACKUP_FORMAT = 'sidedesk.backup';
export const BACKUP_FORMAT_VERSION = 1;

/** Why a backup was made; each has its words under `backup/reason`. */
export const backupReasons = [
  'manual',
  'daily',
  'import',
  'update',
  'upgrade',
  'restore',
  'file',
] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface BackupHead {
  format: typeof BACKUP_FORMAT;
  formatVersion: number;
  /** Version of the database its rows are of. */
  schema: number;
  /** UTC epoch ms. */
  createdAt: number;
  reason: BackupReason;
}

/** One line before each page of rows. */
export interface PageHead {
  table: string;
  rows: number;
  /** Hex SHA-256 over the hash before it and the bytes of the page's lines. */
  hash: string;
}

/** The last line: without it the file was cut. */
export interface EndLine {
  end: true;
  /** Of all tables. */
  rows: number;
}

/** A page of rows as it stands in the file: one row a line, see `encode-row.ts`. */
export interface TextPage {
  table: string;
  rows: number;
  text: string;
}

/** What restoring came to: the id of the backup of what was before, or why nothing was changed. */
export type RestoreAnswer =
  | { before: string }
  | { refused: BackupRefused['code']; values: BackupRefused['values'] };

/** A backup that cannot be used. `code` names the sentence `backup/refused/<code>`. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
  readonly code: 'not-backup' | 'damaged' | 'newer' | 'unreadable-row' | 'gone';
  readonly values: Record<string, string | number>;
  constructor(code: BackupRefused['code'], values: BackupRefused['values'] = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.code = code;
    this.values = values;
  }
}

/** Hash of a page, given the hash of the page before ('' for the first). */
export async function chainHash(before: string, page: Uint8Array<ArrayBuffer>): Promise<string> {
  const start = new TextEncoder().encode(before);
  const bytes = new Uint8Array(start.length + page.length);
  bytes.set(start);
  bytes.set(page, start.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
