import { type Drafts, emptyDrafts } from './draft';
import { cell, isBlank, type Rows } from './read-table';

/** Rows and share of them that must look like an abbreviation and its text. */
const SHARE = 0.9;

/**
 * Whether a table without titles is a list of abbreviations: two or three columns, the first
 * of short words that are none of a language's own (`;addr`, `xthx1`), each once.
 */
export function isTextexpander(rows: Rows): boolean {
  const full = rows.filter((row) => !isBlank(row));
  const fitting = full.filter((row) => {
    const width = row.length === 2 || row.length === 3;
    return width && isAbbreviation(cell(row, 0).trim()) && cell(row, 1).trim() !== '';
  });
  const marked = full.filter((row) => /[^A-Za-z]/.test(cell(row, 0).trim()));
  const different = new Set(full.map((row) => cell(row, 0)));
  return (
    full.length > 0 &&
    fitting.length >= full.length * SHARE &&
    marked.length >= full.length / 2 &&
    different.size >= full.length * 0.7
  );
}

function isAbbreviation(text: string): boolean {
  return /^[!-~]{2,24}$/.test(text) && /[A-Za-z]/.test(text);
}

/** TextExpander: abbreviation, text, perhaps a label; the group is the file's name. */
export function readTextexpander(rows: Rows, fileName: string): Drafts {
  const drafts = emptyDrafts('any');
  rows.forEach((row, i) => {
    if (isBlank(row)) return;
    drafts.items.push({
      kind: 'reply',
      row: i + 1,
      codes: [cell(row, 0)],
      text: cell(row, 1),
      title: cell(row, 2),
      path: [fileName],
    });
  });
  return drafts;
}
