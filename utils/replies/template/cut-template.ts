import { parseTag } from './parse-tag.ts';

/** A piece of a template; `tag` says in a few words what stands there. */
export interface TemplatePart {
  text: string;
  tag?: string | undefined;
}

/** Cuts a template into text and tags, for showing it as it is written. */
export function cutTemplate(source: string): TemplatePart[] {
  if (!source.includes('{{')) return [{ text: source }];
  return source
    .split(/(\{\{[^{}]{1,2000}\}\})/)
    .filter(Boolean)
    .map((text) => ({ text, tag: text.startsWith('{{') ? nameTag(text) : undefined }));
}

/** The variable's canonical name, the question of a prompt, or the mark itself. */
function nameTag(text: string): string | undefined {
  const inside = text.slice(2, -2).trim();
  const tag = parseTag(inside);
  if ('error' in tag) return undefined;
  if (tag.kind === 'variable') return tag.name;
  if (tag.kind === 'prompt') return `? ${tag.prompt.label}`;
  if (tag.kind === 'pick') return tag.options.join(' / ');
  return inside;
}
