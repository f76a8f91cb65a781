import type { RowMessages } from '@/utils/model/console';
import { isVisible, lineOf, queryAll } from '../find-visible';
import { readTime } from '../read-time';
import { deriveSelector, pathIn } from './derive-selector';
import { deriveSides } from './derive-sides';
import { describeElement } from './describe-element';

const DEEPEST = 10;

/** The rows of a conversation, as one or two messages show them; null when they show none. */
export interface DerivedRows {
  list: Element;
  messages: Omit<RowMessages, 'list'>;
  listCss: string[];
}

/**
 * From a message of the buyer and one of our own: the list that holds them, what all rows have
 * in common, their id, their text, and what tells the sides apart. One message alone is enough
 * where the page shows several; then only its place tells the sides.
 * @param forbidden words that must be in no selector
 */
export function deriveRows(
  buyer: Element | null,
  own: Element | null,
  forbidden: string[] = [],
): DerivedRows | null {
  const clicked = [buyer, own].filter((one) => one !== null);
  const [one, other] = clicked;
  if (!one || (other && (one.contains(other) || other.contains(one)))) return null;
  const list = findList(buyer, own);
  if (!list) return null;
  const picked = clicked.map((line) => wholeText(line, list));
  const [first] = picked as [Element];
  const shapes = picked.map((one) => shapesIn(list, one, forbidden));
  const shared = shapes.flat().find((css) => picked.every((one) => one.matches(css)));
  // No name in common: the most trusted of each.
  const best = shapes.flatMap(([one]) => one ?? []);
  const named = shared ? [shared] : best.length === picked.length ? best : [];
  const rows = picked.map((one) => rowOf(list, one, named));
  const [firstRow] = rows as [Element];
  const shape = rowShape(list, rows, forbidden);
  if (!shape) return null;
  const text =
    firstRow === first
      ? ['']
      : named.length > 0
        ? named
        : [...new Set(rows.map((row, i) => pathIn(row, picked[i] ?? first)))];
  const hasText = (row: Element) => text.some((css) => css === '' || queryAll(row, css).length > 0);
  const sides = deriveSides({
    list,
    buyer: buyer && { row: firstRow, text: first },
    own: own && { row: rows.at(-1) ?? firstRow, text: picked.at(-1) ?? first },
    css: text[0] ?? '',
  });
  // Dates between rows look like rows: only what holds a text is one, unless its side has a mark.
  const all = queryAll(list, shape);
  const isLoose = shape.startsWith(':scope') || sides.at(-1)?.by === 'otherwise';
  const row = isLoose && !all.every(hasText) ? withText(shape, text) : shape;
  const view = list.ownerDocument.defaultView;
  const isPlaced =
    view?.getComputedStyle(firstRow).position === 'absolute' ||
    view?.getComputedStyle(list).flexDirection === 'column-reverse';
  return {
    list,
    listCss: deriveSelector(list, forbidden),
    messages: {
      kind: 'rows',
      row,
      not: [],
      without: [],
      id: deriveId(all.filter((one) => isVisible(one) && hasText(one))),
      skipIds: [],
      text,
      leading: [],
      clockAtEnd: false,
      time: deriveTime(firstRow, forbidden),
      sides,
      order: isPlaced ? 'screen' : 'document',
    },
  };
}

/** Each part of a selector list, with the text it must hold. */
function withText(shape: string, text: string[]): string {
  const held = `:has(${text.map((css) => css.replace(/^:scope /, '')).join(', ')})`;
  return shape.replaceAll(/(?=, )|$/g, held);
}

/** All paragraphs of a message, where the agent clicked one that has no name of its own. */
function wholeText(line: Element, list: Element): Element {
  const around = line.parentElement;
  if (!around || around === list || describeElement(line).length > 0) return line;
  if (describeElement(around).length === 0) return line;
  const isAlike = [...around.children].every((one) => one.localName === line.localName);
  return isAlike ? around : line;
}

/** The nearest ancestor of both; of one alone, the nearest with several children of its shape. */
function findList(buyer: Element | null, own: Element | null): Element | null {
  const one = (buyer ?? own) as Element;
  let at = one.parentElement;
  for (let depth = 0; at && depth < DEEPEST * 2; depth++, at = at.parentElement) {
    if (buyer && own) {
      if (at.contains(own)) return at;
    } else if (countLike(at, one) > 1) return at;
  }
  return null;
}

/** Children of `list` that are built like the one that holds `inner`. */
function countLike(list: Element, inner: Element): number {
  const child = childOf(list, inner);
  const shape = (element: Element) => describeElement(element).at(0) ?? element.localName;
  return [...list.children].filter(
    (one) => one.localName === child?.localName && shape(one) === shape(child),
  ).length;
}

