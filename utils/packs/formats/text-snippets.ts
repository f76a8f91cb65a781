import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, foreignId, looseText, readEach } from './read-json';

const node = z.object({
  id: foreignId,
  parent: foreignId,
  name: looseText,
  text: looseText,
  html: looseText,
});

export function isTextSnippets(file: unknown): boolean {
  if (!Array.isArray(file)) return false;
  const [first]: unknown[] = file;
  return ['parent', 'level', 'type', 'name'].every((name) => field(first, name) !== undefined);
}

/** Folders inside folders that are followed. */
const DEEPEST = 10;

/** "Text Snippets": a flat list in which every entry names the folder it is in. */
export function readTextSnippets(file: unknown): Drafts {
  const drafts = emptyDrafts('any');
  const list = Array.isArray(file) ? file : [];
  const nodes = new Map<string, z.infer<typeof node>>();
  const parents = new Set<string>();
  readEach(list, node, [], (one) => {
    if (one.id !== undefined) nodes.set(one.id, one);
    if (one.parent !== undefined) parents.add(one.parent);
  });
  readEach(list, node, drafts.rejected, (one, row) => {
    // A folder has no words of its own.
    if (one.text === '' && one.html === '' && parents.has(one.id ?? '')) return;
    const path: string[] = [];
    const walked = new Set<unknown>();
    for (let up = nodes.get(one.parent ?? ''); up && !walked.has(up) && walked.size < DEEPEST; ) {
      walked.add(up);
      if (up.name) path.unshift(up.name);
      up = nodes.get(up.parent ?? '');
    }
    drafts.items.push({
      kind: 'reply',
      row,
      ...(one.id === undefined ? {} : { key: one.id }),
      title: one.name,
      text: one.text || one.html,
      isHtml: one.text === '',
      path,
    });
  });
  return drafts;
}
