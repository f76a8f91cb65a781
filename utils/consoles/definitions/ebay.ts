import type { ConsoleSource } from '@/utils/model/console';

/** eBay: its addresses are known, its page is not. */
export const ebay: ConsoleSource = {
  id: 'ebay',
  matches: [
    'https://www.ebay.com/mesg/*',
    'https://www.ebay.com/sh/messages*',
    'https://mesg.ebay.com/mesgweb/ViewMessages/*',
  ],
  evidence: 'low',
};
