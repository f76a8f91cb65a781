import type { ScriptLine } from '../shared/page-options.ts';
import { type SeedConversation, said } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const headphones: Product = {
  id: '40218',
  title: 'Drift wireless headphones',
  picture: 'headphones',
  price: 8900,
};
const tote: Product = { id: '40377', title: 'Harbor leather tote', picture: 'bag', price: 4200 };

/** The customers of the practice help desk. */
export const seedCustomers: SeedConversation[] = [
  {
    uid: 'c-1041',
    nickname: 'Olivia Brandt',
    hue: 205,
    unread: 1,
    lines: [
      said(52, 'buyer', 'Hi! I ordered the Drift headphones two days ago. When will they ship?'),
      said(
        47,
        'seller',
        'Hi Olivia, thanks for writing. Your order leaves our warehouse tomorrow.',
      ),
      said(6, 'buyer', 'Great. Could you send me the tracking number once you have it?'),
    ],
    orders: [
      {
        orderNo: 'HB-208417',
        status: 'toShip',
        product: headphones,
        spec: 'Sand',
        quantity: 1,
        amount: 8900,
        orderedMinutesAgo: 2900,
        paidMinutesAgo: 2899,
      },
    ],
  },
  {
    uid: 'c-1042',
    nickname: 'Daniel Osei',
    hue: 28,
    unread: 1,
    lines: [
      said(18, 'buyer', 'The tote arrived with a torn handle. Who pays for the return shipping?'),
    ],
    orders: [
      {
        orderNo: 'HB-207993',
        status: 'shipped',
        product: tote,
        spec: 'Chestnut',
        quantity: 1,
        amount: 4200,
        orderedMinutesAgo: 9300,
        paidMinutesAgo: 9299,
        shipment: {
          carrier: 'DHL',
          trackingNo: 'JD0146 0003 8817',
          latest: 'Delivered to the front desk',
        },
      },
    ],
  },
  {
    uid: 'c-1043',
    nickname: 'Priya Raman',
    hue: 300,
    lines: [
      said(75, 'buyer', 'I placed an order but have not paid yet. Is the code AUTUMN still valid?'),
      said(
        71,
        'seller',
        'Hi Priya, yes: AUTUMN is valid until Sunday and works on your open order.',
      ),
    ],
    orders: [
      {
        orderNo: 'HB-208466',
        status: 'unpaid',
        product: headphones,
        spec: 'Graphite',
        quantity: 1,
        amount: 8010,
        orderedMinutesAgo: 80,
      },
    ],
  },
  {
    uid: 'c-1044',
    nickname: 'Tom Lindqvist',
    hue: 140,
    lines: [
      said(190, 'buyer', 'Do the headphones work with two devices at once?'),
      said(
        186,
        'seller',
        'Hi Tom, yes, they stay connected to two devices and switch by themselves.',
      ),
    ],
  },
];

/** What the customers write by themselves when the page is opened with `?script=1`. */
export const scriptLines: ScriptLine[] = [
  { after: 3, uid: 'c-1042', text: 'I can send a photo of the handle if that helps.' },
  { after: 5, uid: 'c-1041', text: 'Also, can I still change the delivery address?' },
  { after: 6, uid: 'c-1043', text: 'The code gives me an error at checkout.' },
  { after: 6, uid: 'c-1044', text: 'How long does the battery last?' },
];
