import type { CaseRequest } from '../../model/case.ts';
import type { caseCauses, caseTypes, departments } from '../../model/case-lists.ts';
import type { ConversationMessage, ConversationSnapshot } from '../../model/conversation.ts';

type CaseType = (typeof caseTypes)[number];
type Guess = { cause?: (typeof caseCauses)[number]; department?: (typeof departments)[number] };

/** Words that name the matter; the first line that fits counts, so the graver ones stand first. */
const signs: [CaseType, RegExp][] = [
  ['bad-review', /差评|負評|一星|bad review|negative review/i],
  ['complaint', /投诉|投訴|举报|舉報|12315|消协|消協|complain/i],
  ['repair', /维修|維修|保修|返修|保固|坏了|壞了|故障|用不了|repair|warranty|broken|defective/i],
  ['wrong-goods', /发错|發錯|寄错|寄錯|少发|少發|漏发|漏發|缺件|少了|wrong item|missing item/i],
  ['exchange', /换货|換貨|换一|換一|换个|換個|换码|exchange|replacement/i],
  ['return', /退货|退貨|退回去|不想要|return/i],
  ['refund', /退款|退钱|退錢|refund|money back/i],
  [
    'parcel',
    /快递|快遞|物流|包裹|没收到|沒收到|丢件|到哪|发货|發貨|出貨|parcel|package|tracking|deliver|shipped/i,
  ],
  ['out-of-stock', /缺货|缺貨|断货|斷貨|没货|沒貨|out of stock/i],
  ['payment', /付款|支付|付不了|刷卡|payment|pay for/i],
];

/** What usually is behind it, and who has to look; the agent decides. */
const guesses: Partial<Record<CaseType, Guess>> = {
  parcel: { cause: 'logistics', department: 'logistics' },
  'wrong-goods': { cause: 'warehouse', department: 'warehouse' },
  'out-of-stock': { cause: 'warehouse', department: 'warehouse' },
  repair: { cause: 'product', department: 'supplier' },
  payment: { cause: 'payment', department: 'finance' },
  refund: { department: 'finance' },
  complaint: { department: 'service' },
  'bad-review': { department: 'service' },
};

/** What the buyer is on about, by the words of their last messages; `other` when nothing fits. */
export function guessType(snapshot: Pick<ConversationSnapshot, 'messages' | 'orders'>): CaseType {
  const words = snapshot.messages
    .filter(({ side }) => side === 'buyer')
    .slice(-5)
    .reverse();
  for (const { text } of words) {
    const sign = signs.find(([, pattern]) => pattern.test(text));
    if (sign) return sign[0];
  }
  return snapshot.orders[0]?.status === 'after-sale' ? 'return' : 'other';
}

/** A case with everything the page shows: buyer, order, the matter, and the messages about it. */
export function draftCase(snapshot: ConversationSnapshot): CaseRequest {
  const { console, shop, url, buyerKey, buyerName, messages, orders } = snapshot;
  const order = orders[0];
  const type = guessType(snapshot);
  const facts = Object.entries({
    product: order?.product,
    amount: order?.amount,
    status: order?.statusText ?? order?.status,
    carrier: order?.carrier,
    trackingNo: order?.trackingNo,
  }).flatMap(([name, value]) => (value ? [[name, value.slice(0, 500)]] : []));
  return {
    conversation: { console, shop, url, buyerKey, buyerName },
    fields: {
      type,
      ...guesses[type],
      orderNo: order?.no ?? null,
      summary: summarise(messages),
      facts: Object.fromEntries(facts),
    },
    excerpt: messages,
  };
}

/** What the buyer said last, in one line. */
function summarise(messages: readonly ConversationMessage[]): string {
  const own = messages.filter(({ side, text }) => side === 'buyer' && text.trim() !== '');
  return (own.at(-1)?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
}
