import type { ConsoleSource } from '@/utils/model/console';

/**
 * Kuaishou Shop (快手小店): React with Ant Design. Two reply boxes were reported, so both are
 * served. Whose a message is shows by the sender's name only; the list carries no known id.
 */
export const kuaishou: ConsoleSource = {
  id: 'kuaishou',
  matches: ['https://im.kwaixiaodian.com/workbench*', 'https://im.kwaixiaodian.com/pc*'],
  evidence: 'medium',
  timeZone: 'Asia/Shanghai',
  composer: [
    { css: 'div.ql-editor', seen: '2026' },
    { css: '#esim-editor5678', seen: '2026' },
  ],
  messages: {
    kind: 'rows',
    list: [{ css: 'body', seen: '2026' }],
    row: '.kwaishop-cs-LayoutDefaultWrapper_msgMain, .kwaishop-cs-LayoutMiddleWrapper_msgBody',
    id: null,
    text: [''],
    without: ['[class*="_beforeMsgBody"]'],
    sides: [
      { by: 'css', css: '.kwaishop-cs-LayoutMiddleWrapper_msgBody', is: 'system' },
      { by: 'text', css: '', starts: '[系统消息]', is: 'system' },
      { by: 'text', css: '', starts: '【防诈贴士】', is: 'system' },
      { by: 'name', css: '[class*="_beforeMsgBody"]', equal: 'buyer', other: 'agent' },
    ],
  },
  buyer: {
    name: [
      { css: '[class*="colorHighLight"] .SessionBaseCard-topHeadName', seen: '2026' },
      { css: '.SessionBaseCard-topHeadName[class*="colorHighLight"]', seen: '2026' },
    ],
    nameUntil: ['下单数'],
  },
  conversations: {
    row: [{ css: '.SessionBaseCard', seen: '2026' }],
    name: '.SessionBaseCard-topHeadName',
    unread: ['.SessionBaseCard-unread-rot'],
    active: '[class*="colorHighLight"]',
  },
};
