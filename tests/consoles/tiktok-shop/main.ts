import { chatPage, contentOf, moneyIn, rowOf } from '../shared/chat-parts.ts';
import { mountReact } from '../shared/mount-react.ts';
import { atEnd, face, icons, replyBox } from '../shared/parts.ts';
import { type Conversation, type Message, previewOf } from '../shared/shop.ts';
import { showClock } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * TikTok Shop inbox: React, the chatd kit with test ids. The box has no name of its own: it is
 * the one beside the send button. Nothing says which conversation of the list is open.
 */

const words = {
  text: 'div.chatd-bubble-main',
  card: 'div.chatd-card',
  money: moneyIn('vi-VN', 'VND'),
  order: '',
};

startPage({ mount: mountReact, seeds: buyers, script, view });

function view(store: PageStore): Part {
  return chatPage(store, {
    bar: {
      mark: 'T',
      shop: 'May Bags Official',
      links: ['Tin nhắn', 'Đơn hàng', 'Sản phẩm', 'Tăng trưởng'],
      agent: 'Minh · Trực tuyến',
      practice: 'Luyện tập',
    },
    above: [
      el(
        'div',
        { look: 'tabs' },
        el('span', { look: 'on' }, 'Tất cả'),
        el('span', { 'data-uid': 'menu.item_chat_v2-menu-UNREPLIED' }, 'Chưa trả lời'),
      ),
      // A box for searching stands in front of the reply box in the page.
      el('textarea', { look: 'search', rows: 1, placeholder: 'Tìm người mua' }),
    ],
    row: conversationCard,
    chat,
    empty: 'Chọn một cuộc trò chuyện',
  });
}

function conversationCard(store: PageStore, each: Conversation): Part {
  return rowOf(
    store,
    each,
    'div',
    { 'data-testid': 'chat.chatroom.conversation_card' },
    face(each.hue),
    el(
      'span',
      { look: 'name', 'data-testid': 'chat.chatroom.conversation_card_username' },
      each.nickname,
    ),
    el('time.chatd-time', { look: 'when' }, showClock(each.messages.at(-1)?.at ?? 0)),
    el('span', { look: 'text' }, previewOf(each)),
    each.unread > 0 &&
      el('span.p-badge', {}, el('sup.p-badge-number', { look: 'badge' }, String(each.unread))),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  const { draft } = store.state;
  return el(
    'section',
    { look: 'chat' },
    el('div', { look: 'head' }, open.nickname),
    el(
      'div',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((message) => row(message, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image', 'goods', 'orders'),
      el('textarea', { ...replyBox(store, true), placeholder: 'Nhập tin nhắn' }),
      el(
        'div',
        { look: 'foot' },
        `${draft.length}/2000`,
        el('button#chat-input-send-button', { look: 'send', onClick: store.send }, 'Gửi'),
      ),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side, body, at } = message;
  const card = { key: id, 'data-testid': 'chat.chatroom.message_card' };
  if (side === 'system') {
    const text = body.kind === 'text' ? body.text : '';
    const line = el('div.messageSystemContent-Qw3x', { look: 'note' }, text);
    return el('div', card, el('div.chatd-message', {}, line));
  }
  const isBuyer = side === 'buyer';
  return el(
    'div',
    card,
    el(
      isBuyer ? 'div.chatd-message.chatd-message--left' : 'div.chatd-message.chatd-message--right',
      { look: isBuyer ? 'row' : 'row mine' },
      face(isBuyer ? hue : 176),
      contentOf(message, words),
      el('span.chatd-time', { look: 'side' }, showClock(at)),
    ),
  );
}
