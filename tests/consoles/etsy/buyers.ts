import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const scarf: Product = {
  id: '1482277310',
  title: 'Hand-knitted merino scarf, made to order',
  picture: 'scarf',
  price: 5800,
};

/** Two customers of one name. What Etsy itself writes is no message: `notice-`. */
export const buyers: SeedConversation[] = [
  {
    uid: '1920044817',
    nickname: 'Emma',
    hue: 350,
    lines: [
      said(200, 'system', 'This conversation is about an order from Nov 23.', 'notice-1'),
      said(198, 'buyer', 'Hi! Could you make this scarf a little longer, about 200 cm?'),
      askedAbout(197, scarf),
      said(150, 'seller', 'Of course! That adds two days and costs nothing extra.'),
      showed(20, 'scarf'),
      said(18, 'buyer', 'Wonderful. Can it still arrive before December 10?'),
    ],
  },
  {
    uid: '1920051290',
    nickname: 'Emma',
    hue: 150,
    unread: 1,
    lines: [
      said(95, 'buyer', 'Do you offer gift wrapping?'),
      said(90, 'seller', 'Yes, just leave a note at checkout.'),
      said(14, 'buyer', 'I forgot to add the note, can you still wrap it?'),
    ],
  },
  {
    uid: '1920077702',
    nickname: 'Søren',
    hue: 210,
    unread: 1,
    lines: [said(44, 'buyer', 'Is the wool mulesing-free?')],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: '1920044817', text: 'It is a birthday present' },
  { after: 4, uid: '1920051290', text: 'Hello?' },
  { after: 5, uid: '1920044817', text: 'Thank you so much!' },
];
