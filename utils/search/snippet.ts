import { type Highlights, toRanges } from './highlight.ts';
import type { Range } from './types.ts';

const WIDTH = 80;
/** Characters kept before the first match, so that it reads in its sentence. */
const LEAD = 12;
/** A body is looked through up to here; the match that ranked it is nearly always earlier. */
export const LOOK = 1200;

/**
 * The part of a text that matched, about 80 characters, with ranges inside that part.
 * @param found what is marked in the first `LOOK` characters of the text
 */
export function makeSnippet(text: string, found: Highlights): { text: string; ranges: Range[] } {
  const ranges = toRanges(found);
  const start = windowStart(ranges, text.slice(0, LOOK));
  const end = Math.min(text.length, start + WIDTH);
  const lead = start > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  const shift = lead.length - start;
  const inside = ranges
    .filter(([from, to]) => to > start && from < end)
    .map(([from, to]): Range => [Math.max(from, start) + shift, Math.min(to, end) + shift]);
  return { text: lead + text.slice(start, end).replace(/\s/g, ' ') + tail, ranges: inside };
}

function windowStart(ranges: Range[], text: string): number {
  let best = 0;
  let bestMarked = 0;
  for (const [from] of ranges) {
    const start = Math.max(0, from - LEAD);
    let marked = 0;
    for (const [a, b] of ranges) {
      if (a >= start && b <= start + WIDTH) marked += b - a;
    }
    if (marked > bestMarked) {
      bestMarked = marked;
      best = start;
    }
  }
  if (!bestMarked || text.length <= WIDTH) return 0;
  return avoidSplitPair(text, Math.min(best, Math.max(0, text.length - WIDTH)));
}

/** Moves off the second half of a surrogate pair. */
function avoidSplitPair(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}
