import type { ConsoleSource } from '@/utils/model/console';

/**
 * Meituan / Dianping merchant chat (经营宝): six sources. The chat was reached on the page itself,
 * in a Wujie host's open shadow root, and in a frame of the same origin; all are looked through.
 * What marks the open row is not known, so its chat id cannot be the open buyer's key.
 */
export const meituan: ConsoleSource = {
  id: 'meituan',
  matches: ['https://g.dianping.com/dzim-main-pc/index.html*'],
  evidence: 'high',
  timeZone: 'Asia/Shanghai',
  places: [
    { css: 'wujie-app', seen: '2024-10' },
    { css: 'iframe[name="chat"]', seen: '2026' },
  ],
  composer: [{ css: 'pre.dzim-chat-input-container[contenteditable]', seen: '2026' }],
  messages: {
    kind: 'rows',
    // Whether the container holds one message or all is told differently: look from above it.
    list: [
      { css: '#root', seen: '2024-10' },
      { css: 'body', seen: '2026' },
    ],
    row: '.message-cell-container .message-wrapper',
    id: null,
    text: ['.normal-text', '.shop-text', ''],
    sides: [
      { by: 'css', css: '.left-message, .normal-text', is: 'buyer' },
      { by: 'css', css: '.right-message, .shop-text', is: 'agent' },
    ],
  },
  shop: [{ css: '.userinfo-from-shop', seen: '2026' }],
  buyer: { name: [{ css: '.userinfo-name-show', seen: '2026' }] },
  conversations: {
    row: [{ css: '.chat-list-item', seen: '2026' }],
    key: { css: '[data-chatid]', attribute: 'data-chatid' },
    name: '.userinfo-username',
    // The wide `.mtd-badge` is there without anything unread.
    unread: ['.mtd-badge-text.mtd-badge-position:not(.mtd-badge-hidden)'],
  },
  orders: {
    shape: [[10, 24]],
    inThread: ['订单编号'],
    trust: { no: 'high' },
  },
};
