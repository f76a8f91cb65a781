import type { Figure, FigureMetric } from './figures.ts';

/** What was used or asked most, with its number. */
export interface Top {
  subject: string;
  count: number;
}

/** The subjects of one metric, the most frequent first. */
export function topSubjects(figures: readonly Figure[], metric: FigureMetric, most: number): Top[] {
  const counts = new Map<string, number>();
  for (const one of figures) {
    if (one.metric === metric) counts.set(one.subject, (counts.get(one.subject) ?? 0) + one.count);
  }
  return [...counts]
    .map(([subject, count]) => ({ subject, count }))
    .sort((a, b) => b.count - a.count || (a.subject < b.subject ? -1 : 1))
    .slice(0, most);
}
