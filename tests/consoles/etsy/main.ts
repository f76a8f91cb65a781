import { card, chatPage, moneyIn, rowOf } from '../shared/chat-parts.ts';
import { mountReact } from '../shared/mount-react.ts';
import { atEnd, face, picture, replyBox } from '../shared/parts.ts';
import { type Conversation, type Message, previewOf } from '../shared/shop.ts';
import { showDay } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Etsy messages: utility classes only, the same on what is no message. A screen reader hears
 * "Message:" before the words, and the customer's picture has their name.
 */

const money = moneyIn('en-US', 'USD');

startPage({
  mount: mountReact,
  seeds: buyers,
  script,
  addressOf: (uid) => `/your/conversations/${uid}`,
  view,
});

function view(store: PageStore): Part {
  return chatPage(store, {
    bar: {
      mark: 'E',
      shop: 'NordicLoopKnits',
      links: ['Messages', 'Orders & Delivery', 'Listings', 'Stats'],
      agent: 'Ingrid',
      practice: 'Practice',
    },
    above: [el('div', { look: 'search' }, 'Search messages')],
    row: conversation,
    chat,
    empty: 'Select a message',
  });
}

function conversation(store: PageStore, each: Conversation): Part {
  return rowOf(
    store,
    each,
    'div',
    {},
    face(each.hue),
    el('span', { look: 'name' }, each.nickname),
    el('span', { look: 'when' }, showDay(each.messages.at(-1)?.at ?? 0, Date.now())),
    el('span', { look: 'text' }, previewOf(each)),
    each.unread > 0 && el('span', { look: 'dot' }),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section',
    { look: 'chat' },
    el('div.wt-pb-xs-1', { look: 'head' }, open.nickname),
    el(
      'div',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((message) => row(message, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      el('textarea.new-message-textarea', {
        ...replyBox(store, false),
        placeholder: 'Type your reply',
      }),
      el(
        'div',
        { look: 'foot' },
        el('button.wt-btn', { look: 'send', type: 'button', onClick: store.send }, 'Send'),
      ),
    ),
  );
}

function row(message: Message, { hue, nickname }: Conversation): Part {
  const { id, side, body } = message;
  if (side === 'system') {
    const text = body.kind === 'text' ? body.text : '';
    return el('div.wt-pb-xs-1', { key: id, look: 'note' }, text);
  }
  const isBuyer = side === 'buyer';
  return el(
    'div.wt-pb-xs-1.wt-display-flex-xs',
    { key: id, look: isBuyer ? 'row' : 'row mine' },
    isBuyer && face(hue, 'img', nickname),
    el(
      'div',
      { look: body.kind === 'text' ? 'bubble' : 'shown' },
      el('span.wt-screen-reader-only', { look: 'heard' }, 'Message:'),
      body.kind === 'text' && el('span', {}, body.text),
      body.kind === 'image' && picture(body.picture, 'photo'),
      (body.kind === 'goods' || body.kind === 'order') && card('div', body.product, money),
    ),
  );
}
