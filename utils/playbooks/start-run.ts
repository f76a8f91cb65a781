import { dayOf } from '../calendar/zone.ts';
import type { ConversationSnapshot } from '../model/conversation.ts';
import { conversationKey } from '../model/conversation-key.ts';
import type { Order } from '../model/order.ts';
import { orderEvents, type Playbook } from '../model/playbook.ts';
import type { PlaybookRun } from '../model/playbook-run.ts';

/**
 * A run that begins now, with what is known filled in.
 * @param order the one it is about, where the library knows it
 * @param now UTC epoch ms
 */
export function startRun(
  id: string,
  playbook: Playbook,
  conversation: Pick<ConversationSnapshot, 'console' | 'shop' | 'url' | 'buyerKey' | 'buyerName'>,
  order: { no: string; stored: Order | null } | null,
  now: number,
  zone: string,
): PlaybookRun {
  const { console, shop, url, buyerKey, buyerName } = conversation;
  const orderTimes = order?.stored ? timesOf(order.stored) : {};
  return {
    id,
    playbookId: playbook.id,
    playbook,
    conversationKey: conversationKey(conversation),
    conversation: { console, shop, url, buyerKey, buyerName },
    orderNo: order?.no ?? null,
    caseId: null,
    state: 'running',
    ticked: {},
    checked: {},
    choices: {},
    skipped: [],
    facts: knownFacts(playbook, orderTimes, zone),
    evidence: [],
    orderTimes,
    startedAt: now,
    updatedAt: now,
    endedAt: null,
    outcome: null,
  };
}

/** Times of an order by the events deadlines name. */
export function timesOf(order: Order): Record<string, number> {
  // Only where we saw it become so: what an order was when first seen, it may have been for weeks.
  const seen = Object.entries(order.since ?? {}).filter(([, at]) => at > order.firstSeenAt);
  const since: Order['since'] = Object.fromEntries(seen);
  const times: Partial<Record<(typeof orderEvents)[number], number | undefined>> = {
    ordered: order.orderedAt ?? order.firstSeenAt,
    paid: order.paidAt ?? since.paid,
    shipped: order.shippedAt ?? since.shipped,
    moved: order.movedAt,
    signed: since.signed ?? since.completed,
    'after-sale': since['after-sale'],
  };
  return Object.fromEntries(
    orderEvents.flatMap((event) => (times[event] === undefined ? [] : [[event, times[event]]])),
  );
}

/** Dates a playbook asks for that the order tells: `signed-on`, `paid-on` … */
export function knownFacts(
  { steps }: Playbook,
  times: Record<string, number>,
  zone: string,
): Record<string, string> {
  const asked = steps.flatMap(({ facts }) => facts).filter(({ kind }) => kind === 'date');
  return Object.fromEntries(
    asked.flatMap(({ name }) => {
      const at = times[name.replace(/-on$/, '')];
      return name.endsWith('-on') && at !== undefined ? [[name, dayOf(at, zone)]] : [];
    }),
  );
}
