import { picture } from './parts.ts';
import type { Conversation, Message, Product } from './shop.ts';
import type { PageStore } from './store.ts';
import { el, type Part, type Props } from './tree.ts';

/** A row of the conversation list that opens its conversation; the facts come in as children. */
export function listRow(
  store: PageStore,
  each: Conversation,
  name: string,
  props: Props,
  ...children: (Part | false)[]
): Part {
  const isOpen = each.uid === store.state.shop.openUid;
  const own = { key: each.uid, look: isOpen ? 'item on' : 'item' };
  return el(name, { ...own, onClick: () => store.open(each.uid), ...props }, ...children);
}

interface Words {
  /** The element a text is in. */
  text: string;
  /** The element a product or order card is in. */
  card: string;
  money(cents: number): string;
  /** What stands before an order's number. */
  order: string;
}

/** What a message shows: its text, its picture or its card. */
export function contentOf({ body }: Message, words: Words): Part {
  if (body.kind === 'text') return el(words.text, { look: 'bubble' }, body.text);
  if (body.kind === 'image') return picture(body.picture, 'photo');
  const order = body.kind === 'order' ? `${words.order} ${body.orderNo}` : '';
  return card(words.card, body.product, words.money, order);
}

/** A product on a card, under a line of its own where there is one. */
export function card(
  name: string,
  product: Product,
  money: (cents: number) => string,
  line = '',
): Part {
  return el(
    name,
    { look: 'card' },
    line !== '' && el('span', { look: 'wide' }, line),
    picture(product.picture),
    el('span', {}, product.title),
    el('span', { look: 'price' }, money(product.price)),
  );
}

/** Money as a country writes it, from hundredths. */
export function moneyIn(locale: string, currency: string): (cents: number) => string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return (cents) => format.format(cents / 100);
}
