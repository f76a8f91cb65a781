import type { DocumentTexts } from './documents.ts';
import { featuresOf } from './learned-features.ts';

/** Longest text compared; near-duplicates differ early. */
const LONGEST = 2000;

/** 0..1: how much two texts share, as the weighted Dice of their words and character pairs. */
function compareTexts(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [feature, weight] of a) {
    all += weight;
    if (b.has(feature)) shared += 2 * weight;
  }
  for (const weight of b.values()) all += weight;
  return all ? shared / all : 0;
}

/** How near a text is to the nearest of an item's title, aliases, body, and title with body. */
export function nearnessOf(text: Map<string, number>, item: DocumentTexts): number {
  const { title, body, aliases } = item;
  const surfaces = [title, body, `${title}\n${body}`, ...aliases].filter(Boolean);
  return Math.max(
    0,
    ...surfaces.map((surface) => compareTexts(text, featuresOf(surface.slice(0, LONGEST)))),
  );
}

export const textFeatures = (text: string): Map<string, number> =>
  featuresOf(text.slice(0, LONGEST));
