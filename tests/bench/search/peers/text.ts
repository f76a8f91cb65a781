import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });

export const simplify = (text: string): string =>
  toSimplified(text.normalize('NFKC')).toLowerCase();

/** Words as the platform's dictionary cuts them. */
export const segment = (text: string): string[] =>
  [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment: word }) => word.toLowerCase());

/** Pairs of characters for scripts without spaces, words for the others. */
export function bigrams(text: string): string[] {
  const out: string[] = [];
  const runs = /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]+|[\p{L}\p{N}]+/gu;
  for (const [run] of text.toLowerCase().matchAll(runs)) {
    if (!/[\u3040-\u9fff\uac00-\ud7af]/.test(run)) out.push(run);
    else if (run.length === 1) out.push(run);
    else for (let i = 0; i + 1 < run.length; i++) out.push(run.slice(i, i + 2));
  }
  return out;
}

/** Pairs, and the first character of each, so that single characters are found. */
export const bigramsAndCharacters = (text: string): string[] =>
  bigrams(text).flatMap((token) =>
    token.length > 1 && /[\u3400-\u9fff]/.test(token) ? [token, token[0] as string] : [token],
  );

const syllablesOf = (text: string): string[][] =>
  [...simplify(text).matchAll(/[\u4e00-\u9fff]+/g)].map(([run]) =>
    pinyin(run, { toneType: 'none', type: 'array', v: true }),
  );

/** Pinyin of every run written together, and its initials. */
export function soundFields(text: string): { py: string; ini: string; pairs: string } {
  const runs = syllablesOf(text);
  const initials = (run: string[]) => run.map((syllable) => syllable[0]).join('');
  return {
    py: runs.map((run) => run.join('')).join(' '),
    ini: runs.map(initials).join(' '),
    pairs: runs.map(pairUp).join(' '),
  };
}

/** Neighbouring syllables joined, and the whole run. */
const pairUp = (run: string[]): string =>
  `${run.map((syllable, i) => (run[i + 1] ? syllable + run[i + 1] : '')).join(' ')} ${run.join('')}`;

/** Initials of every stretch of up to eight characters. */
export const initialStretches = (text: string): string =>
  syllablesOf(text)
    .map((run) =>
      run
        .map((_, i) =>
          run
            .slice(i, i + 8)
            .map((syllable) => syllable[0])
            .join(''),
        )
        .filter((stretch) => stretch.length > 1)
        .join(' '),
    )
    .join(' ');

export const pinyinPairs = (text: string): string => syllablesOf(text).map(pairUp).join(' ').trim();
