import type { OrderStatus } from '@/utils/model/order';

/**
 * What a seller console looks like, as data: selectors are second-hand facts about other
 * people's pages and go stale, so that a definition can be replaced without a release.
 * Everything here is JSON-serialisable; a definition never carries code.
 */
export interface ConsoleDefinition {
  id: string;
  /** Chrome match patterns of the chat page. */
  matches: string[];
  /** Candidates in order of trust; the first visible match wins. */
  composer: Candidate[];
  messages: {
    list: Candidate[];
    row: string;
    /** Attribute that holds the message id. */
    id: string;
    /** Rows whose id contains one of these are machine rows, not messages. */
    skipIds: string[];
    text: string[];
    sides: { buyer: string; agent: string; robot: string[]; system: string[] };
  };
  buyer: { name: Candidate[]; key: KeyCandidate[] };
  /** `key` null: rows carry no platform id, only names. */
  conversations: { row: Candidate[]; key: KeyPlace | null; name: string };
  orders: OrderReading | null;
  /** Longest message the platform takes, characters; null = not known. */
  maxLength: number | null;
}

/** One selector and when it was last seen working, by anybody (YYYY-MM-DD or YYYY-MM). */
export interface Candidate {
  css: string;
  seen: string;
}

/** Where an id is: an attribute of an element; `until` cuts a composed value. */
export interface KeyPlace {
  attribute: string;
  until?: string;
}
export type KeyCandidate = Candidate & KeyPlace;

export interface OrderReading {
  card: Candidate[];
  /** Digits of an order number, `[least, most]`. */
  digits: [least: number, most: number];
  /** The page's words → our status; the first that occurs in the card's head wins. */
  statuses: [words: string, status: OrderStatus][];
  head: string;
  product: string;
  /** Labels in the card's text, each followed by its value. */
  labels: Partial<Record<'amount' | 'orderedAt' | 'paidAt' | 'logistics', string[]>>;
}
