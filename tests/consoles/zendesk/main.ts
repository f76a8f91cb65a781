import { card, moneyIn } from '../shared/chat-parts.ts';
import { mountReact } from '../shared/mount-react.ts';
import { atEnd, face, icons, page, picture, topBar } from '../shared/parts.ts';
import { type Conversation, type Message, newestFirst } from '../shared/shop.ts';
import { showDay } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import { replyEditor } from './reply-editor.ts';
import './styles.css';

/*
 * Zendesk agent workspace: React and CKEditor 5. Every ticket of the tabs stays mounted with
 * its own editor; the selected tab says which one counts. Notes are for colleagues only.
 */

const AGENT = 'Priya Shah';
const money = moneyIn('en-GB', 'GBP');

startPage({
  mount: mountReact,
  seeds: buyers,
  script,
  addressOf: (uid) => `/agent/tickets/${uid}`,
  view,
});

function view(store: PageStore): Part {
  const { shop, connected } = store.state;
  const tickets = connected ? newestFirst(shop) : [];
  return page(
    topBar({
      mark: 'Z',
      shop: 'Cotton Lane Kitchen',
      links: ['Tickets', 'Customers', 'Reporting'],
      agent: `${AGENT} · Online`,
      practice: 'Practice',
    }),
    el(
      'section',
      { look: 'chat' },
      el('div', { look: 'heads', role: 'tablist' }, ...tickets.map((each) => tab(store, each))),
      ...tickets.map((each) => ticket(store, each)),
    ),
  );
}

function tab(store: PageStore, each: Conversation): Part {
  const isOpen = each.uid === store.state.shop.openUid;
  return el(
    'div',
    {
      key: each.uid,
      look: isOpen ? 'tab on' : 'tab',
      role: 'tab',
      'data-test-id': 'header-tab',
      'data-entity-id': each.uid,
      'data-entity-is-selected': String(isOpen),
      onClick: () => store.open(each.uid),
    },
    face(each.hue),
    el(
      'div',
      {},
      el('div', { 'data-test-id': 'header-tab-title' }, each.nickname),
      el('div', { look: 'soft' }, `#${each.uid}`),
    ),
  );
}

function ticket(store: PageStore, each: Conversation): Part {
  const isOpen = each.uid === store.state.shop.openUid;
  return el(
    'div',
    {
      key: each.uid,
      look: 'ticket',
      'data-ticket-id': each.uid,
      style: { display: isOpen ? 'flex' : 'none' },
    },
    el(
      'div',
      { look: 'thread', 'data-test-id': 'omni-log-container', ...atEnd },
      ...each.messages.map((message) => comment(message, each)),
    ),
    el(
      'div',
      { look: 'composer' },
      el('div', { look: 'foot' }, el('span', {}, 'Public reply'), icons('smile', 'image', 'note')),
      el('div', {
        key: 'editor',
        look: 'box',
        'data-test-id': 'omnicomposer-rich-text-ckeditor',
        ...replyEditor(store, each.uid),
      }),
      el(
        'div',
        { look: 'foot' },
        el(
          'button',
          {
            look: 'send',
            type: 'button',
            'data-test-id': 'submit_button-button',
            onClick: store.send,
          },
          'Submit as Open',
        ),
      ),
    ),
  );
}

function comment({ id, side, body, at }: Message, { hue, nickname }: Conversation): Part {
  const isBuyer = side === 'buyer';
  return el(
    'article',
    {
      key: id,
      look: side === 'system' ? 'comment note' : 'comment',
      'data-test-id': 'omni-log-comment-item',
    },
    el(
      'div',
      { look: 'avatar' },
      face(isBuyer ? hue : 190),
      !isBuyer && el('svg', { look: 'corner', 'data-test-id': 'omni-log-avatar-badge-AgentBadge' }),
    ),
    el(
      'div',
      { look: 'stack' },
      el(
        'div',
        { look: 'soft' },
        el('strong', { 'data-test-id': 'omni-log-item-sender' }, isBuyer ? nickname : AGENT),
        ' · ',
        el(
          'time',
          { 'data-test-id': 'timestamp-relative', datetime: new Date(at).toISOString() },
          showDay(at, Date.now()),
        ),
        side === 'system' &&
          el('span', { look: 'inner', 'data-test-id': 'omni-log-internal-note-tag' }, 'Internal'),
      ),
      el(
        'div',
        { 'data-test-id': 'omni-log-item-message', type: isBuyer ? 'end-user' : 'agent' },
        body.kind === 'text' &&
          el('div', { look: 'words', 'data-test-id': 'omni-log-message-content' }, body.text),
        body.kind === 'image' && picture(body.picture, 'photo'),
        (body.kind === 'goods' || body.kind === 'order') && card('div', body.product, money),
      ),
    ),
  );
}
