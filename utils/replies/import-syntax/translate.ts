import { translateBraces } from './braces.ts';
import { translateMarks } from './marks.ts';
import { translateBlaze } from './text-blaze.ts';

/**
 * In whose language a text is written: `braces` = Handlebars or Liquid, `blaze` = Text
 * Blaze, `own` = already ours, `any` = nobody says (a table).
 */
export type ForeignSyntax = 'braces' | 'blaze' | 'own' | 'any';

export interface Translated {
  /** The text in our template language. */
  text: string;
  /** What could not be translated; it stays in the text as it was written. */
  unknown: string[];
}

/** Puts another tool's variables into our template language. Never throws; linear time. */
export function translate(text: string, syntax: ForeignSyntax): Translated {
  if (syntax === 'own' || !/[{#$]/.test(text)) return { text, unknown: [] };
  if (syntax === 'blaze') return translateBlaze(text);
  const braces = translateBraces(text);
  if (syntax === 'braces') return braces;
  const marks = translateMarks(braces.text);
  return { text: marks.text, unknown: [...braces.unknown, ...marks.unknown] };
}
