import { normalise, unitsToString } from '../text/normalise.ts';
import { LONGEST_SURFACE, SURFACE_BREAK, SURFACES_PER_ITEM, WORD_ESCAPE } from './index-data.ts';
import { tokenise } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Title and aliases as alignment reads them, one string: characters as they are, words as two units
 * (`WORD_ESCAPE + (term >>> 16)`, `term`), a break between surfaces.
 */
export function readSurfaces(title: string, aliases: string[], vocabulary: Vocabulary): string {
  const tokens: number[] = [];
  const sink = {
    character: (unit: number) => tokens.push(unit),
    pair: () => undefined,
    word(word: string) {
      const term = Math.max(0, vocabulary.word(word));
      tokens.push(WORD_ESCAPE + (term >>> 16), term & 65535);
    },
    part: () => undefined,
  };
  tokenise(normalise(title.slice(0, LONGEST_SURFACE)).units, sink);
  for (const alias of aliases.slice(0, SURFACES_PER_ITEM)) {
    tokens.push(SURFACE_BREAK);
    tokenise(normalise(alias.slice(0, LONGEST_SURFACE)).units, sink);
  }
  return unitsToString(tokens);
}
