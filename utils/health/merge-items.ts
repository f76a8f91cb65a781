import type { LibraryItem } from '@/utils/database/library';

/** Limits of the model: see `itemFields` and `replyContentSchema`. */
const MOST_ALIASES = 200;
const MOST_TAGS = 50;
const MOST_CODES = 20;

/** One of two near-duplicates with everything the other is found by. Texts stay its own. */
export function mergeItems(kept: LibraryItem, gone: LibraryItem): LibraryItem {
  const aliases = join(kept.aliases, [gone.title, ...gone.aliases], MOST_ALIASES).filter(
    (alias) => alias !== kept.title,
  );
  const tags = join(kept.tags, gone.tags, MOST_TAGS);
  if (kept.type !== 'reply' || gone.type !== 'reply') return { ...kept, aliases, tags };
  return { ...kept, aliases, tags, codes: join(kept.codes, gone.codes, MOST_CODES) };
}

const join = (a: string[], b: string[], most: number) => [...new Set([...a, ...b])].slice(0, most);
