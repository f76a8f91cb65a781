import type { Facet } from './facet-table.ts';
import type { SearchOptions } from './types.ts';

/** An item of another console or shop, or out of its time, stays below every good match. */
const OTHER_PLACE = 0.35;
const OUT_OF_TIME = 0.5;
const OTHER_LANGUAGE = 0.03;

/** What is taken off the score of an item that is not meant for here and now. */
export function scopePenalty(facet: Facet, context: SearchOptions['context']): number {
  if (!context) return 0;
  let penalty = 0;
  const outside = (scope: string[], here: string | undefined) =>
    here !== undefined && scope.length > 0 && !scope.includes(here);
  if (outside(facet.consoles, context.console)) penalty += OTHER_PLACE;
  if (outside(facet.shops, context.shop)) penalty += OTHER_PLACE;
  const { now, locale } = context;
  if (now !== undefined) {
    if (facet.validFrom !== null && now < facet.validFrom) penalty += OUT_OF_TIME;
    if (facet.validTo !== null && now > facet.validTo) penalty += OUT_OF_TIME;
  }
  if (locale && facet.locale && languageOf(facet.locale) !== languageOf(locale)) {
    penalty += OTHER_LANGUAGE;
  }
  return penalty;
}

const languageOf = (locale: string): string => locale.slice(0, 2).toLowerCase();
