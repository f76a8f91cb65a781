import type { CompiledRules } from '@/utils/compliance/compile-rules';
import type { LibraryItem } from '@/utils/database/library';
import type { Use } from '@/utils/database/usage';
import { nearFeatures, textOf } from '@/utils/packs/near-features';
import { NearIndex } from '@/utils/packs/near-index';
import { findConflicts, findDead, findExpired, findUnknown, findViolation } from './check-item';
import { findMissingLanguages, findStale } from './check-languages';
import { findingOf, type Health, type HealthFinding } from './finding';

/** From this nearness on (0..1, Dice) two texts say the same in other words. */
const SAME_FROM = 0.85;

export interface HealthWorld {
  uses: ReadonlyMap<string, Use>;
  rules: CompiledRules;
  /** UTC epoch ms. */
  now: number;
  /** A reply not used since is dead, UTC epoch ms. */
  unusedSince: number;
}

/**
 * Looks through the whole library, as a job that can pause after every item.
 * @param onProgress told the share done, 0..1
 */
export function* checkHealth(
  items: LibraryItem[],
  world: HealthWorld,
  onProgress: (share: number) => void,
): Generator<undefined, Health> {
  const { uses, rules, now, unusedSince } = world;
  const dead: HealthFinding[] = [];
  const duplicates: HealthFinding[] = [];
  const stale: HealthFinding[] = [];
  const expired: HealthFinding[] = [];
  const variables: HealthFinding[] = [];
  const wording: HealthFinding[] = [];
  const keep = (list: HealthFinding[], finding: HealthFinding | null) => {
    if (finding) list.push(finding);
  };
  const near = new NearIndex(items.length);
  for (const [i, item] of items.entries()) {
    keep(dead, findDead(item, uses.get(item.id), unusedSince));
    keep(duplicates, findTwin(near, items, item));
    keep(stale, findStale(item));
    keep(expired, findExpired(item, now));
    keep(variables, findUnknown(item));
    keep(wording, findViolation(item, rules));
    if (i % 500 === 0) onProgress(i / items.length);
    yield;
  }
  const codes = yield* findConflicts(items);
  const languages = yield* findMissingLanguages(items);
  return { dead, duplicates, languages, stale, expired, variables, codes, wording };
}

/** The nearest item before this one, of the same kind. */
function findTwin(near: NearIndex, items: LibraryItem[], item: LibraryItem): HealthFinding | null {
  let best = 0;
  let twin: LibraryItem | undefined;
  const see = (number: number, nearness: number) => {
    const other = items[number];
    if (nearness <= best || other?.type !== item.type || other.locale !== item.locale) return;
    best = nearness;
    twin = other;
  };
  near.find(nearFeatures(textOf(item)), SAME_FROM, see, true);
  if (!twin) return null;
  return findingOf(item, 'duplicates', String(Math.round(best * 100)), twin);
}
