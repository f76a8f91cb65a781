import { avatarUrl, pictureUrl } from '../shared/pictures.ts';
import {
  type Conversation,
  newestFirst,
  type OrderStatus,
  openConversation,
  previewOf,
  type Shop,
} from '../shared/shop.ts';
import { showDateTime, showDay, showYuan } from '../shared/show-times.ts';

const statusText: Record<OrderStatus, string> = {
  unpaid: 'Awaiting payment',
  paid: 'Paid',
  toShip: 'Preparing',
  shipped: 'Shipped',
  closed: 'Closed',
};

/** The element with this id. Throws when the page has none. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element as T;
}

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

function makeImage(src: string): HTMLImageElement {
  const image = document.createElement('img');
  image.src = src;
  image.alt = '';
  return image;
}

/** Paints everything but the form, which belongs to whoever is writing in it. */
export function paintDesk(shop: Shop, onOpen: (uid: string) => void): void {
  const now = Date.now();
  byId('tickets').replaceChildren(
    make('h2', '', 'Inbox'),
    ...newestFirst(shop).map((each) => paintTicket(each, each.uid === shop.openUid, now, onOpen)),
  );
  const open = openConversation(shop);
  byId('customer').textContent = open?.nickname ?? 'No ticket selected';
  byId('customer-mail').textContent = open ? `Ticket ${open.uid.toUpperCase()}` : '';
  byId('answer').hidden = !open;
  byId('thread').replaceChildren(...(open ? paintThread(open) : []));
  byId('orders').replaceChildren(...(open ? paintOrders(open) : []));
  byId('thread').scrollTop = byId('thread').scrollHeight;
}

function paintTicket(
  conversation: Conversation,
  active: boolean,
  now: number,
  onOpen: (uid: string) => void,
): HTMLElement {
  const last = conversation.messages.at(-1);
  const name = make('b', '', conversation.nickname);
  if (conversation.unread > 0) name.append(make('i', 'dot'));
  const row = make(
    'button',
    active ? 'row active' : 'row',
    make('span', 'row-top', name, make('time', '', last ? showDay(last.at, now) : '')),
    make('span', 'row-text', previewOf(conversation)),
  );
  row.addEventListener('click', () => onOpen(conversation.uid));
  return row;
}

function paintThread(conversation: Conversation): HTMLElement[] {
  return conversation.messages.map((message) => {
    const text = message.body.kind === 'text' ? message.body.text : '';
    if (message.side === 'system') return make('p', 'notice', text);
    const isBuyer = message.side === 'buyer';
    return make(
      'article',
      isBuyer ? 'message' : 'message ours',
      makeImage(avatarUrl(isBuyer ? conversation.hue : 172)),
      make(
        'div',
        '',
        make(
          'p',
          'message-head',
          make('b', '', isBuyer ? conversation.nickname : 'Maya'),
          make('time', '', showDateTime(message.at).slice(0, 16)),
        ),
        make('p', 'message-text', text),
      ),
    );
  });
}

function paintOrders(conversation: Conversation): HTMLElement[] {
  if (conversation.orders.length === 0) return [make('p', 'quiet', 'No orders yet.')];
  return conversation.orders.map((order) => {
    const facts: [string, string][] = [
      ['Order', order.orderNo],
      ['Placed', showDateTime(order.orderedAt).slice(0, 16)],
      ['Total', `$${showYuan(order.amount)}`],
    ];
    if (order.shipment) {
      facts.push(['Tracking', `${order.shipment.carrier} ${order.shipment.trackingNo}`]);
    }
    return make(
      'div',
      'order',
      make('span', `status ${order.status}`, statusText[order.status]),
      make(
        'div',
        'product',
        makeImage(pictureUrl(order.product.picture)),
        make(
          'div',
          '',
          make('b', '', order.product.title),
          make('p', 'quiet', `${order.spec} × ${order.quantity}`),
        ),
      ),
      make(
        'dl',
        '',
        ...facts.map(([label, value]) =>
          make('div', '', make('dt', '', label), make('dd', '', value)),
        ),
      ),
    );
  });
}
