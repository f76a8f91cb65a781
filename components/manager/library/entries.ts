import type { LibraryItem } from '@/utils/database/library';
import type { Category, InstalledPack } from '@/utils/model/pack';

/** What a table shows of an item, without its text: a library of 100,000 stays small in memory. */
export interface Line {
  id: string;
  type: 'reply' | 'article';
  title: string;
  /** Its codes, parted by spaces. */
  code: string;
  packId: string | null;
  /** Id of its category in its pack. */
  categoryId: string;
  /** Languages it has wordings in, parted by spaces. */
  language: string;
  /** Consoles and shops it is meant for, '' for everywhere. */
  scope: string;
  order: number;
  updatedAt: number;
}

/** A line with the names of where it belongs. */
export interface Entry extends Line {
  /** '' = one's own. */
  packName: string;
  /** Key of the category, '' for none; keys are unique over all packs. */
  category: string;
  categoryName: string;
}

export interface LibraryFilter {
  type: 'all' | 'reply' | 'article';
  /** Pack id, `OWN` for what was written here, null for every pack. */
  pack: string | null;
  /** Keys of the categories that pass, null for every one. */
  categories: ReadonlySet<string> | null;
}

/** Stands for "no pack" in the filter, where null means "any". */
export const OWN = '~own';

type Row = Omit<LibraryItem, 'type'> &
  Partial<Pick<LibraryItem & { type: 'reply' }, 'codes' | 'variants'>>;

export function lineOf(type: Line['type'], row: Row): Line {
  const { id, title, packId, category, codes = [], variants = [], scope, order, updatedAt } = row;
  const locales = variants.map((variant) => variant.locale ?? row.locale);
  return {
    id,
    type,
    title,
    code: codes.join(' '),
    packId,
    categoryId: category,
    language: [...new Set(locales.length > 0 ? locales : [row.locale])].join(' '),
    scope: [...(scope?.consoles ?? []), ...(scope?.shops ?? [])].join(' '),
    order,
    updatedAt,
  };
}

/**
 * Lines in the order their authors gave them: one's own first, then the packs in one's own
 * language; category by category, replies before articles.
 */
export function toEntries(
  lines: Line[],
  categories: Category[],
  packs: InstalledPack[],
  language: string,
): Entry[] {
  const names = new Map(packs.map((pack) => [pack.id, pack.name]));
  const ranks = rankPacks(lines, packs, language);
  const places = new Map(
    sortCategories(categories).map((row, i) => [placeKey(row.packId, row.id), { i, row }]),
  );
  const placed = lines.map((line) => {
    const place = places.get(placeKey(line.packId, line.categoryId));
    const entry: Entry = {
      ...line,
      packName: line.packId === null ? '' : (names.get(line.packId) ?? line.packId),
      category: place?.row.key ?? '',
      categoryName: place?.row.name ?? line.categoryId,
    };
    // One number for pack, category and kind: comparing 100,000 of them is quick.
    const rank = (ranks.get(line.packId) ?? 0) * 1e6 + (place?.i ?? 499_999) * 2;
    return { entry, rank: rank + (line.type === 'reply' ? 0 : 1) };
  });
  placed.sort((a, b) => a.rank - b.rank || a.entry.order - b.entry.order);
  return placed.map(({ entry }) => entry);
}

function rankPacks(lines: Line[], packs: InstalledPack[], language: string) {
  const isForeign = new Set(
    packs.filter((pack) => pack.locale.slice(0, 2) !== language.slice(0, 2)).map(({ id }) => id),
  );
  const rank = (id: string | null) => (id === null ? 0 : isForeign.has(id) ? 2 : 1);
  const ids = [...new Set(lines.map(({ packId }) => packId))].sort(
    (a, b) => rank(a) - rank(b) || compareText(a ?? '', b ?? ''),
  );
  return new Map(ids.map((id, i) => [id, i]));
}

/** Category ids are only unique inside their pack. */
function placeKey(packId: string | null, id: string): string {
  return `${packId ?? ''}|${id}`;
}

/** Categories in the order of their pack; the same order serves the tree. */
export function sortCategories(categories: Category[]): Category[] {
  return [...categories].sort(
    (a, b) =>
      compareText(a.packId ?? '', b.packId ?? '') || a.order - b.order || compareText(a.key, b.key),
  );
}

export function matchesFilter(entry: Entry, filter: LibraryFilter): boolean {
  if (filter.type !== 'all' && entry.type !== filter.type) return false;
  if (filter.pack !== null && (entry.packId ?? OWN) !== filter.pack) return false;
  return filter.categories === null || filter.categories.has(entry.category);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
