import { actionNames } from '@/utils/i18n/action-names';
import type { DeskAction } from './action';

/** Actions shown below the hits of an ordinary search: they must not be what is looked for. */
const FEW = 3;
/** One letter begins too many names. */
const SHORTEST = 2;

/** Only actions are asked for; `》` and `＞` are what Chinese punctuation types for `>`. */
const ACTIONS_ONLY = /^\s*[>＞》]\s*/;

export function asksForActions(text: string): boolean {
  return ACTIONS_ONLY.test(text);
}

/**
 * The actions that a typed text names, best first: by the beginning of a word of their name in
 * any of the three languages, by pinyin and by initials; after `>` also by what is inside a name.
 */
export function findActions(text: string, offered: DeskAction[]): DeskAction[] {
  const isOnly = asksForActions(text);
  const words = text.replace(ACTIONS_ONLY, '').trim().toLowerCase();
  if (words === '') return isOnly ? offered : [];
  if (!isOnly && words.length < SHORTEST) return [];
  const ranked = offered
    // The hits above have keys for that; which of them would be meant?
    .filter(({ isAboutHit }) => isOnly || !isAboutHit)
    .map((action) => ({ action, place: placeOf(action, words) }))
    .filter(({ place }) => place <= (isOnly ? 3 : 2))
    .sort((a, b) => a.place - b.place)
    .map(({ action }) => action);
  return isOnly ? ranked : ranked.slice(0, FEW);
}

/** 0 = a name begins with it, 1 = its pinyin or initials do, 2 = a word does, 3 = inside, 9 = no. */
function placeOf(action: DeskAction, words: string): number {
  const names = namesOf(action);
  const letters = words.replace(/\s+/g, '');
  const spoken = (from: number) => {
    const rest = action.pinyin.split(' ').slice(from);
    const initials = rest.map(([initial]) => initial).join('');
    return rest.join('').startsWith(letters) || initials.startsWith(letters);
  };
  const places = action.pinyin.split(' ').map((_, from) => from);
  const isInside = names.some((name) => words.split(/\s+/).every((part) => name.includes(part)));
  if (names.some((name) => name.startsWith(words))) return 0;
  if (spoken(0)) return 1;
  // Chinese words have no space before them.
  if (isInside && /\p{Script=Han}/u.test(words)) return 2;
  if (names.some((name) => name.split(' ').some((word) => word.startsWith(words)))) return 2;
  // Two initials from the middle of a name are everywhere.
  if (letters.length > 1 && places.some(spoken)) return letters.length > 2 ? 2 : 3;
  return isInside ? 3 : 9;
}

function namesOf({ id }: DeskAction): string[] {
  return Object.values(actionNames).map(({ actions }) => {
    const names: Record<string, string> = actions;
    return (names[id] ?? '').toLowerCase();
  });
}
