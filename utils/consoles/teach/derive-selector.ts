import { isVisible, queryAll } from '../find-visible';
import { describeElement, describeState } from './describe-element';

/** Most selectors kept for one part: each is one more thing that must change before it is lost. */
const MOST = 3;
const HIGHEST = 12;

/**
 * Selectors that find exactly this element in its tree, most trusted first, at least one:
 * the element's own names, then under a named ancestor, then by its place below one.
 * A selector counts when the element is the first that is visible, as the readers take it.
 * @param forbidden words that must be in no selector
 */
export function deriveSelector(element: Element, forbidden: string[] = []): string[] {
  const root = element.getRootNode() as ParentNode;
  const found: string[] = [];
  const offer = (css: string) => {
    if (
      found.length < MOST &&
      css.length <= 400 &&
      !found.includes(css) &&
      finds(root, css, element)
    ) {
      found.push(css);
    }
  };
  const own = describeElement(element, forbidden);
  const tag = CSS.escape(element.localName);
  for (const css of own) offer(css);
  const parts = own.length > 0 ? own : [tag];
  for (const ancestor of ancestorsOf(element)) {
    for (const above of describeElement(ancestor, forbidden)) {
      for (const css of own.length > 0 ? [...own, tag] : parts) offer(`${above} ${css}`);
    }
  }
  if (found.length > 0) return found;
  for (const ancestor of ancestorsOf(element)) {
    for (const above of describeState(ancestor)) for (const css of parts) offer(`${above} ${css}`);
  }
  if (found.length > 0) return found;
  return [pathTo(element, root, forbidden)];
}

function finds(root: ParentNode, css: string, element: Element): boolean {
  const all = queryAll(root, css);
  return (all.length === 1 ? all[0] : all.find(isVisible)) === element;
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  let at = element.parentElement;
  while (at && found.length < HIGHEST && !/^(?:body|html)$/.test(at.localName)) {
    found.push(at);
    at = at.parentElement;
  }
  return found;
}

/** By place, from the nearest ancestor that has a name: the last resort, and always right today. */
function pathTo(element: Element, root: ParentNode, forbidden: string[]): string {
  let path = '';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const anchor = at === element ? [] : describeElement(at, forbidden);
    for (const css of anchor) if (finds(root, `${css}${path}`, element)) return `${css}${path}`;
    path = ` > ${placeOf(at)}${path}`;
    const whole = path.slice(3);
    if (!at.parentElement && root.querySelector(whole) === element) return whole;
  }
  return path.slice(3);
}

/** `div:nth-of-type(2)`: the element among its neighbours of the same kind. */
function placeOf(element: Element): string {
  const tag = CSS.escape(element.localName);
  const like = [...(element.parentNode?.children ?? [])].filter(
    (one) => one.localName === element.localName,
  );
  return like.length > 1 ? `${tag}:nth-of-type(${like.indexOf(element) + 1})` : tag;
}

/** The way from an element down to one it holds: `:scope > div:nth-of-type(2) > p`. */
export function pathIn(holder: Element, inner: Element): string {
  let path = '';
  for (let at: Element | null = inner; at && at !== holder; at = at.parentElement) {
    path = ` > ${placeOf(at)}${path}`;
  }
  return `:scope${path}`;
}
