import type { Starter } from '@/utils/database/database';
import type { Reply } from '@/utils/model/reply';

/** Kept per language: more than any list shows. */
const KEPT = 60;
/** Where a reply of an unknown category stands. */
const LAST = 999;

/** Key of a category: ids are only unique inside their pack. */
export function categoryKey(packId: string | null, id: string): string {
  return `${packId ?? ''}|${id}`;
}

export function starterOf({ id, locale, packId, category, order }: Reply): Starter {
  return { id, locale, packId, category, order };
}

/** The first starters of every language; `places` holds the place of a category by its key. */
export function trimStarters(starters: Starter[], places: ReadonlyMap<string, number>): Starter[] {
  const counts = new Map<string, number>();
  return sortStarters(starters, places).filter(({ locale }) => {
    const count = (counts.get(languageOf(locale)) ?? 0) + 1;
    counts.set(languageOf(locale), count);
    return count <= KEPT;
  });
}

/** After an edit: without the ids that changed or went, with the replies as they are now. */
export function mergeStarters(
  starters: Starter[],
  changed: Reply[],
  removed: string[],
  places: ReadonlyMap<string, number>,
): Starter[] {
  const gone = new Set([...removed, ...changed.map(({ id }) => id)]);
  const rest = starters.filter(({ id }) => !gone.has(id));
  return trimStarters([...rest, ...changed.map(starterOf)], places);
}

/**
 * What a desk shows before anything was used: quick replies in the agent's language, in
 * the order of their categories (greetings come first in the starter packs).
 */
export function listStarters(
  starters: Starter[],
  places: ReadonlyMap<string, number>,
  locale: string,
): string[] {
  const sorted = sortStarters(starters, places);
  const own = sorted.filter((one) => languageOf(one.locale) === languageOf(locale));
  return [...new Set([...own, ...sorted])].map(({ id }) => id);
}

function sortStarters(starters: Starter[], places: ReadonlyMap<string, number>): Starter[] {
  const placeOf = ({ packId, category }: Starter) =>
    places.get(categoryKey(packId, category)) ?? LAST;
  return starters.toSorted((a, b) => placeOf(a) - placeOf(b) || a.order - b.order);
}

const languageOf = (locale: string): string => locale.slice(0, 2);
