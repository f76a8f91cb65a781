import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { ImportRefused } from '../parsed';
import { MOST_ROWS, type Rows, refuseManyRows } from './read-table';
import { readZip } from './read-zip';

export interface Sheet {
  name: string;
  rows: Rows;
}

/** Cells of a sheet, empty ones between the full ones counted: they take memory too. */
const MOST_CELLS = 8_000_000;

/**
 * The sheets of an .xlsx workbook, every cell as text; numbers as they are stored, dates as
 * `yyyy-mm-dd`. Row n of the sheet is entry n - 1.
 * @throws {ImportRefused} `damaged-sheet`, `many-rows`, and what `readZip` throws
 */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = readZip(bytes, (path) => /\.xml(?:\.rels)?$/.test(path));
  for (const [path, part] of parts) if (/worksheets\/[^/]+\.xml$/.test(path)) refuseWide(part);
  // Packed anew without compression: the reader would unpack large parts in a worker made of
  // text, which an extension's own rules of safety forbid.
  const plain = zipSync(Object.fromEntries(parts), { level: 0 });
  const sheets = await readAll(plain);
  return sheets.map(({ sheet, data }) => {
    refuseManyRows(data.length);
    return { name: sheet, rows: data.map((row) => row.map(textOf)) };
  });
}

async function readAll(plain: Uint8Array) {
  try {
    // A number is kept as it is written: as a number it would lose digits once more.
    const options = { trim: false, parseNumber: (written: string) => written };
    return await readWorkbook<string>(new Uint8Array(plain).buffer, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new ImportRefused({ code: 'damaged-sheet', values: { reason } });
  }
}

/** The reader fills gaps: a single cell in row 9,999,999,999 would fill the memory. */
function refuseWide(part: Uint8Array): void {
  const xml = new TextDecoder().decode(part);
  let lastRow = 0;
  let lastColumn = 0;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?(?:row|c)\s[^>]*>/g)) {
    const place = /\sr\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (place === undefined) continue;
    const [, letters = '', digits] = /^([A-Za-z]{0,3})(\d{1,8})$/.exec(place) ?? [];
    if (digits === undefined) {
      throw new ImportRefused({ code: 'damaged-sheet', values: { reason: place.slice(0, 40) } });
    }
    lastRow = Math.max(lastRow, Number(digits));
    if (letters !== '') lastColumn = Math.max(lastColumn, columnNumber(letters));
  }
  if (lastRow > 2 * MOST_ROWS || lastRow * lastColumn > MOST_CELLS) refuseManyRows(Infinity);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
