import { fillTemplate } from './fill';

const nothing = new Map<string, string>();

/** A piece of a template; `name` is there when it is a variable. */
export interface TemplatePart {
  text: string;
  name?: string | undefined;
}

/**
 * Cuts a template into text and variables, for showing it. This only cuts at braces; the
 * template language itself decides what is a variable.
 */
export function splitTemplate(template: string): TemplatePart[] {
  if (!template.includes('{{')) return [{ text: template }];
  return template.split(/(\{\{[^{}]{0,200}\}\})/).map((text) => ({
    text,
    name: text.startsWith('{{') ? fillTemplate(text, nothing).missing[0] : undefined,
  }));
}
