import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, foreignId, listOf, looseText, readEach } from './read-json';

const macro = z.object({ id: foreignId, name: z.string(), body: looseText, body_text: looseText });

export function isIntercom(file: unknown): boolean {
  const [first] = listOf(file, 'data', 'macros');
  return field(first, 'name') !== undefined && typeof field(first, 'body_text') === 'string';
}

/**
 * Intercom's macros: the plain text, except where only the HTML still has the variables
 * (`<attribute key default>`).
 */
export function readIntercom(file: unknown): Drafts {
  const drafts = emptyDrafts('braces');
  const macros = listOf(file, 'data', 'macros');
  readEach(macros, macro, drafts.rejected, ({ id, name, body, body_text: plain }, row) => {
    const isHtml = plain === '' || /<attribute\s/i.test(body);
    drafts.items.push({
      kind: 'reply',
      row,
      ...(id === undefined ? {} : { key: id }),
      title: name,
      text: isHtml ? body : plain,
      isHtml,
    });
  });
  return drafts;
}
