import type { Campaign } from '../../calendar/campaigns.ts';
import type { Hours } from '../../calendar/hours.ts';
import type { ConversationRef } from '../../model/conversation.ts';
import type { Order } from '../../model/order.ts';
import type { ReminderRule } from '../../model/reminder-rule.ts';

/** What is known about a buyer, beside their orders. Times are UTC epoch ms. */
export interface BuyerFacts {
  /** `conversationKey()`. */
  key: string;
  /** The last message of each side. */
  buyerAt?: number | undefined;
  agentAt?: number | undefined;
  /** Id of the message these facts were read from. */
  lastMessageId?: string | undefined;
  /** Agent messages since the buyer's last one. */
  inRow: number;
  /** They asked not to be reminded. */
  optedOut?: boolean | undefined;
  /** IANA zone, where an agent knows it. */
  zone?: string | undefined;
  /** Where to reach them; of buyers an agent has said something about. */
  conversation?: ConversationRef | undefined;
  groups: string[];
  /** `birthday` → `05-17` or `lunar-08-15` (each year), or `2027-03-01` (once). */
  dates: Record<string, string>;
}

/** Whom and what a rule decides about: a buyer, and one order of theirs or none. */
export interface Subject {
  conversation: ConversationRef;
  order: Order | null;
  buyer: BuyerFacts;
  /** Bought here before this order. */
  isReturning: boolean;
}

/** Everything else a decision needs; nothing is read from outside. */
export interface RuleWorld {
  /** UTC epoch ms. */
  now: number;
  rules: readonly ReminderRule[];
  /** IANA zone of this machine. */
  zone: string;
  /** The shop's own closed days, `2026-12-24`. */
  closed: readonly string[];
  /** When somebody works, by this machine's clock; none = always. */
  shifts?: readonly Hours[] | undefined;
  /** The shop's own campaigns instead of the known ones. */
  campaigns?: readonly Campaign[] | undefined;
  /** The reply a step offers to buyers of this market, where the library has one. */
  replyOf?(rule: ReminderRule, step: number, market: string): string | undefined;
}

/** A buyer nothing is known about. */
export function unknownBuyer(key: string): BuyerFacts {
  return { key, inRow: 0, groups: [], dates: {} };
}
