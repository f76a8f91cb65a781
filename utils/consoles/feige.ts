import type { ConsoleDefinition } from './definition';

/**
 * Douyin Feige: React. `data-qa-id` survived the redesigns of June and August 2026, hashed
 * classes did not. The misspelt `qa-message-warpper` is the product's own.
 */
export const feige: ConsoleDefinition = {
  id: 'feige',
  matches: ['https://im.jinritemai.com/pc_seller_v2/main/workspace*'],
  composer: [
    { css: 'textarea[data-qa-id="qa-send-message-textarea"]', seen: '2026-08' },
    { css: '#im-input-box', seen: '2024' },
  ],
  messages: {
    list: [{ css: '#workspace-chat', seen: '2026-08' }],
    row: '[data-qa-id="qa-message-warpper"] [data-id]',
    id: 'data-id',
    skipIds: ['llm_process_', 'cs_close_conversation', '_Welcome_', '_CsAssign_', '_template'],
    text: ['pre span', 'pre'],
    sides: { buyer: '.messageNotMe', agent: '.messageIsMe', robot: [], system: [] },
  },
  buyer: {
    name: [{ css: '#topbar-left-info span', seen: '2026-08' }],
    // No platform id of the buyer is known in this page: the name is all there is (weak key).
    key: [],
  },
  conversations: {
    row: [
      { css: '[data-qa-id="qa-conversation-chat-item"]', seen: '2026-08' },
      { css: '[data-kora="conversation"]', seen: '2026-08' },
    ],
    key: null,
    name: '[class*="nameLine"]',
  },
  orders: {
    card: [{ css: '.ecom-collapse-item', seen: '2026-08' }],
    digits: [18, 19],
    head: '.ecom-collapse-header',
    // The words for an unpaid order are not in the evidence: the usual ones, as data.
    statuses: [
      ['待支付', 'unpaid'],
      ['待付款', 'unpaid'],
      ['未付款', 'unpaid'],
      ['退款', 'after-sale'],
      ['售后', 'after-sale'],
      ['已关闭', 'closed'],
      ['已完成', 'completed'],
      ['已签收', 'signed'],
      ['已发货', 'shipped'],
      ['待发货', 'paid'],
      ['已付款', 'paid'],
    ],
    product: '[data-btm="d5834"]',
    labels: {
      amount: ['实付金额', '应付金额'],
      orderedAt: ['下单时间'],
      paidAt: ['付款时间'],
      logistics: ['物流信息'],
    },
  },
  maxLength: null,
};
