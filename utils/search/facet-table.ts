import type { ItemKind, SearchItem } from './types.ts';

/** What many items share; stored once. `validFrom`, `validTo` in UTC epoch milliseconds. */
export interface Facet {
  kind: ItemKind;
  category: string;
  tags: string[];
  packId: string | null;
  locale: string;
  consoles: string[];
  shops: string[];
  validFrom: number | null;
  validTo: number | null;
}

/** Numbers equal facets. */
export class FacetTable {
  /** By number. */
  readonly list: Facet[];
  private readonly numbers = new Map<string, number>();

  constructor(facets: Facet[]) {
    this.list = [...facets];
    for (const [number, facet] of facets.entries()) this.numbers.set(keyOf(facet), number);
  }

  /** The number of an item's facet, which is added when it is new. */
  numberOf(item: SearchItem): number {
    const key = keyOf(item);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.list.length);
    this.list.push({
      kind: item.kind,
      category: item.category,
      tags: item.tags,
      packId: item.packId,
      locale: item.locale,
      consoles: item.consoles ?? [],
      shops: item.shops ?? [],
      validFrom: item.validFrom ?? null,
      validTo: item.validTo ?? null,
    });
    return this.list.length - 1;
  }
}

/** One text for equal facets. JSON only where there is a list: this runs for every item. */
function keyOf(item: Facet | SearchItem): string {
  const { kind, category, packId, locale, validFrom, validTo } = item;
  const lists = [item.tags, item.consoles, item.shops].map((values) =>
    values?.length ? JSON.stringify(values) : '',
  );
  return [kind, packId, locale, validFrom ?? '', validTo ?? '', ...lists, category].join('\u001f');
}
