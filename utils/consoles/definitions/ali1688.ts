import type { ConsoleSource } from '@/utils/model/console';

/**
 * 1688 Wangwang on the web: the outer page frames `def_cbu_web_im_core` of its own origin, which
 * can also be opened by itself. Buyers and sellers use the same page: "buyer" is the other side.
 */
export const ali1688: ConsoleSource = {
  id: 'ali1688',
  matches: [
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html*',
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/*',
  ],
  evidence: 'high',
  timeZone: 'Asia/Shanghai',
  places: [{ css: 'iframe[src*="def_cbu_web_im_core"]', seen: '2026' }],
  composer: [
    { css: '.biz-expression-editor .editBox pre.edit[contenteditable="true"]', seen: '2026' },
    { css: 'pre.edit[contenteditable="true"]', seen: '2026' },
  ],
  messages: {
    kind: 'rows',
    list: [{ css: '.ww_message', seen: '2026' }],
    row: '.message-item',
    id: null,
    text: [''],
    sides: [
      { by: 'css', css: '.self', is: 'agent' },
      { by: 'otherwise', is: 'buyer' },
    ],
  },
  buyer: {
    name: [{ css: '.ww_user_panel .nick', seen: '2026' }],
    notNames: ['您尚未选择联系人'],
  },
};
