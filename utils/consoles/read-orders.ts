import type { ConsoleDefinition, OrderCards, OrderReading } from '@/utils/model/console';
import type { ConversationMessage } from '@/utils/model/conversation';
import type { OrderFacts, OrderTrust } from '@/utils/model/order';
import { findNumber } from './find-number';
import { findAllVisible, lineOf, queryAll, queryFirst } from './find-visible';
import { readAddress } from './read-address';
import { readTime } from './read-time';

const MOST = 20;
/** So far from its number (characters) an order's status may stand where nothing marks it. */
const NEAR = { before: 80, behind: 160 };

/** What of the page besides its nodes order facts are read from. */
export interface OrderWorld {
  address: string;
  messages: ConversationMessage[];
  now: number;
}

/**
 * Order facts of the open conversation: from the cards of an order panel or thread, then from
 * the address and from numbers the thread names. One entry a number, the best known first.
 */
export function readOrders(
  root: ParentNode,
  { orders: reading, timeZone }: ConsoleDefinition,
  world: OrderWorld,
): OrderFacts[] {
  if (!reading) return [];
  const cards = reading.cards;
  const found = cards
    ? findAllVisible(root, cards.card)
        .slice(0, MOST)
        .flatMap((card) => readCard(card, cards, reading, timeZone, world.now) ?? [])
    : [];
  const bare = [
    readAddress(world.address, reading.inAddress),
    ...world.messages.toReversed().map(({ text }) => numberInText(text, reading)),
  ];
  for (const no of bare) {
    if (no.length >= 4 && !found.some((order) => order.no === no)) {
      found.push({
        no: no.slice(0, 60),
        status: 'unknown',
        trust: { no: reading.trust.no ?? 'low' },
      });
    }
  }
  return found.slice(0, MOST);
}

function numberInText(text: string, { inThread, shape }: OrderReading): string {
  for (const label of inThread) {
    const at = text.indexOf(label);
    // Close behind its label: a number further on belongs to something else.
    const no = at >= 0 && findNumber(text.slice(at + label.length, at + label.length + 80), shape);
    if (no) return no;
  }
  return '';
}

function readCard(
  card: Element,
  cards: OrderCards,
  reading: OrderReading,
  timeZone: string | null,
  now: number,
): OrderFacts | null {
  const whole = lineOf(card, 20_000);
  const values = readLabels(card, cards.labels);
  const part = (css: string, limit: number) => (css ? lineOf(queryFirst(card, css), limit) : '');
  const no =
    findNumber(part(cards.number, 500), reading.shape) ||
    findNumber(values.number ?? '', reading.shape) ||
    findNumber(whole, reading.shape);
  if (no.length < 4) return null;
  const head = cards.status ? part(cards.status, 500) : values.status || around(whole, no);
  const status = reading.statuses.find(([words]) => head.includes(words));
  const logistics = splitLogistics(part(cards.logistics, 500) || values.logistics || '');
  const facts = {
    no: no.slice(0, 60),
    status: status?.[1] ?? ('unknown' as const),
    ...(status ? { statusText: status[0] } : {}),
    ...given('amount', (part(cards.amount, 40) || values.amount || '').slice(0, 40)),
    ...given('product', part(cards.product, 300)),
    ...given('orderedAt', readTime(values.orderedAt, now, timeZone)),
    ...given('paidAt', readTime(values.paidAt, now, timeZone)),
    ...given('shippedAt', readTime(values.shippedAt, now, timeZone)),
    ...logistics,
  };
  return { ...facts, trust: trustIn(facts, reading.trust) };
}

/** The words around a number: where a page marks nothing, its status stands near. */
function around(text: string, no: string): string {
  const at = text.indexOf(no);
  return text.slice(Math.max(0, at - NEAR.before), at + no.length + NEAR.behind);
}

/** How far each fact that was read is to be believed. */
function trustIn(facts: Partial<OrderFacts>, known: OrderTrust): OrderTrust {
  const names = Object.keys(facts).filter((name) => name !== 'statusText') as (keyof OrderTrust)[];
  return Object.fromEntries(names.map((name) => [name, known[name] ?? 'low']));
}

function given<K extends string, V>(key: K, value: V | undefined | ''): { [P in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: V });
}

/** Values that stand behind (or in the element after) their label. */
function readLabels(card: Element, labels: OrderCards['labels']): Record<string, string> {
  const values: Record<string, string> = {};
  const wanted = Object.entries(labels);
  if (wanted.length === 0) return values;
  const leaves = queryAll(card, '*').filter((element) => element.childElementCount === 0);
  for (const [field, words] of wanted) {
    const leaf = leaves.find((element) => words.some((word) => lineOf(element).startsWith(word)));
    if (!leaf) continue;
    const word = words.find((one) => lineOf(leaf).startsWith(one)) ?? '';
    const rest = lineOf(leaf)
      .slice(word.length)
      .replace(/^[：:\s]+/, '');
    // An empty value is empty: the line after it belongs to another label.
    const value = rest || lineOf(leaf.nextElementSibling ?? leaf.parentElement?.nextElementSibling);
    if (value) values[field] = value;
  }
  return values;
}

/** `圆通速递 YT1234567890` → carrier and tracking number. */
function splitLogistics(text: string): Pick<OrderFacts, 'carrier' | 'trackingNo'> {
  const trackingNo = text.match(/[A-Z]{0,4}\d{9,20}/i)?.[0];
  // Numbers begin with letters that would be read as a name, with or without a space before.
  const carrier = text.replace(trackingNo ?? '', ' ').match(/[\p{Script=Han}A-Za-z]{2,20}/u)?.[0];
  return {
    ...(carrier ? { carrier } : {}),
    ...(trackingNo ? { trackingNo } : {}),
  };
}
