import type { ConversationMessage } from '../model/conversation.ts';

/** Someone whose identity was confirmed is believed for this long, ms: about one shift. */
const BELIEVED = 8 * 3_600_000;
/** Words about what only the buyer may learn or change. */
const PERSONAL =
  /地址|电话|電話|手机号|手機號|手机|手機|收货人|收件人|收貨人|身份证|身分證|银行卡|銀行卡|账号|帳號|address|phone|mobile|recipient|account|identity|card number/i;

/**
 * Whether who this is should be confirmed before an answer (guide 003-03): the buyer's last
 * words ask for personal data.
 * @param identifiedAt when it was confirmed last, UTC epoch ms; 0 = never
 */
export function needsIdentity(
  messages: readonly Pick<ConversationMessage, 'side' | 'text'>[],
  identifiedAt: number,
  now: number,
): boolean {
  const age = now - identifiedAt;
  // A clock that was set back believes nobody longer.
  if (identifiedAt > 0 && age >= 0 && age < BELIEVED) return false;
  const asked = messages.filter(({ side }) => side === 'buyer').slice(-3);
  return asked.some(({ text }) => PERSONAL.test(text));
}
