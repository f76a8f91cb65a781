import type { Conversation, Message, Shop, Side } from './shop.ts';

/** Everything that can happen to a practice shop. Times are UTC epoch ms. */
export type ShopStep =
  | { type: 'opened'; uid: string }
  | { type: 'buyerSaid'; uid: string; text: string; at: number }
  | { type: 'sellerSaid'; text: string; at: number }
  | { type: 'orderPaid'; orderNo: string; notice: string; at: number };

/**
 * The shop after one step. Pure: returns a new shop, so that React can compare it and Vue can
 * observe it. Unknown buyers and orders throw: in a test they are a mistake, not an event.
 */
export function stepShop(shop: Shop, step: ShopStep): Shop {
  switch (step.type) {
    case 'opened':
      return {
        ...changeConversation(shop, step.uid, (each) => ({ ...each, unread: 0 })),
        openUid: step.uid,
      };
    case 'buyerSaid':
      return addText(shop, step.uid, 'buyer', step.text, step.at);
    case 'sellerSaid': {
      if (shop.openUid === null) throw new Error('No conversation is open.');
      const { openUid: uid } = shop;
      const said = addText(shop, uid, 'seller', step.text, step.at);
      return { ...said, sent: [...said.sent, { uid, text: step.text, at: step.at }] };
    }
    case 'orderPaid': {
      const owner = shop.conversations.find((each) =>
        each.orders.some((order) => order.orderNo === step.orderNo),
      );
      if (!owner) throw new Error(`There is no order ${step.orderNo}.`);
      const paid = changeConversation(shop, owner.uid, (each) => ({
        ...each,
        orders: each.orders.map((order) =>
          order.orderNo === step.orderNo ? { ...order, status: 'paid', paidAt: step.at } : order,
        ),
      }));
      return addText(paid, owner.uid, 'system', step.notice, step.at);
    }
  }
}

function addText(shop: Shop, uid: string, side: Side, text: string, at: number): Shop {
  const message: Message = { id: String(shop.nextId), side, body: { kind: 'text', text }, at };
  const counts = side === 'buyer' && uid !== shop.openUid;
  const changed = changeConversation(shop, uid, (each) => ({
    ...each,
    unread: counts ? each.unread + 1 : each.unread,
    messages: [...each.messages, message],
  }));
  return { ...changed, nextId: shop.nextId + 1 };
}

function changeConversation(
  shop: Shop,
  uid: string,
  change: (conversation: Conversation) => Conversation,
): Shop {
  if (!shop.conversations.some((each) => each.uid === uid)) {
    throw new Error(`There is no buyer ${uid}.`);
  }
  return {
    ...shop,
    conversations: shop.conversations.map((each) => (each.uid === uid ? change(each) : each)),
  };
}
