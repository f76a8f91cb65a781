import { editable } from '../shared/editable.ts';
import {
  atEnd,
  content,
  face,
  icons,
  listed,
  listRow,
  note,
  nothingOpen,
  opened,
  page,
  sendOnEnter,
  topBar,
} from '../shared/parts.ts';
import { type Conversation, type Message, previewOf } from '../shared/shop.ts';
import { showDay } from '../shared/show-times.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';

/** Rows the virtual list keeps. */
const KEPT = 8;

/** The chat itself, in whichever of the three shapes it is put. */
export function view(store: PageStore): Part {
  const open = opened(store);
  return page(
    topBar({
      mark: '营',
      shop: '青禾养生馆',
      links: ['在线咨询', '评价管理', '团购', '经营数据'],
      agent: '店长小禾 · 在线',
    }),
    el(
      'aside',
      { look: 'list' },
      el('div', { look: 'search' }, '搜索顾客昵称'),
      el(
        'div',
        { look: 'items' },
        ...listed(store)
          .slice(0, KEPT)
          .map((one) => item(store, one)),
      ),
    ),
    open ? chat(store, open) : nothingOpen('请选择要回复的顾客'),
    el(
      'aside',
      { look: 'panel' },
      el('div', { look: 'title' }, '在售团购'),
      el(
        'div.tuan',
        { look: 'order' },
        el('div.tuan-name', {}, '【新客专享】肩颈放松 60 分钟'),
        el('div.sale-price', { look: 'price' }, '¥128'),
      ),
    ),
  );
}

function item(store: PageStore, each: Conversation): Part {
  const badge = 'sup.mtd-badge-text.mtd-badge-position';
  const last = each.messages.at(-1);
  return el(
    'div.chat-list-item',
    listRow(store, each),
    face(each.hue),
    el('span.userinfo-username', { look: 'name', 'data-chatid': each.uid }, each.nickname),
    el(
      'span.userinfo-chattime',
      { look: 'when' },
      last ? showDay(last.at, Date.now(), 'Asia/Shanghai') : '',
    ),
    el('span.userinfo-lastchat', { look: 'text' }, previewOf(each)),
    // The badge is always there; only its class says that it counts nothing.
    el(
      'span.mtd-badge',
      { style: { justifySelf: 'end' } },
      each.unread > 0
        ? el(badge, { look: 'badge' }, String(each.unread))
        : el(`${badge}.mtd-badge-hidden`, { style: { opacity: '0' } }, '0'),
    ),
  );
}

function chat(store: PageStore, open: Conversation): Part {
  return el(
    'section',
    { look: 'chat' },
    el(
      'div',
      { look: 'head' },
      el('span.userinfo-name-show', {}, open.nickname),
      el('small.userinfo-from-shop', {}, '青禾养生馆（湖滨店）'),
    ),
    el(
      'div.message-cell-container',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((one) => row(one, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      // The page's own suggestions lie over the newest message and the top of the box.
      el('div.smart-reply-container', { look: 'smart' }, '智能回复：可以的，欢迎随时到店'),
      icons('smile', 'image', 'coupon'),
      el('pre.dzim-chat-input-container', {
        look: 'box',
        contenteditable: 'plaintext-only',
        'data-hint': '请输入你要回复顾客的内容',
        onKeydown: sendOnEnter(store),
        ...editable(store),
      }),
      el(
        'div.dzim-chat-input-send',
        { look: 'foot' },
        el(
          'button.dzim-button-primary',
          { look: 'send', type: 'button', onClick: store.send },
          '发送',
        ),
      ),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side } = message;
  if (side === 'system') return note(message, 'div.message-wrapper');
  const isBuyer = side === 'buyer';
  return el(
    'div.message-wrapper',
    { key: id },
    el(
      isBuyer ? 'div.left-message' : 'div.right-message',
      { look: isBuyer ? 'row' : 'row mine' },
      face(isBuyer ? hue : 30),
      content(message, {
        text: isBuyer ? 'div.normal-text' : 'div.shop-text',
        card: 'div.order-msg',
      }),
    ),
  );
}
