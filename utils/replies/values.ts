import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Settings } from '@/utils/model/setting';

/**
 * The values a reply may use for one conversation. Order facts come from the order that
 * is shown first; what the agent typed for this insertion wins over everything.
 */
export function collectValues(
  conversation: ConversationSnapshot | null,
  settings: Settings,
  typed: Record<string, string> = {},
): Map<string, string> {
  const values = new Map<string, string>(Object.entries(settings.shopVariables));
  if (settings.agentName) values.set('agent.name', settings.agentName);
  const order = conversation?.orders[0];
  const facts: [name: string, value: string | undefined][] = [
    ['buyer.name', conversation?.buyerName],
    ['order.no', order?.no],
    ['order.amount', order?.amount],
    ['order.carrier', order?.carrier],
    ['order.tracking_no', order?.trackingNo],
    ['product.name', order?.product],
  ];
  for (const [name, value] of facts) if (value) values.set(name, value);
  for (const [name, value] of Object.entries(typed)) if (value.trim()) values.set(name, value);
  return values;
}
