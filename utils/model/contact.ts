/**
 * A buyer as this desk knows them; local only. `key` = `conversationKey()`.
 * Times are UTC epoch ms.
 */
export interface Contact {
  key: string;
  console: string;
  shop: string;
  buyerKey: string;
  name: string;
  /** The agent's own name for the buyer and standard groups (guide 001-21). */
  remark: string;
  groups: string[];
  locale: string | null;
  notes: string;
  firstSeenAt: number;
  seenAt: number;
}
