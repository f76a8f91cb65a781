import type { ConsoleSource } from '@/utils/model/console';

/** Shopify Inbox: hashed classes; the address names the conversation and nothing else is read. */
export const shopifyInbox: ConsoleSource = {
  id: 'shopify-inbox',
  matches: ['https://inbox.shopify.com/store/*'],
  evidence: 'low',
  buyer: { keyInAddress: [{ path: '/store/:any/conversations/:any/:it' }] },
};
