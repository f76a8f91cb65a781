import type { ConsoleSource } from '@/utils/model/console';

/**
 * Alibaba.com OneTalk: one source for the boxes, three more of 2026 that agree on `item-left`
 * and `item-right`. `data-expinfo` says what a message is (1 text, 50 inquiry, 57 order card,
 * 60 and 2000 picture, 61 file, 63 rich); the fields of the order card are not known.
 */
export const onetalk: ConsoleSource = {
  id: 'onetalk',
  matches: ['https://onetalk.alibaba.com/message/weblitePWA.htm*'],
  evidence: 'medium',
  composer: [{ css: '.send-textarea', seen: '2026' }],
  messages: {
    kind: 'rows',
    list: [{ css: 'div.scroll-box:has([data-expinfo])', seen: '2026' }],
    row: '[data-expinfo]',
    id: null,
    text: ['.session-rich-content', '.description-container', '.item-system-notice'],
    time: ['.item-base-info'],
    sides: [
      { by: 'css', css: '.session-security-content, .sys-dx, .item-system-notice', is: 'system' },
      { by: 'css', css: '.item-right', is: 'agent' },
      { by: 'css', css: '.item-left', is: 'buyer' },
    ],
  },
  buyer: { name: [{ css: '.item-left .item-base-info .name', seen: '2026-10' }] },
  conversations: {
    row: [{ css: '[data-name]', seen: '2026' }],
    nameAttribute: 'data-name',
    unread: ['.unread-num'],
  },
};
