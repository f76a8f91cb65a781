import type { ConsoleSource } from '@/utils/model/console';

/** From Amazon's own list "Seller Central URLs" (Selling Partner API, 2026), and its older hosts. */
const HOSTS = [
  'sellercentral.amazon.com',
  'sellercentral.amazon.ca',
  'sellercentral.amazon.com.mx',
  'sellercentral.amazon.com.br',
  'sellercentral-europe.amazon.com',
  'sellercentral.amazon.co.uk',
  'sellercentral.amazon.de',
  'sellercentral.amazon.fr',
  'sellercentral.amazon.it',
  'sellercentral.amazon.es',
  'sellercentral.amazon.nl',
  'sellercentral.amazon.se',
  'sellercentral.amazon.pl',
  'sellercentral.amazon.ie',
  'sellercentral.amazon.com.be',
  'sellercentral.amazon.com.tr',
  'sellercentral.amazon.ae',
  'sellercentral.amazon.sa',
  'sellercentral.amazon.eg',
  'sellercentral.amazon.in',
  'sellercentral.amazon.co.za',
  'sellercentral.amazon.co.jp',
  'sellercentral.amazon.com.au',
  'sellercentral.amazon.sg',
];

/**
 * Amazon Seller Central: KAT web components whose inside nobody has described, so nothing is
 * read but the order number of `/messaging/contact`, which also tells one buyer from another.
 */
export const amazon: ConsoleSource = {
  id: 'amazon',
  matches: HOSTS.flatMap((host) => [
    `https://${host}/messaging/inbox*`,
    `https://${host}/messaging/contact*`,
  ]),
  evidence: 'low',
  buyer: { keyInAddress: [{ query: 'orderID' }] },
  orders: { shape: [], inAddress: [{ query: 'orderID' }], trust: { no: 'high' } },
};
