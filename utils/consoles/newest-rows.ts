import type { RowMessages } from '@/utils/model/console';
import { queryList } from './find-visible';
import { NEWEST } from './make-id';

/** Elements looked at from the end before the browser's own search does it all. */
const STEPS = 3_000;

/**
 * The last rows of a list that `isMessage` accepts, oldest first, at most `NEWEST`. Walks up
 * from the end: a thread of thousands costs no more than a short one.
 */
export function findNewestRows(
  list: Element,
  css: string,
  isMessage: (row: Element) => boolean,
): Element[] {
  // Only a search from the list itself knows what `:scope` is.
  if (css.includes(':scope')) return findAmongAll(list, css, isMessage);
  const found: Element[] = [];
  let steps = 0;
  for (const element of fromTheEnd(list)) {
    if (++steps > STEPS) return findAmongAll(list, css, isMessage);
    if (matches(element, css) && isMessage(element)) found.push(element);
    if (found.length === NEWEST) break;
  }
  return found.reverse();
}

function findAmongAll(list: Element, css: string, isMessage: (row: Element) => boolean) {
  const all = queryList(list, css);
  const found: Element[] = [];
  for (let i = all.length - 1; i >= 0 && found.length < NEWEST; i--) {
    const row = all[i] as Element;
    if (isMessage(row)) found.push(row);
  }
  return found.reverse();
}

/** The elements below one, the last of the page first: the reverse of `querySelectorAll`. */
function* fromTheEnd(list: Element): Generator<Element> {
  let at = deepestLast(list);
  while (at !== list) {
    yield at;
    at = at.previousElementSibling
      ? deepestLast(at.previousElementSibling)
      : (at.parentElement ?? list);
  }
}

function deepestLast(element: Element): Element {
  let at = element;
  while (at.lastElementChild) at = at.lastElementChild;
  return at;
}

function matches(element: Element, css: string): boolean {
  try {
    return element.matches(css);
  } catch {
    return false; // a selector this browser does not understand finds nothing
  }
}

/** Rows of a list that says by their place on screen which is newer, oldest first. */
export function findRowsOnScreen(
  list: Element,
  { row }: RowMessages,
  isMessage: (row: Element) => boolean,
): Element[] {
  // Such lists keep only what is on screen: all of it may be looked at.
  return [...queryList(list, row)]
    .filter(isMessage)
    .map((one) => ({ one, top: one.getBoundingClientRect().top }))
    .sort((a, b) => a.top - b.top)
    .slice(-NEWEST)
    .map(({ one }) => one);
}
