import type { ConsoleSource } from '@/utils/model/console';

const BOX = '.reply-box .ProseMirror-woot-style[contenteditable="true"]';

/**
 * Chatwoot: open source and self-hosted, so told by its marks at any address; the patterns are
 * those of its own cloud. From its source of 2025–26 (`Message.vue`, `ConversationCard.vue`,
 * `URLHelper.js`). Only the signed-in agent's own messages stand on the right: a colleague's
 * stand on the left with the customer's, in the agents' colour.
 */
export const chatwoot: ConsoleSource = {
  id: 'chatwoot',
  matches: ['https://app.chatwoot.com/app/accounts/*'],
  marks: [{ css: '.reply-box .ProseMirror-woot-style', seen: '2026' }],
  evidence: 'high',
  composer: [{ css: BOX, seen: '2026' }],
  messages: {
    kind: 'rows',
    list: [{ css: '.conversation-panel', seen: '2026' }],
    row: '[data-message-id]',
    id: { attribute: 'data-message-id' },
    // A quoted message above the text is cut short; the text never is.
    text: ['.prose:not(.line-clamp-2)', '[data-bubble-name="activity"]'],
    time: ['time'],
    sides: [
      { by: 'css', css: '[data-message-id].justify-center', is: 'system' },
      // Notes among colleagues: the customer never sees them.
      { by: 'css', css: '.bg-n-solid-amber', is: 'system' },
      { by: 'css', css: '.bg-n-solid-iris', is: 'robot' },
      { by: 'css', css: '[data-message-id].justify-end, .bg-n-solid-blue', is: 'agent' },
      { by: 'css', css: '[data-message-id].justify-start', is: 'buyer' },
    ],
  },
  buyer: {
    name: [{ css: '.conversation.active .conversation--user', seen: '2026' }],
    keyInAddress: [
      { path: '/app/accounts/:any/conversations/:number/*' },
      // Within mentions or unattended ones; within an inbox, a label, a team or a folder.
      { path: '/app/accounts/:any/:any/conversations/:number/*' },
      { path: '/app/accounts/:any/:any/:any/conversations/:number/*' },
    ],
  },
  conversations: {
    row: [{ css: '.conversation:has(.conversation--user)', seen: '2026' }],
    name: '.conversation--user',
    unread: ['.unread'],
    active: '.active',
  },
};
