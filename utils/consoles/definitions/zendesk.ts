import type { ConsoleSource } from '@/utils/model/console';

const TAB = '[data-test-id="header-tab"][data-entity-is-selected="true"]';
const ITEM = '[data-test-id="omni-log-comment-item"]';
const AGENT = '[data-test-id="omni-log-avatar-badge-AgentBadge"]';
const NOTE = '[data-test-id="omni-log-internal-note-tag"]';
const BOXES = [
  '[data-test-id="omnicomposer-rich-text-ckeditor"]',
  '[data-test-id="omnicomposer-plain-text-ckeditor"]',
];

/**
 * Zendesk: test ids (2026). Several tickets stay mounted at once: the selected tab says which
 * one counts. What an order is depends on the apps a shop has installed.
 */
export const zendesk: ConsoleSource = {
  id: 'zendesk',
  matches: ['https://*.zendesk.com/agent/*'],
  evidence: 'high',
  scope: [
    { css: '[data-ticket-id]', keyedBy: 'data-ticket-id', seen: '2026' },
    { css: `[data-entity-id]:has(${ITEM})`, keyedBy: 'data-entity-id', seen: '2026' },
  ],
  composer: BOXES.flatMap((box) => [
    { css: `${box}[contenteditable="true"]`, seen: '2026' },
    { css: `${box} [contenteditable="true"]`, seen: '2026' },
  ]),
  messages: {
    kind: 'rows',
    list: [],
    row: ITEM,
    id: null,
    text: ['[data-test-id="omni-log-message-content"]', '[data-test-id="omni-log-item-message"]'],
    time: ['time'],
    sides: [
      // A note among colleagues: the customer never sees it.
      { by: 'css', css: NOTE, is: 'system' },
      { by: 'css', css: AGENT, is: 'agent' },
      { by: 'css', css: '[data-test-id="omni-log-item-message"][type="agent"]', is: 'agent' },
      { by: 'otherwise', is: 'buyer' },
    ],
  },
  buyer: {
    name: [
      {
        css: `${ITEM}:not(:has(${AGENT}, ${NOTE})) [data-test-id="omni-log-item-sender"]`,
        seen: '2026',
      },
    ],
    key: [{ css: TAB, attribute: 'data-entity-id', seen: '2026' }],
  },
  conversations: {
    row: [{ css: '[data-test-id="header-tab"]', seen: '2026' }],
    key: { attribute: 'data-entity-id' },
    name: '[data-test-id="header-tab-title"]',
    active: TAB,
  },
};
