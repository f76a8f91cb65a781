import type { ConsoleSource } from '@/utils/model/console';

/** Pinduoduo merchant chat: Vue 2, several independent sources from 2025 to October 2026. */
export const pinduoduo: ConsoleSource = {
  id: 'pinduoduo',
  matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  evidence: 'high',
  timeZone: 'Asia/Shanghai',
  composer: [
    { css: 'textarea#replyTextarea', seen: '2026-09-08' },
    { css: '.reply-input textarea, .reply-box textarea', seen: '2026-09-08' },
  ],
  messages: {
    kind: 'rows',
    list: [{ css: '#msgListContainer ul.msg-list', seen: '2026-10' }],
    row: 'li.onemsg[id^="middlePanel_list_"]',
    id: { attribute: 'id' },
    text: ['.msg-content-box', '.msg-content'],
    time: ['.message-time'],
    sides: [
      { by: 'css', css: '.system-msg-31, .msg-system', is: 'system' },
      { by: 'css', css: '.robot-text, .callback', is: 'robot' },
      { by: 'css', css: '.cs-item', is: 'agent' },
      { by: 'css', css: '.buyer-item', is: 'buyer' },
    ],
  },
  buyer: {
    name: [{ css: '.chatWindowHeader .base-info .name', seen: '2026-10' }],
    // The nickname is masked and collides: only the uid identifies a buyer.
    key: [
      {
        css: '.chat-item-box.active[data-random]',
        attribute: 'data-random',
        until: '-',
        seen: '2026-10',
      },
      { css: '#msgListContainer [currentuid]', attribute: 'currentuid', seen: '2026-10' },
    ],
  },
  conversations: {
    row: [{ css: '.chat-item-box[data-random]', seen: '2026-10' }],
    key: { attribute: 'data-random', until: '-' },
    name: '.nickname-span',
    waiting: ['.chat-unreply-over-time', '.chat-unreply-time'],
    active: '.active',
  },
  // The order side panel has not been found by anybody: only the number a thread's card names.
  orders: {
    shape: [[4, 8], '-', [10, 20]],
    inThread: ['订单编号'],
    trust: { no: 'high' },
  },
};
