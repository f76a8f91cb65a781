import type { ConsoleDefinition } from '@/utils/model/console';

/**
 * Any other page: nothing is read, and the box the agent focused last is the composer.
 * Written out in full: the content script carries it, and no schema to fill it in.
 */
export const generic: ConsoleDefinition = {
  schema: 1,
  id: 'generic',
  label: '',
  matches: [],
  marks: [],
  evidence: 'low',
  timeZone: null,
  places: [],
  scope: [],
  composer: [],
  decoys: { css: [], valueStarts: [] },
  messages: null,
  shop: [],
  buyer: { name: [], nameUntil: [], notNames: [], key: [], keyInAddress: [] },
  conversations: {
    row: [],
    not: [],
    key: null,
    name: '',
    nameAttribute: '',
    unread: [],
    waiting: [],
    active: '',
  },
  orders: null,
  maxLength: null,
};
