import type { ConsoleSource } from '@/utils/model/console';

const COUNTRIES = ['com.my', 'co.th', 'vn', 'com.ph', 'co.id', 'sg'];

/**
 * Lazada, and Daraz on the same seller centre (whose addresses nobody names: told by its
 * marks once the agent uses the desk there). Three code bases, one of them of 2020–21. Which
 * row of the list is open is not known, so neither is the buyer; of an order card only that it
 * is one.
 */
export const lazada: ConsoleSource = {
  id: 'lazada',
  matches: COUNTRIES.map((country) => `https://sellercenter.lazada.${country}/apps/im/*`),
  marks: [{ css: '.im-ui-session-virtualize-list [data-spm="im_session_item"]', seen: '2021' }],
  evidence: 'medium',
  composer: [
    { css: '.message-input-field textarea', seen: '2021' },
    { css: '.message-textarea', seen: '2021' },
  ],
  messages: {
    kind: 'rows',
    list: [{ css: '.im-ui-message-list', seen: '2021' }],
    row: '.im-ui-message-item',
    id: null,
    text: ['.card-text'],
    sides: [
      { by: 'css', css: '.message-item-from-self', is: 'agent' },
      { by: 'css', css: '.message-item-from-opposite', is: 'buyer' },
    ],
  },
  conversations: {
    row: [{ css: '.im-ui-session-virtualize-list [data-spm="im_session_item"]', seen: '2021' }],
  },
};
