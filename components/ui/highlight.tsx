import type { TFunction } from 'i18next';
import type { Range } from '@/utils/search/types';
import classes from './highlight.module.css';

interface Props {
  text: string;
  /** UTF-16 offsets, sorted, end exclusive. */
  ranges: Range[];
  /** Handed in: a list has dozens of these, and each would listen for the language itself. */
  t: TFunction;
}

/** A text with its matched parts marked. */
export function Highlight({ text, ranges, t }: Props) {
  const parts: { text: string; at: number; hit: boolean }[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (start > done) parts.push({ text: text.slice(done, start), at: done, hit: false });
    parts.push({ text: text.slice(start, end), at: start, hit: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), at: done, hit: false });
  return parts.map((part) =>
    part.hit ? (
      <mark key={part.at} className={classes.hit}>
        {nameVariables(part.text, t)}
      </mark>
    ) : (
      <span key={part.at}>{nameVariables(part.text, t)}</span>
    ),
  );
}

/** A variable that the edge of a snippet cut in two. */
const CUT_VARIABLE = /^…?[\w.]*\}\}|\{\{[\w.\s]*…?$/g;

/** `{{order.no}}` as `[order number]` in the agent's language: nobody should read braces. */
function nameVariables(text: string, t: (key: string) => string): string {
  return text
    .replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => `[${nameVariable(name, t)}]`)
    .replace(CUT_VARIABLE, '…');
}

/** The name of a template variable in the agent's language; unknown ones stay as written. */
export function nameVariable(name: string, t: (key: string) => string): string {
  const key = `variables/${name}`;
  const words = t(key);
  return words === key ? name : words;
}
