import type { ConsoleDefinition } from '@/utils/model/console';
import { PRACTICE } from '@/utils/model/tour';

const seen = '2026-11';

/**
 * The product's own practice console, a page of the extension (`components/practice`): read
 * like any other, so that what is learned there is what happens at work. No address leads to it:
 * the background knows it by who asks. Written out in full, as the generic one.
 */
export const practice: ConsoleDefinition = {
  schema: 1,
  id: PRACTICE,
  label: '',
  matches: [],
  marks: [],
  evidence: 'high',
  timeZone: null,
  places: [],
  scope: [],
  composer: [{ css: '#practice-box', seen }],
  decoys: { css: [], valueStarts: [] },
  messages: {
    kind: 'rows',
    list: [{ css: '#practice-messages', seen }],
    row: '[data-message]',
    not: [],
    id: { css: '', attribute: 'data-message' },
    skipIds: [],
    text: ['p'],
    without: [],
    leading: [],
    clockAtEnd: false,
    time: [],
    sides: [
      { by: 'css', css: '[data-side="agent"]', is: 'agent' },
      { by: 'otherwise', is: 'buyer' },
    ],
    order: 'document',
  },
  shop: [],
  buyer: {
    name: [{ css: '#practice-buyer', seen }],
    nameUntil: [],
    notNames: [],
    key: [{ css: '#practice-buyer', attribute: 'data-key', seen }],
    keyInAddress: [],
  },
  conversations: {
    row: [{ css: '[data-conversation]', seen }],
    not: [],
    key: { css: '', attribute: 'data-conversation' },
    name: 'b',
    nameAttribute: '',
    unread: ['[data-unread]'],
    waiting: [],
    active: '[aria-current]',
  },
  orders: {
    shape: [[18, 18]],
    statuses: [
      ['待发货', 'paid'],
      ['待出貨', 'paid'],
      ['To ship', 'paid'],
    ],
    cards: {
      card: [{ css: '#practice-order', seen }],
      number: '[data-part="number"]',
      status: '[data-part="status"]',
      product: '[data-part="product"]',
      amount: '',
      logistics: '',
      labels: {},
    },
    inThread: [],
    inAddress: [],
    trust: { no: 'high', status: 'high', product: 'high' },
  },
  maxLength: null,
};
