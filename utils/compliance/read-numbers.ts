import { CLASS, LATIN } from '../text/normalise.ts';
import type { FoldedWording } from './fold-wording.ts';

/** Digits that stand together, as written (`138-0013-8000` has three groups). */
export interface NumberRun {
  /** Units of the folded text, from–to. */
  from: number;
  to: number;
  digits: string;
  /** Length of each group. */
  groups: number[];
  /** Letters that touch it in front: `sf` of `SF1234567890123`. */
  before: string;
  /** It goes on in letters: part of a code. */
  goesOn: boolean;
}

const CHINESE = '零〇一二三四五六七八九幺两';
const VALUES = '0012345678912';
/** Chinese digits count as a number from this many on: 三十二 and 第一 are words. */
const CHINESE_RUN = 7;
/** UTF-16 units between two groups of one number: `) ` is the longest in use. */
const WIDEST = 3;

/** All numbers of a text, whatever their digits and separators look like. */
export function readNumbers(folded: FoldedWording): NumberRun[] {
  const { units, gaps } = folded;
  const digits = readDigits(units);
  const runs: NumberRun[] = [];
  for (let from = 0; from < digits.length; from++) {
    if (digits[from] === '') continue;
    let to = from + 1;
    const groups = [1];
    for (; to < digits.length && digits[to] !== '' && isNear(folded, to); to++) {
      if (gaps[to] === 0) groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
      else groups.push(1);
    }
    let start = from;
    while (start > 0 && gaps[start] === 0 && isLetter(units, start - 1) && from - start < 12)
      start--;
    const goesOn = to < units.length && gaps[to] === 0 && isLetter(units, to);
    const before = units.slice(start, from);
    runs.push({ from, to, digits: digits.slice(from, to).join(''), groups, before, goesOn });
    from = to - 1;
  }
  return runs;
}

const isLetter = (units: string, at: number): boolean => CLASS[units.charCodeAt(at)] === LATIN;

function isNear({ starts, ends }: FoldedWording, at: number): boolean {
  return (starts[at] as number) - (ends[at - 1] as number) <= WIDEST;
}

/** The digit each unit stands for, or ''. */
function readDigits(units: string): string[] {
  const digits = [...units].map((unit) => (unit >= '0' && unit <= '9' ? unit : ''));
  for (let from = 0; from < units.length; from++) {
    if (!CHINESE.includes(units[from] as string)) continue;
    let to = from;
    while (to < units.length && (CHINESE.includes(units[to] as string) || digits[to])) to++;
    for (let i = from; i < to && to - from >= CHINESE_RUN; i++) {
      digits[i] ||= VALUES[CHINESE.indexOf(units[i] as string)] as string;
    }
    from = to;
  }
  return digits;
}
