import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, listOf, looseText, readEach } from './read-json';

const snippet = z.object({
  name: looseText,
  shortcut: looseText,
  text: looseText,
  html: looseText,
});

export function isTextBlaze(file: unknown): boolean {
  const [folder] = listOf(field(file, 'folders'));
  return Array.isArray(field(folder, 'snippets'));
}

/** Text Blaze: folders of snippets; rows count through the whole file. */
export function readTextBlaze(file: unknown): Drafts {
  const drafts = emptyDrafts('blaze');
  let before = 0;
  for (const folder of listOf(field(file, 'folders'))) {
    const name = field(folder, 'name');
    const list = listOf(field(folder, 'snippets'));
    const start = before;
    const rejected: typeof drafts.rejected = [];
    readEach(list, snippet, rejected, ({ name: title, shortcut, text, html }, row) => {
      drafts.items.push({
        kind: 'reply',
        row: start + row,
        title,
        codes: [shortcut],
        text: text || html,
        isHtml: text === '',
        path: typeof name === 'string' ? [name] : [],
      });
    });
    for (const problem of rejected) {
      drafts.rejected.push({ ...problem, row: start + (problem.row ?? 0) });
    }
    before += list.length;
  }
  return drafts;
}
