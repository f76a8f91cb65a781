import { chatPage, contentOf, moneyIn, rowOf } from '../shared/chat-parts.ts';
import { mountReact } from '../shared/mount-react.ts';
import { atEnd, face, icons, replyBox } from '../shared/parts.ts';
import { type Conversation, type Message, previewOf } from '../shared/shop.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Lazada (and Daraz) chat. Side and kind stand in a row's classes. Nothing says which row of
 * the virtual list is open, nor who the buyer is; a dialog lies in front on the first visit.
 */

const words = {
  text: 'div.card-text',
  card: 'div.card-body',
  money: moneyIn('en-PH', 'PHP'),
  order: 'Order',
};
const kinds = { text: 'row-card-text', image: 'row-card-image', goods: 'row-card-product' };

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const unreplied = store.state.shop.conversations.filter(({ unread }) => unread > 0).length;
  return chatPage(store, {
    bar: {
      mark: 'L',
      shop: 'Tsinelas House',
      links: ['Chats', 'Orders', 'Products', 'Promotions'],
      agent: 'Admin Joy · Online',
      practice: 'Practice',
    },
    above: [
      el('div', { look: 'search' }, 'Search buyers'),
      el(
        'div',
        { look: 'tabs' },
        el('span', { look: 'on' }, 'All'),
        el('span', {}, `Unreplied (${unreplied})`),
      ),
    ],
    list: 'div.im-ui-session-virtualize-list',
    row: session,
    chat,
    empty: 'Select a chat',
  });
}

function session(store: PageStore, each: Conversation): Part {
  return rowOf(
    store,
    each,
    'div',
    { 'data-spm': 'im_session_item' },
    face(each.hue),
    el('span', { look: 'name' }, each.nickname),
    each.unread > 0 ? el('span', { look: 'badge' }, String(each.unread)) : el('span', {}),
    el('span', { look: 'text' }, previewOf(each)),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section',
    { look: 'chat' },
    el('div', { look: 'head' }, open.nickname),
    el(
      'div.im-ui-message-list',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((message) => row(message, open)),
    ),
    el(
      'div.message-bottom-field',
      { look: 'composer' },
      icons('smile', 'image', 'goods', 'orders'),
      el(
        'div.message-input-field',
        { style: { display: 'flex', flex: '1' } },
        el('textarea.message-textarea', {
          ...replyBox(store, true),
          placeholder: 'Type a message',
        }),
      ),
      el('div', { look: 'foot' }, icons('chevron')),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side, body } = message;
  if (side === 'system') {
    const text = body.kind === 'text' ? body.text : '';
    return el('div.im-ui-message-item', { key: id, look: 'note' }, el('span.card-text', {}, text));
  }
  const from = side === 'buyer' ? 'message-item-from-opposite' : 'message-item-from-self';
  const kind = body.kind === 'order' ? 'row-card-order' : kinds[body.kind];
  return el(
    `div.im-ui-message-item.${from}.${kind}`,
    { key: id, look: side === 'buyer' ? 'row' : 'row mine' },
    face(side === 'buyer' ? hue : 230),
    contentOf(message, words),
  );
}
