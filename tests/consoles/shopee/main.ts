import { card, moneyIn, rowOf } from '../shared/chat-parts.ts';
import { mountReact } from '../shared/mount-react.ts';
import { atEnd, face, icons, page, picture, replyBox, topBar } from '../shared/parts.ts';
import {
  type Conversation,
  type Message,
  newestFirst,
  openConversation,
  previewOf,
} from '../shared/shop.ts';
import { showClock, showDay } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Shopee chat: React with a virtual grid. Only the newest rows are in the page, placed by CSS
 * and not in the order they are read; the time is glued to the text; one list id really begins
 * with a hash sign.
 */

/** Rows in the page at a time. */
const WINDOW = 24;
const money = moneyIn('ms-MY', 'MYR');
const sideName = { buyer: 'receive', seller: 'send', robot: 'send', system: 'system' };

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const { shop, connected } = store.state;
  const open = connected ? openConversation(shop) : null;
  return page(
    topBar({
      mark: 'S',
      shop: 'Kedai Botol Hijau',
      links: ['Chat', 'Balasan Automatik', 'Prestasi'],
      agent: 'Ejen Aina · Dalam talian',
      practice: 'Latihan',
    }),
    el(
      'aside',
      { look: 'list', 'data-cy': 'webchat-conversation-list' },
      el('div', { look: 'search' }, 'Cari pengguna'),
      el(
        'div',
        { look: 'items' },
        el('div#tab_unreplied', { key: 'unreplied', look: 'group' }, 'Belum dibalas'),
        ...(connected ? newestFirst(shop).map((each) => cell(store, each)) : []),
        el('div#tab_manually_replied', { key: 'replied', look: 'group' }, 'Sudah dibalas'),
      ),
    ),
    open
      ? chat(store, open)
      : el('section', { look: 'chat' }, el('div', { look: 'empty' }, 'Pilih satu perbualan')),
    el('aside#workstation', { look: 'panel' }, el('div', { look: 'title' }, 'Pesanan')),
  );
}

function cell(store: PageStore, each: Conversation): Part {
  const isOpen = each.uid === store.state.shop.openUid;
  const name = isOpen ? 'webchat-conversation-cell-root-current' : 'webchat-conversation-cell-root';
  const last = each.messages.at(-1)?.at ?? 0;
  return rowOf(
    store,
    each,
    'div',
    { 'data-cy': name },
    face(each.hue),
    el('div', { look: 'name', 'data-cy': 'webchat-conversation-cell-name' }, each.nickname),
    el('span', { look: 'when' }, showDay(last, Date.now())),
    el('div', { look: 'text', 'data-cy': 'webchat-conversation-cell-message' }, previewOf(each)),
    each.unread > 0 && el('span', { look: 'badge' }, String(each.unread)),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section#messageSection',
    { look: 'chat' },
    el('div', { look: 'head' }, open.nickname),
    el(
      'div.ReactVirtualized__Grid',
      { id: '#message-virtualized-list', key: open.uid, look: 'thread', ...atEnd },
      grid(open.messages.slice(-WINDOW)),
    ),
    el(
      'div',
      { look: 'composer', 'data-cy': 'webchat-conversation-detail-input' },
      icons('smile', 'image', 'goods', 'orders', 'coupon'),
      el(
        'div#inputField',
        { style: { display: 'flex', flex: '1' } },
        el('textarea', { ...replyBox(store, true), placeholder: 'Taip mesej di sini' }),
      ),
      el('div', { look: 'foot' }, icons('chevron')),
    ),
  );
}

/** Rows stand where their `top` says; in the page the even ones come first. */
function grid(messages: Message[]): Part {
  let top = 0;
  const placed = messages.map((message) => {
    const row = { message, top };
    top += heightOf(message);
    return row;
  });
  const shuffled = [0, 1].flatMap((odd) => placed.filter((_, i) => i % 2 === odd));
  return el(
    'div.ReactVirtualized__Grid__innerScrollContainer',
    { style: { position: 'relative', height: `${top}px` } },
    ...shuffled.map(({ message, top: y }) =>
      el(
        'div',
        {
          key: message.id,
          style: { position: 'absolute', top: `${y}px`, left: '0', right: '0' },
        },
        row(message),
      ),
    ),
  );
}

function heightOf({ body, side }: Message): number {
  if (side === 'system') return 34;
  if (body.kind === 'image') return 190;
  if (body.kind !== 'text') return 130;
  return (
    40 +
    23 * body.text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 6) / 32), 0)
  );
}

function row({ side, body, at }: Message): Part {
  const clock = showClock(at);
  const props = { 'data-cy': `webchat-message-${sideName[side]}` };
  if (side === 'system') {
    return el('div', { ...props, look: 'note' }, body.kind === 'text' ? body.text : '');
  }
  const look = side === 'buyer' ? 'row' : 'row mine';
  if (body.kind === 'text') {
    return el(
      'div',
      { ...props, look },
      el(
        'div',
        { look: 'bubble' },
        el('span', {}, body.text),
        el('span', { look: 'clock' }, clock),
      ),
    );
  }
  const shown =
    body.kind === 'image' ? picture(body.picture, 'photo') : card('div', body.product, money);
  return el('div', { ...props, look }, shown, el('span', { look: 'side' }, clock));
}
