/** How well one surface of a document answers the query; every value but `surface` is 0..1. */
export interface Alignment {
  /** 0 for the title, then the aliases. */
  surface: number;
  /** Share of the query that is there; neighbours together count more. */
  alignment: number;
  /** Share of both texts that is common. */
  overlap: number;
  exact: number;
  prefix: number;
  /** Share of neighbouring words of a message that stand side by side. */
  order: number;
  clauseOrder: number;
  clauseAlignment: number;
  clauseOverlap: number;
  titleCovered: number;
  /** The best fit of one clause, whether it asks or not; for confidence. */
  clauseFit: number;
}

export const emptyAlignment = (): Alignment => ({
  surface: 0,
  alignment: 0,
  overlap: 0,
  exact: 0,
  prefix: 0,
  order: 0,
  clauseOrder: 0,
  clauseAlignment: 0,
  clauseOverlap: 0,
  titleCovered: 0,
  clauseFit: 0,
});

/** Overlap (both texts) says more than alignment (query only): weights of a logistic fit. */
export const fitOf = (alignment: number, overlap: number): number =>
  0.37 * alignment + 0.63 * overlap;
