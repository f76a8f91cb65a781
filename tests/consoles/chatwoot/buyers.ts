import type { ScriptLine } from '../shared/page-options.ts';
import { askedAbout, type SeedConversation, said, showed } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

const lamp: Product = {
  id: 'LAMP-3',
  title: 'Luminária de mesa com três intensidades',
  picture: 'lamp',
  price: 14990,
};

/** Portuguese, Spanish and English; two customers have one name. */
export const buyers: SeedConversation[] = [
  {
    uid: '311',
    nickname: 'Mariana Souza',
    hue: 330,
    lines: [
      said(140, 'system', 'Conversation was assigned to Lucas by the system'),
      said(139, 'robot', 'Olá! Em que posso ajudar hoje?'),
      askedAbout(138, lamp),
      said(137, 'buyer', 'A luminária funciona em 220 V?'),
      said(130, 'seller', 'Sim, ela é bivolt.'),
      showed(19, 'lamp'),
      said(17, 'buyer', 'Chegou ontem, mas não acende. Como faço a troca?'),
    ],
  },
  {
    uid: '327',
    nickname: 'Mariana Souza',
    hue: 200,
    unread: 2,
    lines: [
      said(80, 'buyer', '¿Hacen envíos a Montevideo?'),
      said(75, 'seller', 'Sí, en cinco días hábiles.'),
      said(13, 'buyer', 'Perfecto, ¿y cuánto cuesta el envío?'),
      said(12, 'buyer', '¿Puedo pagar con tarjeta de débito?'),
    ],
  },
  {
    uid: '340',
    nickname: 'Tom Becker',
    hue: 100,
    unread: 1,
    lines: [said(51, 'buyer', 'Can I get an invoice for my company?')],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: '311', text: 'Tenho a nota fiscal aqui' },
  { after: 4, uid: '327', text: '¿Hola?' },
  { after: 5, uid: '311', text: 'Obrigada!' },
];
