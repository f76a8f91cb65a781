/** What has a place among others. */
export interface Placed {
  id: string;
  order: number;
}

/**
 * Moves one of a list to another place and gives out the order numbers anew: those the list
 * already has, so that nothing outside it changes its place.
 * @returns the numbers that changed, by id
 */
export function reorder(list: Placed[], from: number, to: number): Map<string, number> {
  const moved = list[from];
  if (!moved || from === to || to < 0 || to >= list.length) return new Map();
  const wanted = list.toSpliced(from, 1).toSpliced(to, 0, moved);
  const numbers = list.map(({ order }) => order);
  // Rows that share a number (files without an order) have no place of their own yet.
  const isDistinct = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number));
  const changed = new Map<string, number>();
  for (const [i, { id, order }] of wanted.entries()) {
    const next = isDistinct ? (numbers[i] as number) : i;
    if (next !== order) changed.set(id, next);
  }
  return changed;
}
