import type { ConsoleSource } from '@/utils/model/console';

/**
 * Rakuten R-Messe (February 2026): no usable class names, so the page is read as lines of text.
 * `/inquiry/<id>` names the inquiry, which has one customer.
 */
export const rMesse: ConsoleSource = {
  id: 'r-messe',
  matches: ['https://rmesse.rms.rakuten.co.jp/inquiry/*'],
  evidence: 'high',
  timeZone: 'Asia/Tokyo',
  composer: [{ css: 'textarea[placeholder="ここに返信を記入してください"]', seen: '2026-02' }],
  messages: {
    kind: 'lines',
    list: [{ css: 'body', seen: '2026-02' }],
    buyerEnds: '様',
    from: ['自動応答終了'],
    until: ['AIで回答文を生成', 'ここに返信を記入してください'],
  },
  buyer: { keyInAddress: [{ path: '/inquiry/:it' }] },
  conversations: {
    row: [{ css: 'a[href*="/inquiry/"]', seen: '2026-02' }],
    key: { attribute: 'href', link: { path: '/inquiry/:it' } },
  },
  orders: {
    shape: [[6, 6], '-', [8, 8], '-', [10, 20], { letters: [0, 1] }],
    statuses: [
      ['未発送', 'paid'],
      ['発送前', 'paid'],
      ['発送待ち', 'paid'],
      ['配達完了', 'signed'],
      ['配達済み', 'signed'],
      ['お届け済み', 'signed'],
      ['発送済み', 'shipped'],
      ['出荷済み', 'shipped'],
      ['配送中', 'shipped'],
    ],
    cards: {
      card: [{ css: 'body', seen: '2026-02' }],
      number: '',
      status: '',
      labels: { number: ['受注番号'] },
    },
    trust: { no: 'high', status: 'medium' },
  },
  maxLength: 2_000,
};
