import type { LibraryChanges } from '@/utils/database/library';
import type { Category, InstalledPack } from '@/utils/model/pack';

/** One line of the library list: what it shows and what it is filtered by, without the text. */
export interface Entry {
  id: string;
  type: 'reply' | 'article';
  title: string;
  code: string;
  packId: string | null;
  /** '' = the agent's own. */
  packName: string;
  /** Key of the category, '' for none; keys are unique over all packs. */
  category: string;
  categoryName: string;
}

export interface LibraryFilter {
  type: 'all' | 'reply' | 'article';
  /** Pack id, `OWN` for what was written here, null for every pack. */
  pack: string | null;
  category: string | null;
}

/** Stands for "no pack" in the filter, where null means "any". */
export const OWN = '~own';

/**
 * The whole library as lines, in the order its authors gave it: pack by pack, category by
 * category, replies before articles.
 */
export function toEntries(
  rows: Pick<LibraryChanges, 'replies' | 'articles'>,
  categories: Category[],
  packs: InstalledPack[],
  language: string,
): Entry[] {
  // One's own first, then the packs in one's own language.
  const foreign = new Set(
    packs.filter((pack) => pack.locale.slice(0, 2) !== language.slice(0, 2)).map((pack) => pack.id),
  );
  const rank = (packId: string | null) => (packId === null ? 0 : foreign.has(packId) ? 2 : 1);
  const names = new Map(packs.map((pack) => [pack.id, pack.name]));
  const places = new Map(
    sortCategories(categories).map((row, i) => [placeKey(row.packId, row.id), { i, row }]),
  );
  const entry = (type: Entry['type'], row: SourceRow): Entry & { place: number; order: number } => {
    const place = places.get(placeKey(row.packId, row.category));
    return {
      id: row.id,
      type,
      title: row.title,
      code: row.codes?.[0] ?? '',
      packId: row.packId,
      packName: row.packId ? (names.get(row.packId) ?? row.packId) : '',
      category: place?.row.key ?? '',
      categoryName: place?.row.name ?? row.category,
      place: place?.i ?? Number.MAX_SAFE_INTEGER,
      order: row.order,
    };
  };
  return [
    ...rows.replies.map((row) => entry('reply', row)),
    ...rows.articles.map((row) => entry('article', row)),
  ]
    .sort(
      (a, b) =>
        rank(a.packId) - rank(b.packId) ||
        compareText(a.packId ?? '', b.packId ?? '') ||
        a.place - b.place ||
        compareText(b.type, a.type) ||
        a.order - b.order,
    )
    .map(({ place: _place, order: _order, ...line }) => line);
}

/** Category ids are only unique inside their pack. */
function placeKey(packId: string | null, id: string): string {
  return `${packId ?? ''}|${id}`;
}

interface SourceRow {
  id: string;
  title: string;
  category: string;
  packId: string | null;
  order: number;
  codes?: string[];
}

/** Categories in the order of their pack; the same order serves the filter's menu. */
export function sortCategories(categories: Category[]): Category[] {
  return [...categories].sort(
    (a, b) =>
      compareText(a.packId ?? '', b.packId ?? '') || a.order - b.order || compareText(a.key, b.key),
  );
}

export function matchesFilter(entry: Entry, filter: LibraryFilter): boolean {
  if (filter.type !== 'all' && entry.type !== filter.type) return false;
  if (filter.pack !== null && (entry.packId ?? OWN) !== filter.pack) return false;
  return filter.category === null || entry.category === filter.category;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
