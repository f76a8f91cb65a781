import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, foreignId, listOf, readEach } from './read-json';

const canned = z.object({ id: foreignId, short_code: z.string(), content: z.string() });

export function isChatwoot(file: unknown): boolean {
  const [first] = listOf(file, 'payload', 'data');
  return typeof field(first, 'short_code') === 'string' && field(first, 'content') !== undefined;
}

/** Chatwoot's canned responses: a code and a text. */
export function readChatwoot(file: unknown): Drafts {
  const drafts = emptyDrafts('braces');
  readEach(listOf(file, 'payload', 'data'), canned, drafts.rejected, (one, row) => {
    drafts.items.push({
      kind: 'reply',
      row,
      ...(one.id === undefined ? {} : { key: one.id }),
      codes: [one.short_code],
      title: one.short_code,
      text: one.content,
    });
  });
  return drafts;
}
