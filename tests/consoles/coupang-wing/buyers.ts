import type { ScriptLine } from '../shared/page-options.ts';
import { type SeedConversation, said } from '../shared/seed.ts';
import type { Product } from '../shared/shop.ts';

export const products: Record<string, Product> = {
  '837100241': {
    id: '7712093341',
    title: '무선 블루투스 헤드폰 노이즈캔슬링',
    picture: 'headphones',
    price: 8990000,
  },
  '837100377': {
    id: '7712093341',
    title: '무선 블루투스 헤드폰 노이즈캔슬링',
    picture: 'headphones',
    price: 8990000,
  },
  '837101920': {
    id: '7730118826',
    title: '접이식 수납 정리함 3개 세트',
    picture: 'storage',
    price: 1990000,
  },
};

/** Questions, not chats: nobody's name is in the page. Answers are not read: `answer-`. */
export const buyers: SeedConversation[] = [
  {
    uid: '837100241',
    nickname: '김*수',
    hue: 200,
    lines: [said(190, 'buyer', '배송은 언제 출발하나요? 이번 주 금요일까지 꼭 받아야 합니다.')],
  },
  {
    uid: '837100377',
    nickname: '김*수',
    hue: 30,
    unread: 1,
    lines: [
      said(600, 'buyer', '아이폰이랑 같이 쓸 수 있나요?'),
      said(500, 'seller', '네, 아이폰과 갤럭시 모두 사용 가능합니다.', 'answer-1'),
      said(95, 'buyer', '충전 케이블도 같이 오나요?'),
    ],
  },
  {
    uid: '837101920',
    nickname: '이*영',
    hue: 120,
    unread: 1,
    lines: [said(40, 'buyer', '색상 교환 가능한가요? 화이트로 바꾸고 싶어요.')],
  },
];

export const script: ScriptLine[] = [
  { after: 3, uid: '837100241', text: '주말에도 배송되나요?' },
  { after: 4, uid: '837101920', text: '답변 부탁드립니다.' },
  { after: 5, uid: '837100241', text: '감사합니다.' },
];
