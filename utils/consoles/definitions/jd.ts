import type { ConsoleSource } from '@/utils/model/console';

/**
 * JD Dongdong (京东咚咚): the reply box is an editable block, the list keeps only the rows on
 * screen. The message id stands on the side node; no id of the buyer is known, nor the panel.
 */
export const jd: ConsoleSource = {
  id: 'jd',
  matches: ['https://dongdong.jd.com/*'],
  evidence: 'high',
  timeZone: 'Asia/Shanghai',
  composer: [{ css: '.EditorContent[contenteditable="true"]', seen: '2026-02' }],
  messages: {
    kind: 'rows',
    list: [{ css: '#t-chat-scroll', seen: '2026-02' }],
    row: '.message',
    id: { css: '.message_left, .message_right', attribute: 'id' },
    text: ['.message__content'],
    time: ['.message__time_str'],
    sides: [
      { by: 'css', css: '.message_left', is: 'buyer' },
      { by: 'css', css: '.message_right', is: 'agent' },
    ],
  },
  buyer: { name: [{ css: '.chat-head-name > span', seen: '2026-02' }] },
  conversations: {
    row: [
      {
        css: '#t-alluser-wrap .c_tabs-tabpane:not(.c_tabs-tab_inactive) .alluser-item',
        seen: '2026-02',
      },
    ],
    name: '.alluser-item-name',
    waiting: ['.user-none-reply-t'],
  },
};
