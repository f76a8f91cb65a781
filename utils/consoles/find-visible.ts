import type { AddressPlace, Candidate, KeyPlace, NameCandidate } from '@/utils/model/console';
import { readAddress } from './read-address';

/**
 * Has it a place on screen? Consoles keep hidden duplicates and decoys in the page. Asked so
 * that a page in the middle of a change must work out its styles, but not its layout.
 */
export function isVisible(element: Element): boolean {
  return element.checkVisibility();
}

/**
 * Every match of a selector; none for a selector this browser does not understand, because
 * definitions arrive from outside and one bad line must not stop the others.
 */
export function queryAll(root: ParentNode, css: string): Element[] {
  return [...queryList(root, css)];
}

/** The same without a copy, for lists of thousands of which a few are looked at. */
export function queryList(root: ParentNode, css: string): ArrayLike<Element> & Iterable<Element> {
  try {
    return root.querySelectorAll(css);
  } catch {
    return [];
  }
}

/** The first match; null for none and for a selector this browser does not understand. */
export function queryFirst(root: ParentNode, css: string): Element | null {
  try {
    return root.querySelector(css);
  } catch {
    return null;
  }
}

/** The first visible element of the first candidate that has one. */
export function findVisible(root: ParentNode, candidates: Candidate[]): Element | null {
  for (const { css } of candidates) {
    // Nearly always the first is the one, and the rest of the page need not be searched.
    const first = queryFirst(root, css);
    if (!first) continue;
    if (isVisible(first)) return first;
    for (const element of queryList(root, css)) if (isVisible(element)) return element;
  }
  return null;
}

/** Every visible element of the first candidate that has any. */
export function findAllVisible(root: ParentNode, candidates: Candidate[]): Element[] {
  for (const { css } of candidates) {
    const found = queryAll(root, css).filter(isVisible);
    if (found.length > 0) return found;
  }
  return [];
}

/** Is the element one of these, or does it hold one? A selector nobody understands: no. */
export function holds(element: Element, css: string): boolean {
  try {
    return css !== '' && (element.matches(css) || element.querySelector(css) !== null);
  } catch {
    return false;
  }
}

/** A part of an element; '' = the element itself. */
export function partOf(element: Element, css: string): Element | null {
  if (css === '') return element;
  return element.matches(css) ? element : queryFirst(element, css);
}

/** The id an element carries at `place`, '' when it carries none. */
export function readKey(element: Element | null, place: KeyPlace): string {
  const carrier = element && partOf(element, place.css);
  let value = carrier?.getAttribute(place.attribute) ?? '';
  if (place.json) value = walkJson(value, place.json);
  else if (place.link && value && carrier) value = readLink(value, carrier.baseURI, place.link);
  return place.until ? (value.split(place.until, 1)[0] ?? '') : value;
}

function readLink(value: string, base: string, place: AddressPlace): string {
  return URL.canParse(value, base) ? readAddress(new URL(value, base).href, [place]) : '';
}

function walkJson(text: string, path: string[]): string {
  try {
    let at: unknown = JSON.parse(text);
    for (const step of path) {
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return '';
      at = (at as Record<string, unknown>)[step];
    }
    return typeof at === 'string' || typeof at === 'number' ? String(at) : '';
  } catch {
    return ''; // hostile or cut: as good as no id
  }
}

/** Text of an element in one line, at most `limit` characters. */
export function lineOf(element: Element | null | undefined, limit = 200): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** The first name that is not empty: of an attribute where the candidate says so. */
export function readName(root: ParentNode, candidates: NameCandidate[]): string {
  for (const one of candidates) {
    const element = findVisible(root, [one]);
    const given = one.attribute ? element?.getAttribute(one.attribute) : null;
    const name = given?.replace(/\s+/g, ' ').trim().slice(0, 200) || lineOf(element);
    if (name) return name;
  }
  return '';
}

/** A name without what the page writes behind it (a count of orders). */
export function cutName(name: string, until: string[]): string {
  return until.reduce((rest, words) => rest.split(words, 1)[0]?.trim() ?? '', name);
}
