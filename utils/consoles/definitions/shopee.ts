import type { ConsoleSource } from '@/utils/model/console';

/** Hosts that sources name; `.sg`, `.ph`, `.com.mx`, `.cl` and `.com.co` are not confirmed. */
const HOSTS = [
  'seller.shopee.com.my',
  'seller.shopee.co.id',
  'seller.shopee.co.th',
  'seller.shopee.com.br',
  'seller.shopee.cn',
  'seller.shopee.tw',
  'banhang.shopee.vn',
];
const PATHS = ['webchat/conversations*', 'new-webchat/conversations*', 'portal/chat-management*'];

/**
 * Shopee: React with a virtual grid, so rows are ordered as they stand on screen. The same
 * `data-cy` names recur in six sources, hashed classes do not. The id of the list really begins
 * with a hash sign. The order panel (`#workstation`) has not been described by anybody.
 */
export const shopee: ConsoleSource = {
  id: 'shopee',
  // Its chat API's limit (third-party guide, 2025); the page is not known to have another.
  maxLength: 600,
  matches: HOSTS.flatMap((host) => PATHS.map((path) => `https://${host}/${path}`)),
  evidence: 'high',
  composer: [
    { css: '[data-cy="webchat-conversation-detail-input"] #inputField textarea', seen: '2026' },
    { css: '[data-cy="webchat-conversation-detail-input"] textarea', seen: '2026' },
  ],
  messages: {
    kind: 'rows',
    list: [
      { css: '#messageSection .ReactVirtualized__Grid', seen: '2026' },
      { css: '#\\#message-virtualized-list', seen: '2026' },
      { css: '#message-virtualized-list', seen: '2026' },
    ],
    row: '[data-cy^="webchat-message-"]',
    // No platform id stands in the page.
    id: null,
    text: [''],
    clockAtEnd: true,
    order: 'screen',
    sides: [
      { by: 'css', css: '[data-cy="webchat-message-receive"]', is: 'buyer' },
      { by: 'css', css: '[data-cy="webchat-message-send"]', is: 'agent' },
      { by: 'css', css: '[data-cy="webchat-message-system"]', is: 'system' },
    ],
  },
  buyer: {
    name: [
      {
        css: '[data-cy="webchat-conversation-cell-root-current"] [data-cy="webchat-conversation-cell-name"]',
        seen: '2026',
      },
    ],
  },
  conversations: {
    row: [{ css: '[data-cy^="webchat-conversation-cell-root"]', seen: '2026' }],
    name: '[data-cy="webchat-conversation-cell-name"]',
    active: '[data-cy="webchat-conversation-cell-root-current"]',
  },
};
