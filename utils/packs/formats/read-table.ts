import Papa from 'papaparse';
import { type ImportProblem, ImportRefused } from '../parsed';

export type Rows = string[][];

/** Rows of one file; a shop with more has several files. */
export const MOST_ROWS = 500_000;
/** Rows that are enough to see what a table is. */
const PREVIEW = 200;

/** Columns of a table; what has more is no table of texts. */
const MOST_COLUMNS = 500;

/**
 * The first rows of a CSV or TSV; the separator is found by papaparse.
 * @throws {ImportRefused} `many-rows`, for columns without end
 */
export function previewTable(text: string): Rows {
  const rows = parse(text, PREVIEW).data;
  if (rows.some((row) => row.length > MOST_COLUMNS)) refuseManyRows(Number.POSITIVE_INFINITY);
  return rows;
}

/**
 * All rows of a CSV or TSV. A row keeps its place: row n of the sheet is entry n - 1.
 * @throws {ImportRefused} `many-rows`
 */
export function readTable(text: string): { rows: Rows; warnings: ImportProblem[] } {
  const { data, errors } = parse(text, MOST_ROWS + 1);
  refuseManyRows(data.length);
  const warnings = errors.flatMap(({ code, row = 0 }): ImportProblem[] =>
    code === 'MissingQuotes' ? [{ code: 'open-quote', values: {}, row: row + 1 }] : [],
  );
  return { rows: data, warnings: warnings.slice(0, 1) };
}

/** @throws {ImportRefused} `many-rows` */
export function refuseManyRows(count: number): void {
  if (count > MOST_ROWS) {
    throw new ImportRefused({ code: 'many-rows', values: { limit: MOST_ROWS } });
  }
}

function parse(text: string, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview });
}

/** Excel may say it in the first line (`sep=;`); a tab in the first line decides as well. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 2_000).split(/\r?\n/, 1)[0] ?? '';
  return first.includes('\t') && !first.includes(',') ? '\t' : '';
}

/** A cell by its place, '' where the row is shorter. */
export function cell(row: readonly string[], at: number): string {
  return row[at] ?? '';
}

export function isBlank(row: readonly string[]): boolean {
  return row.every((text) => text.trim() === '');
}

/** A title of a column as it is compared: small letters, no spaces around, no mark of a file's start. */
export function columnName(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase();
}
