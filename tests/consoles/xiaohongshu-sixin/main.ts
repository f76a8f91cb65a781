import { mountVue2 } from '../shared/mount-vue2.ts';
import {
  contact,
  content,
  face,
  icons,
  listed,
  note,
  nothingOpen,
  opened,
  page,
  plainPanel,
  replyBox,
  topBar,
} from '../shared/parts.ts';
import { type Conversation, type Message, waitingSince } from '../shared/shop.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Xiaohongshu 私信通 (leads): vue-recycle-scroller in both lists, so rows that are out of use stay
 * in the page, parked at -9999px with what they said last; which Vue is not known, 2 is taken.
 * The message list is turned by 180°: the newest message is the first in the page.
 */

const TURNED = { transform: 'rotate(180deg)' };
/** Late when unanswered for this long, ms. */
const LATE_AFTER = 5 * 60_000;

startPage({ mount: mountVue2, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const open = opened(store);
  return page(
    topBar({
      mark: '薯',
      shop: '青禾家居设计',
      links: ['私信', '线索', '快捷回复', '数据'],
      agent: '顾问小禾 · 在线',
    }),
    el(
      'aside',
      { look: 'list' },
      el('div', { look: 'search' }, '搜索用户'),
      el(
        'div.vue-recycle-scroller',
        { look: 'items' },
        ...listed(store).map((one) => item(store, one)),
        parked(el('div.sx-contact-item', { 'data-key': 'gone' }, el('span.nick-name', {}, '旧客'))),
      ),
    ),
    open ? chat(store, open) : nothingOpen('选择一位用户开始沟通'),
    plainPanel('线索信息'),
  );
}

/** A row out of use: still in the page, far above it. */
function parked(row: Part): Part {
  return el(
    'div.vue-recycle-scroller__item-view',
    { style: { position: 'absolute', transform: 'translateY(-9999px)' } },
    row,
  );
}

function item(store: PageStore, each: Conversation): Part {
  const isOpen = each.uid === store.state.shop.openUid;
  const isLate = Date.now() - (waitingSince(each) ?? Date.now()) > LATE_AFTER;
  return contact(store, each, {
    row: isOpen ? 'div.sx-contact-item.active' : 'div.sx-contact-item',
    attributes: { 'data-key': each.uid },
    name: 'span.nick-name',
    text: 'span.content',
    badge: 'i.d-badge-dot',
    dot: true,
    end: el(
      'span.item-main-center',
      { look: 'late' },
      isLate && el('span.d-text', {}, '超时未回复'),
    ),
  });
}

function chat(store: PageStore, open: Conversation): Part {
  // What another thread said last, in a node that waits to be used again.
  const other = store.state.shop.conversations.find(({ uid }) => uid !== open.uid);
  const stale = other?.messages.at(-1);
  return el(
    'section',
    { look: 'chat' },
    el('div', { look: 'head' }, open.nickname),
    el(
      'div.vue-recycle-scroller',
      { look: 'thread', style: TURNED },
      ...open.messages
        .toReversed()
        .map((one) => el('div', { key: one.id, style: TURNED }, row(one, open))),
      stale && other && parked(row(stale, other)),
    ),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image', 'note', 'star'),
      el('textarea#jarvis-reply-textarea.reply-textarea', {
        ...replyBox(store, true),
        placeholder: '请输入消息',
      }),
      el(
        'div',
        { look: 'foot' },
        el('div.send_btn', { look: 'send', onClick: store.send }, '发送'),
      ),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { side } = message;
  if (side === 'system') return note(message, 'div.im-msg-item.center');
  const isBuyer = side === 'buyer';
  return el(
    isBuyer ? 'div.im-msg-item.left' : 'div.im-msg-item.right',
    { look: isBuyer ? 'row' : 'row mine' },
    face(isBuyer ? hue : 345),
    content(message, { text: 'div', card: 'div.card_container', price: () => '查看笔记' }),
  );
}
