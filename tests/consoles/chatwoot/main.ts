import { card, chatPage, moneyIn, rowOf } from '../shared/chat-parts.ts';
import { mountVue3 } from '../shared/mount-vue3.ts';
import { atEnd, face, icons, picture } from '../shared/parts.ts';
import { type Conversation, type Message, previewOf } from '../shared/shop.ts';
import { showDay } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import { replyEditor } from './reply-editor.ts';
import './styles.css';

/*
 * Chatwoot: Vue 3 and ProseMirror, rows as in its `Message.vue`. The signed-in agent's own
 * messages stand on the right; a bot's stand on the left in a colour of their own.
 */

const money = moneyIn('pt-BR', 'BRL');

startPage({
  mount: mountVue3,
  seeds: buyers,
  script,
  addressOf: (uid) => `/app/accounts/1/conversations/${uid}`,
  view,
});

function view(store: PageStore): Part {
  return chatPage(store, {
    bar: {
      mark: 'C',
      shop: 'Casa Clara',
      links: ['Conversations', 'Contacts', 'Reports'],
      agent: 'Lucas · Online',
      practice: 'Practice',
    },
    above: [el('div', { look: 'search' }, 'Search conversations')],
    list: 'div.conversations-list',
    row: conversation,
    chat,
    empty: 'Select a conversation',
  });
}

function conversation(store: PageStore, each: Conversation): Part {
  const isOpen = each.uid === store.state.shop.openUid;
  const classes = [isOpen ? '.active' : '', each.unread > 0 ? '.unread-chat' : ''].join('');
  return rowOf(
    store,
    each,
    `div.conversation${classes}`,
    {},
    face(each.hue),
    el('h4.conversation--user', { look: 'name' }, each.nickname),
    el('span', { look: 'when' }, showDay(each.messages.at(-1)?.at ?? 0, Date.now())),
    el('p.conversation--message', { look: 'text' }, previewOf(each)),
    // Always in the page, shown by the class of the row.
    el(
      'span.unread',
      { look: 'badge', style: { display: each.unread > 0 ? 'block' : 'none' } },
      String(each.unread),
    ),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section',
    { look: 'chat' },
    el('div', { look: 'head' }, open.nickname),
    el(
      'ul.conversation-panel',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((message) => row(message, open)),
    ),
    el(
      'div.reply-box',
      { look: 'composer' },
      icons('smile', 'image', 'note'),
      el('div', { key: 'editor', look: 'box', ...replyEditor(store) }),
      el(
        'div',
        { look: 'foot' },
        el('button.send', { look: 'send', type: 'button', onClick: store.send }, 'Send'),
      ),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side, body, at } = message;
  const props = { key: id, id: `message${id}`, 'data-message-id': id };
  if (side === 'system') {
    const text = body.kind === 'text' ? body.text : '';
    const bubble = el('div', { 'data-bubble-name': 'activity' }, text);
    return el('div.flex.w-full.justify-center.mb-2', { ...props, look: 'note' }, bubble);
  }
  const isMine = side === 'seller';
  return el(
    isMine ? 'div.flex.w-full.justify-end.mb-4' : 'div.flex.w-full.justify-start.mb-4',
    { ...props, look: isMine ? 'row mine' : 'row' },
    !isMine && face(side === 'robot' ? 280 : hue),
    bubble(message, new Date(at)),
  );
}

function bubble({ side, body }: Message, at: Date): Part {
  const colour = { buyer: 'slate-4', robot: 'solid-iris', seller: 'solid-blue', system: '' }[side];
  const place = side === 'seller' ? 'right-bubble' : 'left-bubble';
  const clock = at.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
  return el(
    `div.text-sm.bg-n-${colour}.${place}`,
    { look: 'bubble' },
    body.kind === 'text' && el('span.prose.prose-bubble', {}, body.text),
    body.kind === 'image' && picture(body.picture, 'photo'),
    (body.kind === 'goods' || body.kind === 'order') && card('div', body.product, money),
    el(
      `div.flex.items-center.${side === 'seller' ? 'justify-end' : 'justify-start'}`,
      { look: 'clock' },
      el('time', {}, clock),
    ),
  );
}
