import type { HitSection } from './answers';

/** Short lists stay short: whatever is further down is quicker searched for. */
const MOST_RECENT = 5;
const MOST_USED = 6;

interface HomeLists {
  /** The oldest star first: its place, and so its Alt+digit, never moves. */
  favourites: string[];
  /** The newest use first. */
  recent: string[];
  /** Item id → how much it is used on this console. */
  used: ReadonlyMap<string, number>;
  starters: string[];
}

/**
 * What a desk shows before anything is asked: favourites, what was used last, what is used most
 * here, and starters for the rest. Every item once, in the first list that has it.
 * @param isThere whether the library still has an item
 */
export function arrangeHome(
  lists: HomeLists,
  isThere: (id: string) => boolean,
  limit: number,
): { ids: string[]; sections: HitSection[] } {
  const ids: string[] = [];
  const sections: HitSection[] = [];
  const add = (what: HitSection['what'], from: string[], most = limit) => {
    const fresh = [...new Set(from)].filter((id) => !ids.includes(id) && isThere(id));
    const some = fresh.slice(0, Math.min(most, limit - ids.length));
    if (some.length > 0) sections.push({ what, from: ids.length });
    ids.push(...some);
  };
  add('favourites', lists.favourites);
  add('recent', lists.recent, MOST_RECENT);
  add('used', sortByUse(lists.used), MOST_USED);
  add('starters', lists.starters);
  return { ids, sections };
}

function sortByUse(used: ReadonlyMap<string, number>): string[] {
  return [...used].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
