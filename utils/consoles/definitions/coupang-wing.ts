import type { ConsoleSource } from '@/utils/model/console';

const OPEN = ':has(textarea.input-textarea)';
const CELL = 'td.replying-no-comments';

/**
 * Coupang WING: a table of buyers' questions, no chat. A question is open while its row shows
 * the answer box (답변하기 opens it), in the same row or the one below. Who asked is not in the
 * page, nor an order.
 */
export const coupangWing: ConsoleSource = {
  id: 'coupang-wing',
  matches: [
    'https://wing.coupang.com/tenants/cs/product/inquiries*',
    'https://wing.coupang.com/tenants/cs/csinquiry*',
  ],
  evidence: 'medium',
  timeZone: 'Asia/Seoul',
  composer: [{ css: 'textarea.input-textarea', seen: '2026' }],
  messages: {
    kind: 'rows',
    list: [
      { css: `${CELL}${OPEN}`, seen: '2026' },
      { css: `tr${OPEN} ${CELL}`, seen: '2026' },
      { css: `tr:has(+ tr${OPEN}) ${CELL}`, seen: '2026' },
    ],
    row: 'span.inquiry-content',
    id: null,
    text: [''],
    sides: [{ by: 'otherwise', is: 'buyer' }],
  },
};
