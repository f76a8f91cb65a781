import type { ConsoleSource } from '@/utils/model/console';

/**
 * Xiaohongshu Qianfan (千帆): calibrated live on 19 August 2026; Vue 3 since that month. Mostly
 * used in the 千帆 client, which loads the same page. With no thread open the top bar shows shop
 * figures where the name stands otherwise.
 */
export const xiaohongshuQianfan: ConsoleSource = {
  id: 'xiaohongshu-qianfan',
  matches: ['https://walle.xiaohongshu.com/cstools/*'],
  evidence: 'medium',
  timeZone: 'Asia/Shanghai',
  composer: [{ css: 'textarea.reply-textarea', seen: '2026-08-19' }],
  messages: {
    kind: 'rows',
    list: [{ css: '.msg-list-box', seen: '2026-08-19' }],
    row: '.msg-row',
    id: null,
    text: ['.message-bubble-carrier'],
    sides: [
      { by: 'css', css: '[data-self]', is: 'agent' },
      { by: 'css', css: '[data-sender-type="individual"]', is: 'buyer' },
      { by: 'justify', css: '', start: 'buyer', end: 'agent' },
    ],
  },
  buyer: {
    name: [{ css: '.chat-box-top-bar .user-info-detail', seen: '2026-08-19' }],
    notNames: ['新客', '消费', '客单价', '退款率'],
    key: [{ css: '.chat-item.active[data-key]', attribute: 'data-key', seen: '2026-08-19' }],
  },
  conversations: {
    row: [{ css: '.im-chat-list-box .contact-list .chat-item', seen: '2026-08-19' }],
    key: { attribute: 'data-key' },
    active: '.active',
  },
  orders: {
    shape: ['P', [10, 30]],
    statuses: [
      ['已签收', 'signed'],
      ['派件中', 'shipped'],
      ['运输中', 'shipped'],
      ['待揽收', 'shipped'],
      ['已发货', 'shipped'],
      ['待发货', 'paid'],
    ],
    cards: {
      card: [{ css: '.order-card', seen: '2026-08-19' }],
      number: '.order-card-title-id',
      // No part of the card is known to hold it alone.
      status: '',
      logistics: '.delivery-row-logistics',
    },
    trust: { no: 'high', status: 'medium', carrier: 'medium', trackingNo: 'medium' },
  },
};
