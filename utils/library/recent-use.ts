import type { UsageEvent } from '@/utils/model/usage';

const DAY = 24 * 60 * 60_000;
/** A use this long ago counts half. */
const HALF_LIFE = 14 * DAY;
/** Uses of another console say less about this one. */
const ELSEWHERE = 0.3;
/** Uses (of today) that bring half of the whole boost. */
const HALF_BOOST = 3;
/** A favourite counts like this many uses of today, on every console; it does not age. */
const FAVOURITE = 6;
/** How far back uses are read: older ones weigh under 6 %. */
export const REMEMBERED = 4 * HALF_LIFE;
export const MOST_USES = 1_000;

type Use = Pick<UsageEvent, 'at' | 'console' | 'itemId'>;

/** What was inserted lately or marked, and how much that speaks for an item on a console. */
export class RecentUse {
  #uses: Use[];
  #favourites: string[];
  #boosts = new Map<string, Map<string, number>>();

  constructor(uses: Use[], favourites: string[] = []) {
    this.#uses = uses.slice(0, MOST_USES);
    this.#favourites = [...new Set(favourites)];
  }

  /** One more insertion. */
  add(use: Use): void {
    this.#uses = [use, ...this.#uses].slice(0, MOST_USES);
    this.#boosts.clear();
  }

  /** The items the agent marked, in place of those marked before. */
  favour(ids: string[]): void {
    this.#favourites = [...new Set(ids)];
    this.#boosts.clear();
  }

  /**
   * Item id → 0..1 for the search engine. Weights are those of the last change: within the
   * life of a worker no use ages enough to matter.
   */
  boostsFor(console: string, now: number): ReadonlyMap<string, number> {
    const known = this.#boosts.get(console);
    if (known) return known;
    const weights = new Map<string, number>();
    for (const use of this.#uses) {
      if (!use.itemId) continue;
      const age = Math.max(0, now - use.at);
      const weight = (use.console === console ? 1 : ELSEWHERE) * 0.5 ** (age / HALF_LIFE);
      weights.set(use.itemId, (weights.get(use.itemId) ?? 0) + weight);
    }
    for (const id of this.#favourites) weights.set(id, (weights.get(id) ?? 0) + FAVOURITE);
    for (const [id, weight] of weights) weights.set(id, weight / (weight + HALF_BOOST));
    this.#boosts.set(console, weights);
    return weights;
  }
}
