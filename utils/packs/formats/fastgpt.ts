import { type Drafts, emptyDrafts } from './draft';
import { cell, columnName, isBlank, type Rows } from './read-table';

export function isFastgpt(header: readonly string[]): boolean {
  const [question, answer] = header.map(columnName);
  return question === 'q' && answer === 'a';
}

/** FastGPT's knowledge base: question, answer, then any number of other ways to ask. */
export function readFastgpt(rows: Rows): Drafts {
  const drafts = emptyDrafts('own');
  rows.forEach((row, i) => {
    if (i === 0 || isBlank(row)) return;
    const title = cell(row, 0);
    const aliases = row.slice(2).map((text) => text.trim());
    // A line without an answer says all of it in its question.
    const text = cell(row, 1).trim() === '' ? title : cell(row, 1);
    drafts.items.push({ kind: 'article', row: i + 1, title, text, aliases });
  });
  return drafts;
}
