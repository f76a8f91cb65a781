import type { Saying } from '../model/rule.ts';
import { languages } from '../model/scope.ts';

/** A rule in the agent's language, else in the nearest one it is written in. */
export function sayIn(saying: Saying, locale: string): string {
  const near = languages.filter((language) => language.slice(0, 2) === locale.slice(0, 2));
  const order = [locale, ...near, ...languages] as (keyof Saying)[];
  for (const language of order) {
    // Own keys only: a locale such as `constructor` names no sentence.
    if (Object.hasOwn(saying, language) && saying[language]) return saying[language];
  }
  return '';
}
