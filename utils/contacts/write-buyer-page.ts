import { escapeHtml, writeDocument, writeFacts } from '../cases/engine/write-html.ts';
import type { BuyerData } from '../database/buyer-data.ts';

/** What the page of a buyer's data says, in the reader's language. */
interface BuyerWords {
  language: string;
  title: string;
  /** A table of the database by its name. */
  table(name: string): string;
  /** How many rows of it. */
  rows(count: number): string;
}

/** Everything stored of one buyer as a page to be read: each table with its rows as they are. */
export function writeBuyerPage(data: BuyerData, words: BuyerWords): string {
  const parts = Object.entries(data)
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => {
      const tables = rows.map((row) => `<article>${writeFacts(listValues(row))}</article>`);
      return `<h2>${escapeHtml(words.table(name))} (${escapeHtml(words.rows(rows.length))})</h2>${tables.join('')}`;
    });
  const body = `<h1>${escapeHtml(words.title)}</h1>\n${parts.join('\n')}`;
  return writeDocument(words.title, words.language, body);
}

/** The same as JSON; bytes of pictures in base64. @param now UTC epoch ms */
export function writeBuyerJson(data: BuyerData, now: number): string {
  const body = { format: 'sidedesk.buyer', formatVersion: 1, at: now, ...data };
  return JSON.stringify(
    body,
    (_, value) => (value instanceof Uint8Array ? toBase64(value) : value),
    2,
  );
}

function listValues(row: unknown): [string, string][] {
  return Object.entries(row as object).map(([name, value]) => [name, print(value)]);
}

function print(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Uint8Array) return `${value.length} B`;
  if (typeof value === 'object') return JSON.stringify(value, null, 1);
  // Moments are stored as UTC epoch ms.
  if (typeof value === 'number' && value > 1e12) return new Date(value).toISOString();
  return String(value);
}

function toBase64(bytes: Uint8Array): string {
  let chars = '';
  for (const byte of bytes) chars += String.fromCharCode(byte);
  return btoa(chars);
}
