import type { ConsoleSource } from '@/utils/model/console';

const COUNTRIES = ['us', 'vn', 'br', 'th', 'id'];
const SEND = '#chat-input-send-button';
const BOX = ':is(textarea, [contenteditable="true"])';

/**
 * TikTok Shop: the chatd kit that Douyin uses, with test ids around it (2026). The box has no
 * name: it is the one beside the send button, so its nearest common parent is looked for. The
 * list shows user names, but which row is open is not known; conversation ids live in React
 * only; the order panel has not been described.
 */
export const tiktokShop: ConsoleSource = {
  id: 'tiktok-shop',
  matches: COUNTRIES.map((country) => `https://seller-${country}.tiktok.com/chat/inbox/current*`),
  evidence: 'high',
  composer: [
    { css: `:has(> ${SEND}) ${BOX}`, seen: '2026' },
    { css: `:has(> * > ${SEND}) ${BOX}`, seen: '2026' },
    { css: `:has(> * > * > ${SEND}) ${BOX}`, seen: '2026' },
  ],
  messages: {
    kind: 'rows',
    list: [],
    row: '[data-testid="chat.chatroom.message_card"] > .chatd-message',
    id: null,
    text: ['.chatd-bubble-main', '[class*="chatd-bubble-main"]', '[class*="messageSystemContent"]'],
    time: ['.chatd-time'],
    sides: [
      { by: 'css', css: '[class*="messageSystemContent"]', is: 'system' },
      { by: 'css', css: '.chatd-message--right', is: 'agent' },
      { by: 'css', css: '.chatd-message--left', is: 'buyer' },
    ],
  },
  conversations: {
    row: [{ css: '[data-testid="chat.chatroom.conversation_card"]', seen: '2026-09' }],
    name: '[data-testid="chat.chatroom.conversation_card_username"]',
    unread: ['.p-badge-number'],
  },
  maxLength: 2_000,
};
