import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, foreignId, listOf, readEach } from './read-json';

const macro = z.object({
  id: foreignId,
  title: z.string(),
  active: z.boolean().nullish(),
  actions: z.array(z.object({ field: z.string(), value: z.unknown().optional() })).default([]),
});

export function isZendesk(file: unknown): boolean {
  const [first] = listOf(file, 'macros');
  const [action] = listOf(field(first, 'actions'));
  return field(first, 'title') !== undefined && field(action, 'field') !== undefined;
}

/** Zendesk's macros: `A::B::Name` is a reply in folders; what only sets fields has no text. */
export function readZendesk(file: unknown): Drafts {
  const drafts = emptyDrafts('braces');
  readEach(
    listOf(file, 'macros'),
    macro,
    drafts.rejected,
    ({ id, title, active, actions }, row) => {
      const actionText = (name: string) => textOf(actions.find((one) => one.field === name)?.value);
      const plain = actionText('comment_value');
      const html = actionText('comment_value_html');
      const parts = title.split('::').map((part) => part.trim());
      if (active === false) {
        drafts.warnings.push({ code: 'switched-off', values: { name: title.slice(0, 80) }, row });
      }
      drafts.items.push({
        kind: 'reply',
        row,
        ...(id === undefined ? {} : { key: id }),
        title: parts.at(-1) ?? title,
        path: parts.slice(0, -1),
        text: plain || html,
        isHtml: plain === '',
        tags: actionText('current_tags').split(/\s+/).filter(Boolean),
      });
    },
  );
  return drafts;
}

/** A value is a text, or a list of a channel and a text. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const last: unknown = Array.isArray(value) ? value.at(-1) : undefined;
  return typeof last === 'string' ? last : '';
}
