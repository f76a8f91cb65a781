import type { Candidate, KeyPlace } from './definition';

/** Shown on screen: consoles keep hidden duplicates and decoys in the page. */
export function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** The first visible element of the first candidate that has one. */
export function findVisible(root: ParentNode, candidates: Candidate[]): Element | null {
  for (const { css } of candidates) {
    for (const element of root.querySelectorAll(css)) if (isVisible(element)) return element;
  }
  return null;
}

/** Every visible element of the first candidate that has any. */
export function findAllVisible(root: ParentNode, candidates: Candidate[]): Element[] {
  for (const { css } of candidates) {
    const found = [...root.querySelectorAll(css)].filter(isVisible);
    if (found.length > 0) return found;
  }
  return [];
}

/** The id an element carries at `place`, '' when it carries none. */
export function readKey(element: Element | null, place: KeyPlace): string {
  const value = element?.getAttribute(place.attribute) ?? '';
  return place.until ? (value.split(place.until, 1)[0] ?? '') : value;
}

/** Text of an element in one line, at most `limit` characters. */
export function lineOf(element: Element | null | undefined, limit = 200): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, limit);
}
