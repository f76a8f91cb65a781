import type { ConsoleSource } from '@/utils/model/console';

/**
 * Xiaohongshu 私信通, the leads console: five agreeing sources. Both lists recycle their rows:
 * those out of use stay in the page at -9999px with what they said last. The message list is
 * turned by 180°, so what counts is the order on screen.
 */
export const xiaohongshuSixin: ConsoleSource = {
  id: 'xiaohongshu-sixin',
  matches: ['https://sxt.xiaohongshu.com/im/multiCustomerService*'],
  evidence: 'high',
  timeZone: 'Asia/Shanghai',
  composer: [
    { css: '#jarvis-reply-textarea', seen: '2026' },
    { css: 'textarea.reply-textarea', seen: '2025' },
  ],
  messages: {
    kind: 'rows',
    list: [{ css: '.vue-recycle-scroller:has(.im-msg-item)', seen: '2026' }],
    row: '.im-msg-item',
    not: ['[style*="-9999px"] *'],
    id: null,
    text: [''],
    sides: [
      { by: 'css', css: '.center', is: 'system' },
      { by: 'css', css: '.left', is: 'buyer' },
      { by: 'css', css: '.right', is: 'agent' },
    ],
    order: 'screen',
  },
  buyer: {
    name: [{ css: '.sx-contact-item.active .nick-name', seen: '2026' }],
    key: [{ css: '.sx-contact-item.active[data-key]', attribute: 'data-key', seen: '2026' }],
  },
  conversations: {
    row: [{ css: '.sx-contact-item[data-key]', seen: '2026' }],
    not: ['[style*="-9999px"] *'],
    key: { attribute: 'data-key' },
    name: '.nick-name',
    unread: ['.d-badge-dot'],
    active: '.active',
  },
};
