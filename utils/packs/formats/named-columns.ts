import { cell, columnName, isBlank, type Rows } from './read-table';

/** Whether a header has all of these columns, in any order. */
export function hasColumns(header: readonly string[], ...names: string[]): boolean {
  const present = new Set(header.map(columnName));
  return names.every((name) => present.has(name));
}

/**
 * The rows of a table by the titles of its columns; blank rows are passed over.
 * @returns for each row its place, from 1, and a question for a cell
 */
export function* eachRow(
  rows: Rows,
): Generator<{ row: number; get: (name: string) => string; cells: readonly string[] }> {
  const places = new Map<string, number>();
  (rows[0] ?? []).forEach((title, at) => {
    const name = columnName(title);
    if (!places.has(name)) places.set(name, at);
  });
  for (let at = 1; at < rows.length; at += 1) {
    const cells = rows[at] ?? [];
    if (isBlank(cells)) continue;
    yield { row: at + 1, cells, get: (name) => cell(cells, places.get(name) ?? -1) };
  }
}

/** Words of a cell that lists several. */
export function splitList(text: string): string[] {
  return text
    .split(/[,，;；、\n|]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
