import type { Figure } from './figures.ts';

/** Days that a day is compared with. */
export const COMPARED = 14;
/** Fewer than these are chance. */
const FEWEST = 5;
/** So many times the usual is a spike. */
const TIMES = 3;

/** Something asked for or used far more than usual. */
export interface Spike {
  metric: 'item' | 'question' | 'unanswered';
  subject: string;
  count: number;
  /** Per day, in the days before. */
  usual: number;
}

/**
 * What happened on `day` at least three times as often as on the fourteen days before (guide
 * 003-19: hot issues raise an early warning), the most frequent first.
 * @param figures of that day and the days before
 */
export function findSpikes(figures: readonly Figure[], day: string): Spike[] {
  const counts = new Map<string, Spike & { before: number }>();
  for (const { metric, subject, day: own, count } of figures) {
    if (metric !== 'item' && metric !== 'question' && metric !== 'unanswered') continue;
    if (own > day) continue;
    const key = `${metric}\n${subject}`;
    const known = counts.get(key) ?? { metric, subject, count: 0, usual: 0, before: 0 };
    if (own === day) known.count += count;
    else known.before += count;
    counts.set(key, known);
  }
  return [...counts.values()]
    .map(({ before, ...spike }) => ({ ...spike, usual: before / COMPARED }))
    .filter(({ count, usual }) => count >= FEWEST && count >= TIMES * usual)
    .sort((a, b) => b.count - a.count);
}
