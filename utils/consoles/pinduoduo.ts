import type { ConsoleDefinition } from './definition';

/** Pinduoduo merchant chat: Vue 2, several independent sources from 2025 to October 2026. */
export const pinduoduo: ConsoleDefinition = {
  id: 'pinduoduo',
  matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  composer: [
    { css: 'textarea#replyTextarea', seen: '2026-09-08' },
    { css: '.reply-input textarea, .reply-box textarea', seen: '2026-09-08' },
  ],
  messages: {
    list: [{ css: '#msgListContainer ul.msg-list', seen: '2026-10' }],
    row: 'li.onemsg[id^="middlePanel_list_"]',
    id: 'id',
    skipIds: [],
    text: ['.msg-content-box', '.msg-content'],
    sides: {
      buyer: '.buyer-item',
      agent: '.cs-item',
      robot: ['.robot-text', '.callback'],
      system: ['.system-msg-31', '.msg-system'],
    },
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
  },
  // The order side panel has not been found by anybody: nothing is guessed.
  orders: null,
  maxLength: null,
};
