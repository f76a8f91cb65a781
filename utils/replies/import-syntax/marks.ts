import { ownName } from './foreign-names.ts';
import type { Translated } from './translate.ts';

/** `#customer-first-name#` of eDesk; a single word between two signs is a topic of a post. */
const EDESK = /#([a-z]+(?:-[a-z]+){1,5})#/g;
/** `$contact.firstname` of respond.io. */
const RESPOND = /\$((?:contact|assignee|system|conversation)\.[a-z_]{1,60})/g;

/** Variables of eDesk and respond.io, which no other text has by chance. */
export function translateMarks(text: string): Translated {
  const unknown: string[] = [];
  const replace = (whole: string, name: string) => {
    const ours = ownName(name);
    if (ours) return `{{${ours}}}`;
    unknown.push(whole);
    return whole;
  };
  return { text: text.replace(EDESK, replace).replace(RESPOND, replace), unknown };
}
