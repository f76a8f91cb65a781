import { chineseName, variableNames } from '@/utils/replies/template/names';

/** Something a template may say, offered while a tag is being typed. */
export interface Offer {
  /** What stands between the braces. */
  insert: string;
  /** What it is, in the agent's language. */
  label: string;
}

/** Constructs besides variables, with words of the locales for what they are. */
const constructs: [insert: string, say: string][] = [
  ['date', 'date'],
  ['date +3 workdays', 'workdays'],
  ['time', 'time'],
  ['?', 'prompt'],
  ['#if order.no}}{{else}}{{/if', 'if'],
  ['cursor', 'cursor'],
  ['pick:A|B', 'pick'],
  ['> ', 'include'],
];
const MOST = 8;

/** The tag that is being typed before the caret; null where none is open. */
export function openTag(text: string, caret: number): { start: number; typed: string } | null {
  const before = text.slice(Math.max(0, caret - 60), caret);
  const start = before.lastIndexOf('{{');
  const typed = start < 0 ? '' : before.slice(start + 2);
  if (start < 0 || /[{}\n|]/.test(typed)) return null;
  return { start: caret - typed.length, typed: typed.trimStart() };
}

/** What fits to the letters typed so far: by its name, its Chinese name or what it is. */
export function findOffers(
  typed: string,
  own: string[],
  tell: { variable(name: string): string; construct(say: string): string },
): Offer[] {
  const names = [...new Set([...variableNames, ...own])];
  const all = [
    ...names.map((name) => ({
      insert: name,
      label: tell.variable(name),
      other: chineseName(name),
    })),
    ...constructs.map(([insert, say]) => ({ insert, label: tell.construct(say), other: '' })),
  ];
  const wanted = typed.trim().toLowerCase();
  const fits = ({ insert, label, other = '' }: (typeof all)[number]) =>
    [insert, label, other].some((word) => word.toLowerCase().includes(wanted));
  const starts = ({ insert }: Offer) => insert.startsWith(wanted);
  const found = all.filter(fits);
  return [...found.filter(starts), ...found.filter((one) => !starts(one))].slice(0, MOST);
}
