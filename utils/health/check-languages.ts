import type { LibraryItem } from '@/utils/database/library';
import type { Variant } from '@/utils/model/reply';
import { findingOf, type HealthFinding } from './finding';

/** Share of a pack's replies in a language from which the others are expected to have it. */
const EXPECTED_FROM = 0.3;

type ReplyItem = LibraryItem & { type: 'reply' };

const localesOf = (reply: ReplyItem) =>
  new Set(reply.variants.map((variant) => variant.locale ?? reply.locale));

/** Replies that lack a language which the replies of their pack usually have. */
export function* findMissingLanguages(items: LibraryItem[]): Generator<undefined, HealthFinding[]> {
  const packs = new Map<string | null, { size: number; of: Map<string, number> }>();
  const replies = items.filter((item): item is ReplyItem => item.type === 'reply');
  const found: HealthFinding[] = [];
  for (const reply of replies) {
    yield;
    const pack = packs.get(reply.packId) ?? { size: 0, of: new Map<string, number>() };
    packs.set(reply.packId, pack);
    pack.size++;
    for (const locale of localesOf(reply)) pack.of.set(locale, (pack.of.get(locale) ?? 0) + 1);
  }
  for (const reply of replies) {
    yield;
    const { size, of } = packs.get(reply.packId) ?? { size: 1, of: new Map() };
    const own = localesOf(reply);
    const missing = [...of].flatMap(([locale, count]) =>
      count / size >= EXPECTED_FROM && !own.has(locale) ? [locale] : [],
    );
    if (missing.length > 0) found.push(findingOf(reply, 'languages', missing.join(' ')));
  }
  return found;
}

/** A reply whose own language was changed after its translations. */
export function findStale(item: LibraryItem): HealthFinding | null {
  if (item.type !== 'reply') return null;
  const isMain = (variant: Variant) => (variant.locale ?? item.locale) === item.locale;
  const newest = Math.max(0, ...item.variants.filter(isMain).map(({ updatedAt = 0 }) => updatedAt));
  const stale = item.variants.filter((one) => !isMain(one) && (one.updatedAt ?? 0) < newest);
  if (stale.length === 0) return null;
  const locales = new Set(stale.map(({ locale = item.locale }) => locale));
  return findingOf(item, 'stale', [...locales].join(' '));
}
