import type { ConsoleSource } from '@/utils/model/console';

/**
 * WeChat Shop (微信小店) service desk: Vue, five agreeing sources. Rows carry no id; a hidden
 * debug dialog holds more text boxes. What marks the open row of the list is not known, so its
 * room id cannot be the open buyer's key.
 */
export const wechatShop: ConsoleSource = {
  id: 'wechat-shop',
  matches: ['https://store.weixin.qq.com/shop/kf*'],
  evidence: 'high',
  timeZone: 'Asia/Shanghai',
  composer: [{ css: '.text-area-wrap textarea.text-area', seen: '2026' }],
  messages: {
    kind: 'rows',
    // The list has no known name and is replaced with each thread: the whole page is looked at.
    list: [{ css: 'body', seen: '2026' }],
    row: 'div.msg, .message-item:not(:has(div.msg))',
    id: null,
    text: ['.text-msg', '[data-type="order"] .wrap', '.wrap'],
    time: ['.message-time-text'],
    sides: [
      { by: 'text', css: '', starts: '智能助手', is: 'robot' },
      { by: 'css', css: '.text-msg.bg-user', is: 'buyer' },
      { by: 'justify', css: '', start: 'buyer', end: 'agent' },
    ],
  },
  buyer: { name: [{ css: '.chat-title .left .chat-customer-name', seen: '2026' }] },
  conversations: {
    row: [
      { css: 'ul.session-list-container > li.session-item-container[data-room-id]', seen: '2026' },
    ],
    key: { attribute: 'data-room-id' },
    name: '.user-nickname',
    unread: ['.unread-badge'],
    waiting: ['.waiting-time'],
  },
  orders: {
    shape: [[10, 24]],
    // The words of the states are not in the evidence: the usual ones, as data.
    statuses: [
      ['待付款', 'unpaid'],
      ['退款', 'after-sale'],
      ['售后', 'after-sale'],
      ['已取消', 'closed'],
      ['已关闭', 'closed'],
      ['已完成', 'completed'],
      ['已签收', 'signed'],
      ['已发货', 'shipped'],
      ['待收货', 'shipped'],
      ['待发货', 'paid'],
    ],
    cards: {
      card: [{ css: '.order-card', seen: '2026' }],
      number: '.order-id-wrap .num',
      status: '.order-status',
    },
    inThread: ['订单号'],
    trust: { no: 'high', status: 'medium' },
  },
};
