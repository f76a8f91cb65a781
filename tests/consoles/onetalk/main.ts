import { chatPage, contentOf, moneyIn, rowOf } from '../shared/chat-parts.ts';
import { mountReact } from '../shared/mount-react.ts';
import { atEnd, face, icons, replyBox } from '../shared/parts.ts';
import { type Conversation, type Message, previewOf } from '../shared/shop.ts';
import { showDateTime, showDay } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Alibaba.com OneTalk. JSON on each row says what kind of message it is; the list has scroll
 * boxes of the same class as the thread; whose an order card is stands nowhere.
 */

const SELF = 'Nina Zhou';
const words = {
  text: 'div.session-rich-content',
  card: 'div.description-container',
  money: moneyIn('en-US', 'USD'),
  order: 'Trade Assurance order',
};
/** What `messageType` says of our kinds of message. */
const types = { text: 1, image: 60, goods: 50, order: 57 };

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  return chatPage(store, {
    bar: {
      mark: 'A',
      shop: 'Ningbo Softshell Garment Co.',
      links: ['Messages', 'RFQ', 'Orders', 'Contacts'],
      agent: `${SELF} · Online`,
      practice: 'Practice',
    },
    above: [el('div', { look: 'search' }, 'Search contacts')],
    list: 'div.scroll-box',
    row: contact,
    chat,
    empty: 'Select a conversation',
  });
}

function contact(store: PageStore, each: Conversation): Part {
  return rowOf(
    store,
    each,
    'div',
    { 'data-name': each.nickname },
    face(each.hue),
    el('span', { look: 'name' }, each.nickname),
    el('span', { look: 'when' }, showDay(each.messages.at(-1)?.at ?? 0, Date.now())),
    el('span', { look: 'text' }, previewOf(each)),
    each.unread > 0 && el('span.unread-num', { look: 'badge' }, String(each.unread)),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section',
    { look: 'chat' },
    el('div', { look: 'head' }, open.nickname),
    el(
      'div.scroll-box',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((message) => row(message, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image', 'goods', 'orders', 'note'),
      el('textarea.send-textarea', {
        ...replyBox(store, true),
        placeholder: 'Please type your message here',
      }),
      el(
        'div',
        { look: 'foot' },
        el('button.send-tool-button', { look: 'send', onClick: store.send }, 'Send'),
      ),
    ),
  );
}

function row(message: Message, { hue, nickname }: Conversation): Part {
  const { id, side, body, at } = message;
  const expinfo = JSON.stringify({ messageId: `${id}.PNM`, messageType: types[body.kind] });
  if (side === 'system') {
    const text = body.kind === 'text' ? body.text : '';
    return el(
      'div.message-item-wrapper',
      { key: id, look: 'note', 'data-expinfo': expinfo },
      el('div.item-system-notice', {}, text),
    );
  }
  const isBuyer = side === 'buyer';
  return el(
    isBuyer ? 'div.message-item-wrapper.item-left' : 'div.message-item-wrapper.item-right',
    { key: id, look: isBuyer ? 'row' : 'row mine', 'data-expinfo': expinfo },
    face(isBuyer ? hue : 24),
    el(
      'div',
      { look: 'stack' },
      el(
        'div.item-base-info',
        { look: 'soft' },
        el('span.name', {}, isBuyer ? nickname : SELF),
        ` ${showDateTime(at)}`,
      ),
      contentOf(message, words),
    ),
  );
}
