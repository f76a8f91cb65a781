import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { OrderFacts } from '@/utils/model/order';
import type { Settings } from '@/utils/model/setting';

/** What an agent gave: for this insertion, and earlier in the same conversation. */
export interface GivenValues {
  /** Variable name, or `?Label` of a prompt → value. */
  typed?: Record<string, string> | undefined;
  remembered?: ReadonlyMap<string, string> | undefined;
}

/**
 * The values a reply may use for one conversation, and of no other one. Order facts come
 * from the order chosen in a prompt, else from the one that is shown first. What was typed
 * for this insertion wins over the page, the page over what was remembered.
 */
export function collectValues(
  conversation: ConversationSnapshot | null,
  settings: Pick<Settings, 'shopVariables' | 'agentName'>,
  { typed = {}, remembered = new Map() }: GivenValues = {},
): Map<string, string> {
  const values = new Map<string, string>(Object.entries(settings.shopVariables));
  if (settings.agentName) values.set('agent.name', settings.agentName);
  for (const [name, value] of remembered) if (value) values.set(name, value);
  const order = chooseOrder(conversation?.orders ?? [], typed);
  const facts: [name: string, value: string | undefined][] = [
    ['buyer.name', conversation?.buyerName],
    ['order.no', order?.no],
    ['order.amount', order?.amount],
    ['order.carrier', order?.carrier],
    ['order.tracking_no', order?.trackingNo],
    ['order.status', order?.status],
    ['order.status_text', order?.statusText],
    ['product.name', order?.product],
  ];
  for (const [name, value] of facts) if (value) values.set(name, value);
  for (const [name, value] of Object.entries(typed)) {
    // A prompt may be answered with nothing; a variable without a value has none.
    if (name.startsWith('?') || value.trim()) values.set(name, value);
  }
  return values;
}

function chooseOrder(orders: OrderFacts[], typed: Record<string, string>): OrderFacts | undefined {
  const answers = new Set(
    Object.entries(typed).flatMap(([name, value]) => (name.startsWith('?') ? [value] : [])),
  );
  return orders.find(({ no }) => answers.has(no)) ?? orders[0];
}