function childOf(list: Element, inner: Element): Element | null {
  let at: Element | null = inner;
  while (at && at.parentElement !== list) at = at.parentElement;
  return at;
}

/** Names of a message's text that hold for others too: never an id of this one. */
function shapesIn(list: Element, element: Element, forbidden: string[]): string[] {
  const named = describeElement(element, forbidden).filter((css) => !css.startsWith('#'));
  const above = element.parentElement;
  const tag = CSS.escape(element.localName);
  const below =
    above && above !== list
      ? describeElement(above, forbidden)
          .filter((css) => !css.startsWith('#'))
          .map((css) => `${css} > ${tag}`)
      : [];
  return [...named, ...below];
}

/** The highest element below the list that holds this message and no other. */
function rowOf(list: Element, message: Element, text: string[]): Element {
  let row = message;
  for (let at: Element | null = message; at && at !== list; at = at.parentElement) {
    const held = text.flatMap((css) => queryAll(at as Element, css)).filter(isVisible);
    if (new Set(held).size > 1) break;
    row = at;
  }
  return row;
}

/** A selector that takes both rows and others like them, relative to the list. */
function rowShape(list: Element, given: (Element | null)[], forbidden: string[]): string | null {
  const rows = given.filter((one) => one !== null);
  const isRight = (css: string) => {
    const all = queryAll(list, css);
    // No row may lie in another: the readers would read its text twice.
    return rows.every(
      (row) =>
        all.includes(row) &&
        !all.some((one) => one !== row && (one.contains(row) || row.contains(one))),
    );
  };
  const [first, second] = rows;
  if (!first) return null;
  const isDirect = rows.every((one) => one.parentElement === list);
  const names = describeElement(first, forbidden).filter((css) => !css.startsWith('#'));
  const found = [...names, ...names.flatMap(splitClasses)].find(
    (css) => isRight(css) && (!second || second.matches(css)),
  );
  if (found) return found;
  // Rows of the two sides may share no name: either of the two, if both have one.
  if (second) {
    const other = describeElement(second, forbidden).find((css) => !css.startsWith('#'));
    const both = names[0] && other ? `${names[0]}, ${other}` : '';
    if (both && isRight(both)) return both;
  }
  const tag = first.localName;
  const tags = [...new Set(rows.map((one) => `:scope > ${CSS.escape(one.localName)}`))].join(', ');
  if (isDirect && isRight(tags)) return tags;
  const deep = depthOf(list, first);
  const path = `:scope ${'> * '.repeat(deep - 1)}> ${CSS.escape(tag)}`;
  return isRight(path) ? path : null;
}

function splitClasses(css: string): string[] {
  return /^(?:\.[^.[\s]+){2}$/.test(css) ? css.split(/(?=\.)/) : [];
}

function depthOf(list: Element, inner: Element): number {
  let depth = 0;
  for (let at: Element | null = inner; at && at !== list; at = at.parentElement) depth++;
  return depth;
}

const ID_ATTRIBUTE = /^(?:id|key|data-.*(?:id|key|uid|no|msg))$/;

/** The attribute that names each row: there on every one, different on each, and no counting. */
function deriveId(rows: Element[]): RowMessages['id'] {
  const [first] = rows;
  if (!first || rows.length < 2) return null;
  const names = first
    .getAttributeNames()
    .filter((name) => ID_ATTRIBUTE.test(name) && !/index|idx|posinset/.test(name))
    .sort((a, b) => Number(a === 'id') - Number(b === 'id'));
  for (const attribute of names) {
    const values = rows.map((row) => row.getAttribute(attribute) ?? '');
    const isGood = values.every((one) => one !== '' && one.length <= 200 && !/[:«»]r/.test(one));
    if (isGood && new Set(values).size === values.length && !isCount(values)) {
      return { css: '', attribute };
    }
  }
  return null;
}

/** 0, 1, 2 … : places in the list, which a list that is recycled gives to other messages. */
function isCount(values: string[]): boolean {
  const numbers = values.map((one) => Number(/\d+$/.exec(one)?.[0] ?? Number.NaN));
  const start = numbers[0] ?? Number.NaN;
  return start <= 1_000 && numbers.every((one, i) => one === start + i);
}

/** The part of a row that says when: a clock that is not the message itself. */
function deriveTime(row: Element, forbidden: string[]): string[] {
  const leaf = queryAll(row, '*').find((one) => {
    const said = lineOf(one, 40);
    return (
      one.childElementCount === 0 &&
      /\d:\d\d/.test(said) &&
      said.length < 30 &&
      readTime(said, Date.now(), null) !== undefined
    );
  });
  if (!leaf) return [];
  const named = describeElement(leaf, forbidden).find((css) => !css.startsWith('#'));
  return named ? [named] : leaf.localName === 'time' ? ['time'] : [];
}
