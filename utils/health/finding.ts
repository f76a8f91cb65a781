import type { LibraryItem } from '@/utils/database/library';

/** What the library is looked through for. */
export const healthChecks = [
  'dead',
  'duplicates',
  'languages',
  'stale',
  'expired',
  'variables',
  'codes',
  'wording',
] as const;
export type HealthCheck = (typeof healthChecks)[number];

/** Something about an item that a manager should look at. */
export interface HealthFinding {
  id: string;
  type: LibraryItem['type'];
  title: string;
  /** Sentence below `manager/health/reason/` in the locales. */
  reason: string;
  /** The part of the sentence that differs: names, codes, languages, words. */
  what: string;
  /** The other item of a pair. */
  other?: { id: string; title: string };
}
export type Health = Record<HealthCheck, HealthFinding[]>;

export function findingOf(
  item: LibraryItem,
  reason: string,
  what = '',
  other?: LibraryItem,
): HealthFinding {
  const { id, type, title } = item;
  const finding = { id, type, title, reason, what };
  return other ? { ...finding, other: { id: other.id, title: other.title } } : finding;
}

/** Every text of an item that a buyer may read. */
export function textsOf(item: LibraryItem): string[] {
  if (item.type === 'article') return [item.body];
  return item.variants.flatMap(({ text, steps = [] }) => [text, ...steps]);
}
