import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { splitList } from './named-columns';
import { field, foreignId, listOf, looseText, readEach } from './read-json';

const macro = z.object({
  id: foreignId,
  name: z.string(),
  intent: looseText,
  language: looseText,
  actions: z.array(z.object({ name: looseText, arguments: z.unknown().optional() })).default([]),
});

export function isGorgias(file: unknown): boolean {
  const [first] = listOf(file, 'data', 'macros');
  const [action] = listOf(field(first, 'actions'));
  return field(first, 'name') !== undefined && field(action, 'arguments') !== undefined;
}

/** Gorgias' macros: the text of the action `setResponseText`, the tags of `addTags`. */
export function readGorgias(file: unknown): Drafts {
  const drafts = emptyDrafts('braces');
  const macros = listOf(file, 'data', 'macros');
  readEach(macros, macro, drafts.rejected, ({ id, name, intent, language, actions }, row) => {
    const argument = (action: string, key: string) => {
      const value = field(actions.find((one) => one.name === action)?.arguments, key);
      return typeof value === 'string' ? value : '';
    };
    const plain = argument('setResponseText', 'body_text');
    drafts.items.push({
      kind: 'reply',
      row,
      ...(id === undefined ? {} : { key: id }),
      title: name,
      text: plain || argument('setResponseText', 'body_html'),
      isHtml: plain === '',
      tags: [...splitList(argument('addTags', 'tags')), ...(intent ? [intent] : [])],
      ...(language === '' ? {} : { locale: language }),
    });
  });
  return drafts;
}
