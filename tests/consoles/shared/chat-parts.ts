import { listed, listRow, nothingOpen, opened, page, picture, topBar } from './parts.ts';
import type { Conversation, Message, Product } from './shop.ts';
import type { PageStore } from './store.ts';
import { el, type Part, type Props } from './tree.ts';

interface ChatPage {
  bar: Parameters<typeof topBar>[0];
  /** What stands above the list. */
  above: Part[];
  /** The element the rows are in. */
  list?: string;
  row(store: PageStore, each: Conversation): Part;
  chat(store: PageStore, open: Conversation): Part;
  /** Said while no conversation is open. */
  empty: string;
  beside?(open: Conversation | null): Part;
}

/** The usual page: the list of conversations, newest first, and the open one beside it. */
export function chatPage(
  store: PageStore,
  { bar, above, list = 'div', row, chat, empty, beside }: ChatPage,
): Part {
  const open = opened(store);
  const rows = listed(store).map((each) => row(store, each));
  return page(
    topBar(bar),
    el('aside', { look: 'list' }, ...above, el(list, { look: 'items' }, ...rows)),
    open ? chat(store, open) : nothingOpen(empty),
    beside?.(open) ?? null,
  );
}

/** A row of the list that opens its conversation; the facts come in as children. */
export function rowOf(
  store: PageStore,
  each: Conversation,
  name: string,
  props: Props,
  ...children: (Part | false)[]
): Part {
  return el(name, { ...listRow(store, each), ...props }, ...children);
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
