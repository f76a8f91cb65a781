import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const pan: Product = {
  id: 'SKU-26-IND',
  title: 'Cast-iron pan 26 cm, induction',
  picture: 'pan',
  price: 7400,
};

/** English, German and French tickets; two customers have one name. */
export const buyers: SeedConversation[] = [
  {
    uid: '48210',
    nickname: 'Anna Keller',
    hue: 20,
    lines: [
      said(240, 'buyer', 'The pan arrived with a crack in the handle.'),
      showed(239, 'crack'),
      said(200, 'system', 'Second report for this batch, tell the warehouse.'),
      said(150, 'seller', 'I am sorry about that. We can send a new one or refund you.'),
      askedAbout(40, pan),
      said(38, 'buyer', 'A new one please. Do I have to send the old one back?'),
    ],
  },
  {
    uid: '48377',
    nickname: 'Anna Keller',
    hue: 260,
    unread: 1,
    lines: [
      said(120, 'buyer', 'Guten Tag, wann kommt meine Bestellung?'),
      said(110, 'seller', 'Sie wurde heute versandt und ist in zwei Tagen bei Ihnen.'),
      said(26, 'buyer', 'Können Sie die Lieferadresse noch ändern?'),
    ],
  },
  {
    uid: '48402',
    nickname: 'Chloé Martin',
    hue: 120,
    unread: 1,
    lines: [said(33, 'buyer', 'Bonjour, est-ce que la poêle passe au four ?')],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: '48210', text: 'I have one more photo if you need it' },
  { after: 4, uid: '48377', text: 'Hallo?' },
  { after: 5, uid: '48210', text: 'Thanks a lot' },
];
