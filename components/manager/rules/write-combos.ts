import { comboSchema, type RuleContent } from '@/utils/model/rule';

type Combo = RuleContent['combos'][number];

/** Characters between the words of a combination where nothing else is said. */
const WITHIN = 20;
/** Words with one of these cannot be written in a line. */
const SIGNS = /[/+~\n]/;

/** Combinations a line cannot hold: they stay as they are. */
export function listUnwritable(combos: Combo[]): Combo[] {
  return combos.filter(({ all }) => all.flat().some((word) => SIGNS.test(word)));
}

/** One line a combination: `加我/扫码 + 微信/V信 ~ 12`. */
export function writeCombos(combos: Combo[]): string {
  const hidden = new Set(listUnwritable(combos));
  return combos
    .filter((combo) => !hidden.has(combo))
    .map(({ all, within }) => {
      const words = all.map((group) => group.join('/')).join(' + ');
      return within === WITHIN ? words : `${words} ~ ${within}`;
    })
    .join('\n');
}

/** The combinations of such lines, as written; see `findBadCombo`. */
export function readCombos(text: string): Combo[] {
  return linesOf(text).map(readCombo);
}

/** The first line that is no combination: too few groups, an empty one, or no sensible reach. */
export function findBadCombo(text: string): string | undefined {
  return linesOf(text).find((line) => !comboSchema.safeParse(readCombo(line)).success);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function readCombo(line: string): Combo {
  const [words = '', reach = ''] = line.split(/[~～]/);
  const all = words.split(/[+＋]/).map(split);
  return { all, within: reach.trim() === '' ? WITHIN : Number(reach) };
}

function split(group: string): string[] {
  const words = group.split(/[/／]/).map((word) => word.trim());
  return [...new Set(words.filter(Boolean))];
}
