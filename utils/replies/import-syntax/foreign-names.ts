import { canonicalName, isKnownName } from '../template/names.ts';

/**
 * What other tools call the things we know, written with `_` between words and dots between
 * parts: Briskine, Chatwoot, Gorgias, Intercom, Zendesk, Shopify, eDesk, respond.io.
 */
const foreign: Record<string, string[]> = {
  'buyer.name': [
    'to.name to.first_name to.full_name',
    'contact.name contact.first_name contact.firstname contact.full_name',
    'customer.name customer.first_name customer.firstname customer.full_name',
    'ticket.customer.name ticket.customer.firstname ticket.customer.full_name',
    'ticket.requester.name ticket.requester.first_name',
    'user.name user.first_name user.full_name visitor.name',
    'customer_name customer_first_name customer_full_name buyer_name buyer_first_name',
    'first_name full_name order.customer.first_name order.buyer_name',
  ],
  'agent.name': [
    'from.name from.first_name from.full_name',
    'agent.first_name agent.firstname agent.full_name agent_name agent_first_name',
    'current_user.name current_user.first_name current_user.firstname',
    'ticket.assignee.name ticket.assignee.first_name ticket.assignee_user.name',
    'ticket.assignee_user.firstname assignee.name assignee.firstname assignee.first_name',
    'teammate.name teammate.first_name author.name author.first_name operator_name',
  ],
  'shop.name': [
    'shop_name store.name store_name company.name company_name brand.name brand_name',
    'ticket.brand.name ticket.account.name account.name workspace.name seller_name channel_name',
  ],
  'order.no': [
    'order.number order.name order.id order.order_number order_number order_no order_id',
    'ticket.customer.integrations.shopify.orders.name last_order.name',
    'ticket.customer.integrations.shopify.orders.order_number marketplace_order_id',
  ],
  'order.amount': [
    'order.total order.total_price order_total order_amount',
    'ticket.customer.integrations.shopify.orders.total_price',
  ],
  'order.tracking_no': [
    'tracking_number tracking_no tracking_code order.tracking_number shipment.tracking_number',
    'ticket.customer.integrations.shopify.orders.fulfillments.tracking_number',
  ],
  'order.carrier': [
    'carrier carrier_name order.carrier tracking_company shipment.carrier courier shipping_carrier',
    'ticket.customer.integrations.shopify.orders.fulfillments.tracking_company',
  ],
  'order.status_text': ['order_status order.fulfillment_status order.financial_status'],
  'product.name': ['product_name product.title product_title item_name item.name line_item.title'],
};

const names = new Map(
  Object.entries(foreign).flatMap(([ours, lists]) =>
    lists.flatMap((list) => list.split(' ').map((name) => [name, ours] as const)),
  ),
);

/**
 * Our name for another tool's variable, or null when we have nothing of the kind. An index
 * into a list is passed over where it means the newest or the only one.
 */
export function ownName(written: string): string | null {
  const bare = written.trim();
  const canonical = canonicalName(bare);
  if (isKnownName(canonical)) return canonical;
  const key = bare
    .replace(/\[(?:0|-1)\]/g, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
  return names.get(key) ?? null;
}
