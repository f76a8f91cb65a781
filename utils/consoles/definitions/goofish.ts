import type { ConsoleSource } from '@/utils/model/console';

/**
 * Goofish (闲鱼): beginnings of hashed classes. No source settles what marks a side: only where
 * the row's first picture stands shows it. The page knows the item, not an order.
 */
export const goofish: ConsoleSource = {
  id: 'goofish',
  matches: ['https://www.goofish.com/im*'],
  evidence: 'medium',
  timeZone: 'Asia/Shanghai',
  composer: [{ css: 'textarea', seen: '2026' }],
  messages: {
    kind: 'rows',
    list: [{ css: '#message-list-scrollable', seen: '2026' }],
    row: '[class*="message-row"]',
    id: null,
    text: [''],
    sides: [{ by: 'place', css: 'img', left: 'buyer', right: 'agent' }],
  },
  buyer: { name: [{ css: '[class*="message-topbar"] [class*="text1"]', seen: '2026' }] },
};
