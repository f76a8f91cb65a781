import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, foreignId, listOf, looseText, readEach } from './read-json';

const response = z.object({
  id: foreignId,
  title: z.string(),
  content: looseText,
  content_html: looseText,
  folder_id: foreignId,
});

const LISTS = ['canned_responses', 'responses', 'data'];

export function isFreshdesk(file: unknown): boolean {
  const [first] = listOf(file, ...LISTS);
  return (
    field(first, 'title') !== undefined &&
    (field(first, 'content_html') !== undefined || field(first, 'folder_id') !== undefined)
  );
}

/** Freshdesk's and Freshservice's canned responses; folders by name where the file has them. */
export function readFreshdesk(file: unknown): Drafts {
  const drafts = emptyDrafts('braces');
  const folders = new Map<string, string>();
  for (const folder of listOf(field(file, 'folders') ?? field(file, 'canned_response_folders'))) {
    const name = field(folder, 'name');
    if (typeof name === 'string') folders.set(String(field(folder, 'id')), name);
  }
  readEach(listOf(file, ...LISTS), response, drafts.rejected, (one, row) => {
    const folder = folders.get(one.folder_id ?? '');
    drafts.items.push({
      kind: 'reply',
      row,
      ...(one.id === undefined ? {} : { key: one.id }),
      title: one.title,
      text: one.content || one.content_html,
      isHtml: one.content === '',
      path: folder === undefined ? [] : [folder],
    });
  });
  return drafts;
}
