import { mountVue3 } from '../shared/mount-vue3.ts';
import {
  atEnd,
  contact,
  content,
  face,
  icons,
  listed,
  note,
  nothingOpen,
  opened,
  page,
  picture,
  replyBox,
  topBar,
} from '../shared/parts.ts';
import { type Conversation, type Message, type OrderStatus, waitingSince } from '../shared/shop.ts';
import { showClock, showWait, showYuan } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * WeChat Shop service desk. Known to be Vue with weui-desktop and TDesign; which Vue is not
 * known, 3 is taken. The list node is another one for each thread, rows carry no id, and a
 * hidden debug dialog holds more text boxes.
 */

const statusText: Record<OrderStatus, string> = {
  unpaid: '待付款',
  paid: '待发货',
  toShip: '待发货',
  shipped: '已发货',
  closed: '已取消',
};

startPage({ mount: mountVue3, seeds: buyers, script, paidNotice: '用户已付款', view });

function view(store: PageStore): Part {
  const open = opened(store);
  return page(
    topBar({
      mark: '青',
      shop: '青禾家居生活馆',
      links: ['客服', '商品', '订单售后', '数据'],
      agent: '客服小青 · 在线',
    }),
    el(
      'aside',
      { look: 'list' },
      el('div', { look: 'search' }, '搜索用户昵称'),
      el(
        'ul.session-list-container',
        { look: 'items' },
        ...listed(store).map((each) => session(store, each)),
      ),
    ),
    open ? chat(store, open) : nothingOpen('暂未选择会话'),
    panel(open),
    debugDialog(),
  );
}

function session(store: PageStore, each: Conversation): Part {
  const since = waitingSince(each);
  return contact(store, each, {
    row: 'li.session-item-container',
    attributes: { 'data-room-id': each.uid },
    name: 'span.user-nickname',
    badge: 'span.unread-badge',
    end: el('span.waiting-time', { look: 'late' }, since ? showWait(Date.now() - since) : ''),
  });
}

function chat(store: PageStore, open: Conversation): Part {
  const { draft } = store.state;
  return el(
    'section',
    { look: 'chat' },
    el(
      'div.chat-title',
      { look: 'head' },
      el('div.left', {}, el('span.chat-customer-name', {}, open.nickname)),
    ),
    // Another node for every thread, as on the platform.
    el(
      'div.message-list',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((message) => row(message, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image', 'goods', 'orders', 'coupon'),
      el(
        'div.text-area-wrap',
        { style: { display: 'flex', flex: '1' } },
        el('textarea.text-area', { ...replyBox(store, true), placeholder: '输入消息' }),
      ),
      el('div', { look: 'foot' }, draft ? `${draft.length} 字` : 'Enter 发送'),
    ),
  );
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side, body, at } = message;
  if (side === 'system') return note(message, 'div.msg.system-msg');
  const isBuyer = side === 'buyer';
  return el(
    'div.msg',
    {
      key: id,
      look: 'row',
      style: { justifyContent: isBuyer ? 'flex-start' : 'flex-end' },
      ...(body.kind === 'goods' ? { 'data-type': 'product' } : {}),
      ...(body.kind === 'order' ? { 'data-type': 'order' } : {}),
    },
    isBuyer && face(hue),
    el(
      'div',
      {},
      el(
        'div',
        { look: 'time' },
        side === 'robot' && el('span.message-sender', {}, '智能助手 '),
        el('span.message-time-text', {}, showClock(at, 'Asia/Shanghai')),
      ),
      content(message, {
        text: side === 'buyer' ? 'div.text-msg.bg-user' : 'div.text-msg',
        card: 'div.wrap',
        orderLabel: '订单号：',
      }),
    ),
    !isBuyer && face(150),
  );
}

function panel(open: Conversation | null): Part {
  return el(
    'aside',
    { look: 'panel' },
    el('div', { look: 'title' }, '订单'),
    ...(open?.orders ?? []).map((order) =>
      el(
        'div.order-card',
        { key: order.orderNo, look: 'order' },
        el(
          'div',
          { look: 'line' },
          el('span.order-id-wrap', {}, '订单号 ', el('span.num', {}, order.orderNo)),
        ),
        el(
          'div',
          { look: 'goods' },
          picture(order.product.picture),
          el('div', {}, order.product.title, el('div', { look: 'soft' }, order.spec)),
        ),
        el(
          'div',
          { look: 'line' },
          el('span.order-status', { look: 'state' }, statusText[order.status]),
          el('span', { look: 'price' }, `¥${showYuan(order.amount)}`),
        ),
      ),
    ),
  );
}

/** The platform's own hidden dialog: its text boxes are not for replies. */
function debugDialog(): Part {
  return el(
    'div.debug-config-dialog',
    { style: { display: 'none' } },
    el('textarea.text-area', {}),
    el('div.text-area-wrap', {}, el('textarea.text-area', {})),
  );
}
