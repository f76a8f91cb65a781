/** How good one ranked list is: reciprocal rank within ten, recall within five, right first. */
export interface Scores {
  mrr: number;
  recall5: number;
  success1: number;
}

export function scoreList(ids: string[], relevant: ReadonlySet<string>): Scores {
  const top = ids.slice(0, 10);
  const first = top.findIndex((id) => relevant.has(id));
  const found = top.slice(0, 5).filter((id) => relevant.has(id)).length;
  return {
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall5: found / Math.min(5, relevant.size),
    success1: first === 0 ? 1 : 0,
  };
}

export const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The value below which a share (0..1) of the values lies. */
export function percentile(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Groups a list by a key, in order of first sight. */
export function groupBy<T>(list: T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}
