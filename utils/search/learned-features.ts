import { normalise } from '../text/normalise.ts';
import { isFunctionCharacter, isFunctionWord } from './function-words.ts';
import { stem } from './stem.ts';
import { tokenise } from './tokenise.ts';

const FUNCTION_SHARE = 0.5;
const PAIR_SHARE = 0.5;

/** Words (stemmed), neighbouring words, characters and pairs of a wording, with their share. */
export function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>();
  let before = '';
  tokenise(normalise(text).units, {
    character: (unit) => {
      before = '';
      features.set(String.fromCharCode(unit), isFunctionCharacter(unit) ? 0.2 : PAIR_SHARE);
    },
    pair: (key) => {
      const isPlain = isFunctionCharacter(key >>> 16) && isFunctionCharacter(key & 65535);
      const pair = String.fromCharCode(key >>> 16, key & 65535);
      features.set(pair, isPlain ? FUNCTION_SHARE : 1);
    },
    word: (word) => {
      const name = /^\d{5,}$/.test(word) ? '#' : stem(word);
      features.set(name, isFunctionWord(word) ? FUNCTION_SHARE : 1);
      if (before) features.set(`${before} ${name}`, PAIR_SHARE);
      before = name;
    },
    part: () => undefined,
  });
  return features;
}
