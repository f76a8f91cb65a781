import { type Drafts, emptyDrafts } from './draft';
import { eachRow, hasColumns, splitList } from './named-columns';
import type { Rows } from './read-table';

export function isZammad(header: readonly string[]): boolean {
  return hasColumns(header, 'name', 'keywords', 'content');
}

/** Zammad's text modules: keywords become codes, the content is HTML. */
export function readZammad(rows: Rows): Drafts {
  const drafts = emptyDrafts('braces');
  for (const { row, get } of eachRow(rows)) {
    if (/^(?:false|0|no)$/i.test(get('active').trim())) {
      drafts.warnings.push({ code: 'switched-off', values: { name: get('name') }, row });
    }
    drafts.items.push({
      kind: 'reply',
      row,
      key: get('id'),
      title: get('name'),
      codes: splitList(get('keywords')),
      text: zammadNames(get('content')),
      isHtml: true,
      tags: splitList(get('groups')),
      notes: get('note'),
    });
  }
  return drafts;
}

/** `#{ticket.customer.firstname}` is written with braces of the common kind. */
function zammadNames(text: string): string {
  return text.replace(/#\{([\w.]{1,80})\}/g, '{{$1}}');
}
