import type { ConsoleSource } from '@/utils/model/console';

/**
 * Douyin Feige: React. `data-qa-id` survived the redesigns of June and August 2026, hashed
 * classes did not. The misspelt `qa-message-warpper` is the product's own.
 */
export const feige: ConsoleSource = {
  id: 'feige',
  matches: ['https://im.jinritemai.com/pc_seller_v2/main/workspace*'],
  evidence: 'high',
  timeZone: 'Asia/Shanghai',
  composer: [
    { css: 'textarea[data-qa-id="qa-send-message-textarea"]', seen: '2026-08' },
    { css: '#im-input-box', seen: '2024' },
  ],
  // The note drawer has a text box of its own.
  decoys: { css: ['textarea[placeholder^="请输入备注信息"]'], valueStarts: [] },
  messages: {
    kind: 'rows',
    list: [{ css: '#workspace-chat', seen: '2026-08' }],
    row: '[data-qa-id="qa-message-warpper"] [data-id]',
    id: { attribute: 'data-id' },
    skipIds: ['llm_process_', 'cs_close_conversation', '_Welcome_', '_CsAssign_', '_template'],
    text: ['pre span', 'pre'],
    sides: [
      { by: 'css', css: '.messageIsMe', is: 'agent' },
      { by: 'css', css: '.messageNotMe', is: 'buyer' },
    ],
  },
  buyer: {
    name: [{ css: '#topbar-left-info span', seen: '2026-08' }],
    // No platform id of the buyer is known in this page: the name is all there is (weak key).
  },
  conversations: {
    row: [
      { css: '[data-qa-id="qa-conversation-chat-item"]', seen: '2026-08' },
      { css: '[data-kora="conversation"]', seen: '2026-08' },
    ],
    name: '[class*="nameLine"]',
    unread: ['[class*="badge-count"]'],
    waiting: ['[class*="timerParticular"]'],
  },
  orders: {
    shape: [[18, 19]],
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
    cards: {
      card: [{ css: '.ecom-collapse-item', seen: '2026-08' }],
      number: '.ecom-collapse-header',
      status: '.ecom-collapse-header',
      product: '[data-btm="d5834"]',
      labels: {
        amount: ['实付金额', '应付金额'],
        orderedAt: ['下单时间'],
        paidAt: ['付款时间'],
        logistics: ['物流信息'],
      },
    },
    trust: {
      no: 'high',
      status: 'high',
      product: 'high',
      amount: 'medium',
      paidAt: 'medium',
      carrier: 'medium',
      trackingNo: 'medium',
    },
  },
};
