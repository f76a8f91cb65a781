import type { Use } from '@/utils/database/usage';
import type { ShownEntry } from './use-library';

/** Columns in their order; a narrow table leaves out those that the style sheet hides. */
export const columns = [
  'title',
  'code',
  'category',
  'pack',
  'language',
  'scope',
  'updated',
  'used',
] as const;
export type Column = (typeof columns)[number];

/** Null = the order of the authors, the one in which rows can be moved. */
export type Sort = { by: Column; down: boolean } | null;

/** Rows up to which titles are sorted as their language does; more would hold up the page. */
const COLLATED = 20_000;

/** First up, then down, then the authors' order again; numbers are first looked at from the top. */
export function nextSort(sort: Sort, by: Column): Sort {
  const startsDown = by === 'updated' || by === 'used';
  if (sort?.by !== by) return { by, down: startsDown };
  return sort.down === startsDown ? { by, down: !startsDown } : null;
}

/** The rows in the order of a column; the same rows where no column is chosen. */
export function sortRows(
  rows: ShownEntry[],
  sort: Sort,
  uses: ReadonlyMap<string, Use>,
  language: string,
): ShownEntry[] {
  if (sort === null) return rows;
  const { by, down } = sort;
  const sign = down ? -1 : 1;
  if (by === 'updated' || by === 'used') {
    const numberOf = ({ entry }: ShownEntry) =>
      by === 'updated' ? entry.updatedAt : (uses.get(entry.id)?.count ?? 0);
    return rows.toSorted((a, b) => sign * (numberOf(a) - numberOf(b)));
  }
  const compare =
    rows.length <= COLLATED
      ? new Intl.Collator(language, { numeric: true }).compare
      : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return rows.toSorted((a, b) => sign * compare(textOf(a, by), textOf(b, by)));
}

function textOf({ entry }: ShownEntry, by: Exclude<Column, 'updated' | 'used'>): string {
  if (by === 'category') return entry.categoryName;
  if (by === 'pack') return entry.packName;
  return entry[by];
}
