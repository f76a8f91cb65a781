import type { ConsoleSource } from '@/utils/model/console';

/**
 * Douyin Life (抖音来客), local services: the chatd kit of Douyin. One extension and one bot; the
 * dates are not stated. Rows carry no known id, and what holds a name in the list is not known.
 */
export const douyinLife: ConsoleSource = {
  id: 'douyin-life',
  matches: ['https://life.douyin.com/cs/web*'],
  evidence: 'medium',
  timeZone: 'Asia/Shanghai',
  composer: [{ css: '[class*="inputWrapper-"] textarea:not([disabled])', seen: '2026' }],
  decoys: {
    css: [
      'textarea[placeholder="用户昵称"]',
      'textarea[placeholder="聊天记录"]',
      'textarea[placeholder="请输入订单号"]',
    ],
    // The page keeps data in text boxes nobody sees; a bot wrote into one and "sent" nothing.
    valueStarts: ['{', '['],
  },
  messages: {
    kind: 'rows',
    list: [{ css: 'body', seen: '2026' }],
    row: '.chatd-message',
    id: null,
    text: ['.chatd-bubble-main'],
    time: ['.chatd-time'],
    sides: [
      { by: 'css', css: '.chatd-message--left', is: 'buyer' },
      { by: 'css', css: '.chatd-message--right', is: 'agent' },
    ],
  },
  buyer: { name: [{ css: '[class*="topbar-"] [class*="uname-"]', seen: '2026' }] },
  conversations: {
    row: [{ css: '#list-container [class*="contactCard-"]', seen: '2026' }],
    unread: ['.life-im-pc-badge-text', '.life-im-pc-badge-sup-show', '[class*="badge-number-"]'],
  },
  orders: {
    shape: [[12, 22]],
    inThread: ['订单编号'],
    trust: { no: 'high' },
  },
};
