import type { Candidate, OrderReading } from '@/utils/model/console';
import { lineOf, queryAll } from '../find-visible';
import { deriveSelector, pathIn } from './derive-selector';
import { deriveShape } from './derive-shape';
import { describeElement } from './describe-element';

/**
 * What stands before an order number in a thread. Only these are kept of its words: anything
 * else there may be what a buyer wrote.
 */
const LABELS =
  /(订单编号|订单号|訂單編號|訂單號|注文番号|受注番号|주문번호|order (?:number|no\.?|id)|order)[\s:：#]*$/i;

/** Where order numbers are, from one the agent showed; what the console knew before is kept. */
export function deriveOrders(
  element: Element,
  before: OrderReading | null,
  list: Element | undefined,
  seen: string,
): OrderReading | null {
  const said = lineOf(element, 500);
  const found = deriveShape(said);
  if (!found) return before;
  const { no, shape } = found;
  const base: Omit<OrderReading, 'shape'> = before ?? {
    statuses: [],
    cards: null,
    inThread: [],
    inAddress: [],
    trust: {},
  };
  const reading = { ...base, shape, trust: { no: 'medium' as const, ...base.trust } };
  if (list?.contains(element)) {
    const label = LABELS.exec(said.slice(0, said.indexOf(no)))?.[1];
    const known = label && !base.inThread.includes(label) ? [label] : [];
    return { ...reading, inThread: [...known, ...base.inThread].slice(0, 6) };
  }
  const place = placeOfNumber(element, seen, no);
  // A known card knows more than a number: what it says stays, only the selectors are mended.
  const card = [...place.card, ...(base.cards?.card ?? [])].slice(0, 12);
  const rest = { status: '', product: '', amount: '', logistics: '', labels: {}, ...base.cards };
  return { ...reading, cards: { ...rest, card, number: place.number } };
}

/** The nearest element around a number that has a name is its card. */
function placeOfNumber(
  element: Element,
  seen: string,
  no: string,
): { card: Candidate[]; number: string } {
  const dated = (selectors: string[]) => selectors.map((css) => ({ css, seen }));
  for (let at = element.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const names = describeElement(at, [no]);
    if (names.length === 0) continue;
    const own = [...describeElement(element, [no]), CSS.escape(element.localName)];
    const isFirst = (css: string) => queryAll(at as Element, css)[0] === element;
    return { card: dated(names.slice(0, 3)), number: own.find(isFirst) ?? pathIn(at, element) };
  }
  return { card: dated(deriveSelector(element, [no])), number: '' };
}
