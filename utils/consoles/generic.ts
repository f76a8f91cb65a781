import type { ConsoleDefinition } from './definition';

/** Any other page: nothing is read, and the box the agent focused last is the composer. */
export const generic: ConsoleDefinition = {
  id: 'generic',
  matches: [],
  composer: [],
  messages: {
    list: [],
    row: '',
    id: '',
    skipIds: [],
    text: [],
    sides: { buyer: '', agent: '', robot: [], system: [] },
  },
  buyer: { name: [], key: [] },
  conversations: { row: [], key: null, name: '' },
  orders: null,
  maxLength: null,
};
