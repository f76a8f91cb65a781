import type { ConsoleSource } from '@/utils/model/console';

const BUBBLE = 'div[class*="wt-pb-xs-1"]';

/**
 * Etsy: utility classes only. A message is a block in which a screen reader hears "Message:";
 * the customer's has their picture, whose alternative text is their name.
 */
export const etsy: ConsoleSource = {
  id: 'etsy',
  matches: ['https://www.etsy.com/your/conversations/*', 'https://www.etsy.com/messages/*'],
  evidence: 'low',
  composer: [{ css: 'textarea.new-message-textarea', seen: '2026' }],
  messages: {
    kind: 'rows',
    list: [],
    row: BUBBLE,
    id: null,
    text: [''],
    leading: ['Message:'],
    sides: [
      { by: 'css', css: 'img[alt]:not([alt=""])', is: 'buyer' },
      { by: 'otherwise', is: 'agent' },
    ],
  },
  buyer: {
    name: [{ css: `${BUBBLE} img[alt]:not([alt=""])`, attribute: 'alt', seen: '2026' }],
    keyInAddress: [{ path: '/your/conversations/:number' }, { path: '/messages/:number' }],
  },
};
