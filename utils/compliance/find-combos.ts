import type { RuleContent } from '../model/rule.ts';
import type { Span } from './check-wording.ts';
import type { Use } from './compile-rules.ts';

/**
 * The shortest places that hold one word of every group of a combination, within its reach.
 * One pass over the words found.
 */
export function findCombos(
  combos: RuleContent['combos'],
  parts: { span: Span; use: Use }[],
): Span[] {
  if (parts.length === 0) return [];
  const sorted = parts.toSorted((a, b) => a.span.from - b.span.from);
  return combos.flatMap(({ all, within }, combo) => {
    const words = sorted.filter(({ use }) => use.combo === combo);
    const latest = new Map<number, Span>();
    const found: Span[] = [];
    for (const { span, use } of words) {
      latest.set(use.group, span);
      if (latest.size < all.length) continue;
      const from = Math.min(...[...latest.values()].map((one) => one.from));
      const to = Math.max(...[...latest.values()].map((one) => one.to));
      if (to - from > within) continue;
      found.push({ from, to });
      latest.clear();
    }
    return found;
  });
}
