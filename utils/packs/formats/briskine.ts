import { type Drafts, emptyDrafts } from './draft';
import { eachRow, hasColumns, splitList } from './named-columns';
import type { Rows } from './read-table';

export function isBriskine(header: readonly string[]): boolean {
  return hasColumns(header, 'title', 'shortcut', 'body');
}

/** Briskine: columns by name (their order changed over time), the body in HTML. */
export function readBriskine(rows: Rows): Drafts {
  const drafts = emptyDrafts('braces');
  for (const { row, get } of eachRow(rows)) {
    drafts.items.push({
      kind: 'reply',
      row,
      key: get('id'),
      title: get('title') || get('subject'),
      codes: [get('shortcut')],
      text: get('body') || get('body_plain_text'),
      isHtml: get('body') !== '',
      tags: splitList(get('tags')),
    });
  }
  return drafts;
}
