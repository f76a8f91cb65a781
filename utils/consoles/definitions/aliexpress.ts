import type { ConsoleSource } from '@/utils/model/console';

/** AliExpress: its address is known; of its page only a class of years ago. */
export const aliexpress: ConsoleSource = {
  id: 'aliexpress',
  matches: ['https://msg.aliexpress.com/sellerMsgListNew.htm*'],
  evidence: 'low',
};
