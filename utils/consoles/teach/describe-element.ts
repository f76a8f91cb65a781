import { isStableId, isStableName, isStableValue, isStateName } from './stable-name';

/** Attributes made for finding things, most trusted first. */
const TEST_ATTRIBUTES = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa-id',
  'data-qa',
  'data-cy',
  'data-e2e',
  'data-role',
  'data-name',
  'data-type',
];
const BOX_ATTRIBUTES = ['name', 'aria-label', 'placeholder', 'data-placeholder'];
/** Most classes a selector is made of: each more is one more that can go. */
const MOST_CLASSES = 2;

/**
 * Selectors for one element alone, most trusted first: id, attributes made for tests, name and
 * label of a box, role, classes. Everything the page wrote is escaped. Empty when it has no
 * name that will last.
 * @param forbidden words that must be in no selector: the buyer's name, the order number
 */
export function describeElement(element: Element, forbidden: string[] = []): string[] {
  const tag = CSS.escape(element.localName);
  const found: string[] = [];
  const add = (css: string, ...written: string[]) => {
    const isPrivate = forbidden.some(
      (words) => words.length > 1 && written.some((one) => one.includes(words)),
    );
    if (!isPrivate) found.push(css);
  };
  const attribute = (name: string, prefix = '') => {
    const value = element.getAttribute(name);
    if (value && isStableValue(value)) add(`${prefix}[${name}=${quote(value)}]`, value);
  };
  if (isStableId(element.id)) {
    add(`#${CSS.escape(element.id)}`, element.id);
  }
  for (const name of TEST_ATTRIBUTES) attribute(name);
  const isBox = isBoxLike(element);
  if (isBox) for (const name of BOX_ATTRIBUTES) attribute(name, tag);
  const classes = [...element.classList].filter(isStableName).slice(0, MOST_CLASSES);
  if (classes.length > 0) {
    add(classes.map((name) => `.${CSS.escape(name)}`).join(''), ...classes);
  }
  attribute('role', tag);
  if (isBox) attribute('contenteditable', tag);
  // An element with a name of its own (a web component) is as good as an id.
  if (tag.includes('-')) add(tag);
  return found;
}

/** A text as a CSS string: nothing in it can end the string. */
export function quote(text: string): string {
  const safe = text.replace(/["\\\p{Cc}]/gu, (one) =>
    one < ' ' ? `\\${one.charCodeAt(0).toString(16)} ` : `\\${one}`,
  );
  return `"${safe}"`;
}

/** Selectors that hold only while the element is the chosen one of its kind. */
export function describeState(element: Element): string[] {
  const classes = [...element.classList];
  const state = classes.find(isStateName);
  const name = classes.find(isStableName);
  const found: string[] = [];
  for (const attribute of ['aria-selected', 'aria-current']) {
    const value = element.getAttribute(attribute);
    if (value && value !== 'false') found.push(`[${attribute}=${quote(value)}]`);
  }
  if (state) found.push(`${name ? `.${CSS.escape(name)}` : ''}.${CSS.escape(state)}`);
  return found;
}

export function isBoxLike(element: Element): boolean {
  return (
    /^(?:textarea|input)$/.test(element.localName) ||
    element.hasAttribute('contenteditable') ||
    element.getAttribute('role') === 'textbox'
  );
}
