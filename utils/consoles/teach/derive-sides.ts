import type { SideTest } from '@/utils/model/console';
import { holds, queryAll } from '../find-visible';
import { tellSide } from '../tell-side';
import { quote } from './describe-element';
import { isStableName, isStableValue, isTellingName } from './stable-name';

/** Attributes that belong to one row, or that say nothing of a side. */
const NOT_TELLING =
  /^(?:id|class|style|title|alt|src|href|key|aria-label|d|viewbox)$|id$|key$|index|time/i;

interface Shown {
  row: Element;
  text: Element;
}

interface SidesWorld {
  list: Element;
  buyer: Shown | null;
  own: Shown | null;
  /** The text in a row, '' = the row itself. */
  css: string;
}

/**
 * What tells a buyer's row from one of ours, most trusted first: an attribute, a class, a class
 * that says where it stands, `justify-content`, the half of the list it is in. Where only one
 * side has a mark the other is what is left.
 */
export function deriveSides({ list, buyer, own, css }: SidesWorld): SideTest[] {
  const world = { list, buyerName: '' };
  const place: SideTest = { by: 'place', css, left: 'buyer', right: 'agent' };
  if (!buyer || !own) {
    const is = buyer ? 'buyer' : 'agent';
    const row = (buyer ?? own)?.row;
    return row && tellSide(row, [place], world) === is ? [place] : [{ by: 'otherwise', is }];
  }
  const marks: SideTest[] = [];
  const ownMark = findMark(wayOf(own), own.row, buyer.row);
  if (ownMark) marks.push({ by: 'css', css: ownMark, is: 'agent' });
  const buyerMark = findMark(wayOf(buyer), buyer.row, own.row);
  if (buyerMark) marks.push({ by: 'css', css: buyerMark, is: 'buyer' });
  if (marks.length === 2) return marks;
  const looks: SideTest[] = [
    ...['', css].flatMap((part): SideTest[] => [
      { by: 'justify', css: part, start: 'buyer', end: 'agent' },
      { by: 'justify', css: part, start: 'agent', end: 'buyer' },
    ]),
    place,
    { ...place, left: 'agent', right: 'buyer' },
  ];
  const look = looks.find(
    (test) =>
      tellSide(buyer.row, [test], world) === 'buyer' &&
      tellSide(own.row, [test], world) === 'agent',
  );
  if (look) return [...marks, look];
  // Beside the way to the text things come and go (a picture, a link): asked last.
  const beside = ownMark || findMark(queryAll(own.row, '*'), own.row, buyer.row);
  if (!ownMark && beside) marks.push({ by: 'css', css: beside, is: 'agent' });
  return [...marks, { by: 'otherwise', is: beside ? 'buyer' : 'agent' }];
}

/** The elements from a row down to its text. */
function wayOf({ row, text }: Shown): Element[] {
  const way: Element[] = [];
  for (let at: Element | null = text; at; at = at.parentElement) {
    way.unshift(at);
    if (at === row) break;
  }
  return way;
}

/** An attribute or class of one of these elements that the other row has not. */
function findMark(way: Element[], row: Element, other: Element): string {
  const isNew = (css: string) => holds(row, css) && !holds(other, css);
  for (const element of way) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      if (
        NOT_TELLING.test(name) ||
        /\d/.test(name) ||
        !isStableName(name) ||
        !isStableValue(value) ||
        /\d/.test(value)
      )
        continue;
      if (isNew(`[${CSS.escape(name)}=${quote(value)}]`))
        return `[${CSS.escape(name)}=${quote(value)}]`;
    }
  }
  for (const isGood of [isStableName, isTellingName]) {
    for (const element of way) {
      const name = [...element.classList].find(
        (one) => isGood(one) && isNew(`.${CSS.escape(one)}`),
      );
      if (name) return `.${CSS.escape(name)}`;
    }
  }
  return '';
}
