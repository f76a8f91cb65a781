import type { ConsoleSource } from '@/utils/model/console';

/** Gorgias: the address names the ticket and nothing else is read. */
export const gorgias: ConsoleSource = {
  id: 'gorgias',
  matches: ['https://*.gorgias.com/app/ticket/*', 'https://*.gorgias.com/app/views/*'],
  evidence: 'low',
  buyer: {
    keyInAddress: [{ path: '/app/ticket/:number' }, { path: '/app/views/:any/:number' }],
  },
};
