import { mountVue3 } from '../shared/mount-vue3.ts';
import {
  atEnd,
  contact,
  content,
  face,
  icons,
  listed,
  note,
  opened,
  page,
  picture,
  replyBox,
  topBar,
} from '../shared/parts.ts';
import type { Conversation, Message, Order, OrderStatus } from '../shared/shop.ts';
import { showYuan } from '../shared/show-times.ts';
import { startPage } from '../shared/start-page.ts';
import type { PageStore } from '../shared/store.ts';
import { el, type Part } from '../shared/tree.ts';
import { buyers, script } from './buyers.ts';
import './styles.css';

/*
 * Xiaohongshu Qianfan (千帆): Vue 3 since August 2026. With no thread open the top bar shows shop
 * figures where the buyer's name stands otherwise.
 */

const statusText: Record<OrderStatus, string> = {
  unpaid: '待付款',
  paid: '待发货',
  toShip: '待发货',
  shipped: '已签收',
  closed: '已关闭',
};

startPage({ mount: mountVue3, seeds: buyers, script, view });

function view(store: PageStore): Part {
  const open = opened(store);
  return page(
    topBar({
      mark: '千',
      shop: '青禾服饰旗舰店',
      links: ['客服', '会话查询', '快捷短语', '数据'],
      agent: '客服小禾 · 在线',
    }),
    el(
      'aside.im-chat-list-box',
      { look: 'list' },
      el('div', { look: 'search' }, '搜索用户昵称'),
      el('div.contact-list', { look: 'items' }, ...listed(store).map((one) => item(store, one))),
    ),
    el(
      'section',
      { look: 'chat' },
      el(
        'div.chat-box-top-bar',
        { look: 'head' },
        el('div.user-info-detail', {}, open ? open.nickname : '新客 0 消费 ¥0 客单价 ¥0 退款率 0%'),
      ),
      ...(open ? thread(store, open) : [el('div', { look: 'empty' }, '暂无会话')]),
    ),
    el(
      'aside.order-tool-container.new-right-panel',
      { look: 'panel' },
      el('div', { look: 'title' }, '订单'),
      ...(open?.orders ?? []).map(orderCard),
    ),
  );
}

function item(store: PageStore, each: Conversation): Part {
  const isOpen = each.uid === store.state.shop.openUid;
  return contact(store, each, {
    row: isOpen ? 'div.chat-item.active' : 'div.chat-item',
    attributes: { 'data-key': each.uid },
  });
}

function thread(store: PageStore, open: Conversation): Part[] {
  const { draft } = store.state;
  return [
    el(
      'div.msg-list-box',
      { key: open.uid, look: 'thread', ...atEnd },
      ...open.messages.map((one) => row(one, open)),
    ),
    el(
      'div',
      { look: 'composer' },
      icons('smile', 'image', 'goods', 'coupon', 'star'),
      el('textarea.reply-textarea', {
        ...replyBox(store, true),
        placeholder: '按Enter发送消息...',
      }),
      el(
        'div',
        { look: 'foot' },
        el(
          'button',
          { look: 'send', type: 'button', disabled: draft.trim() === '', onClick: store.send },
          '发送',
        ),
      ),
    ),
  ];
}

function row(message: Message, { hue }: Conversation): Part {
  const { id, side } = message;
  if (side === 'system') {
    return note(message, 'div.msg-row', { style: { justifyContent: 'center' } });
  }
  const isBuyer = side === 'buyer';
  const carrier = el(
    'div.message-bubble-carrier',
    isBuyer
      ? { 'data-sender-type': 'individual' }
      : { 'data-sender-type': 'individual', 'data-self': 'true' },
    content(message, { text: 'div', card: 'div' }),
  );
  const status =
    !isBuyer &&
    el(
      'div.msg-wrap-status-row',
      { look: 'soft', style: { display: 'flex', justifyContent: 'flex-end' } },
      '已读',
    );
  return el(
    'div.msg-row',
    { key: id, look: 'row', style: { justifyContent: isBuyer ? 'flex-start' : 'flex-end' } },
    isBuyer && face(hue),
    el('div.msg-wrap', {}, el('div.msg-wrap-content', {}, carrier, status)),
    !isBuyer && face(345),
  );
}

function orderCard(order: Order): Part {
  const { shipment } = order;
  return el(
    'div.order-card',
    { key: order.orderNo, look: 'order' },
    el(
      'div',
      { look: 'line' },
      el('span.order-card-title-id', {}, order.orderNo),
      el('span', { look: 'state' }, statusText[order.status]),
    ),
    el(
      'div',
      { look: 'goods' },
      picture(order.product.picture),
      el('div', {}, order.product.title, el('div', { look: 'soft' }, order.spec)),
    ),
    el('div', { look: 'price' }, `¥${showYuan(order.amount)}`),
    shipment &&
      el(
        'div.logistics-box',
        { look: 'soft' },
        el('div.delivery-row-logistics', {}, `${shipment.carrier} ${shipment.trackingNo}`),
        shipment.latest,
      ),
  );
}
