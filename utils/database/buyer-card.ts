import type { Case } from '@/utils/model/case';
import type { Contact } from '@/utils/model/contact';
import { placeOf } from '@/utils/reminders/data/console-markets';
import { type BuyerFacts, unknownBuyer } from '@/utils/reminders/engine/world';
import { casesOfConversation, casesOfOrder } from './cases';
import { openDatabase } from './open';
import { readTeamNotes, type TeamNotes } from './team-notes';

/** A case in the few words a line shows. */
export type CaseLine = Pick<
  Case,
  'id' | 'type' | 'stage' | 'summary' | 'promiseAt' | 'orderNo' | 'isOpen' | 'updatedAt'
>;

/** What the desk's card shows of a buyer and their order. */
export interface BuyerCard {
  contact: Contact | null;
  facts: BuyerFacts;
  /** IANA zone of the buyer, as far as it is known, else of the console's market. */
  zone: string;
  /** Open cases of this buyer and of this order, whoever asked about it. */
  open: CaseLine[];
  /** Cases of this buyer that have ended. */
  ended: number;
  /** Orders of this buyer that were seen. */
  orders: number;
  /** What colleagues wrote; null while the team shares no notes. */
  team: TeamNotes | null;
}

/**
 * Reads a buyer's card; a few questions by key, whatever is stored beside.
 * @param zone IANA zone of this machine
 */
export async function readBuyerCard(
  place: { console: string; shop: string; buyerKey: string },
  orderNo: string | undefined,
  zone: string,
): Promise<BuyerCard> {
  const { console, shop, buyerKey } = place;
  const key = `${console}|${shop}|${buyerKey}`;
  const { contacts, buyerFacts, orders } = await openDatabase();
  const [contact, stored, own, ofOrder, count] = await Promise.all([
    contacts.get(key),
    buyerFacts.get(key),
    casesOfConversation(key),
    orderNo ? casesOfOrder(console, shop, orderNo) : [],
    orders.where('[console+shop+buyerKey]').equals([console, shop, buyerKey]).count(),
  ]);
  const facts = { ...(stored ?? unknownBuyer(key)), groups: contact?.groups ?? [] };
  const open = [...new Map([...own, ...ofOrder].map((row) => [row.id, row])).values()];
  return {
    contact: contact ?? null,
    facts,
    zone: placeOf(console, facts.zone, zone).zone,
    open: open.filter(({ isOpen }) => isOpen === 1).map(lineOf),
    ended: own.filter(({ isOpen }) => isOpen === 0).length,
    orders: count,
    team: await readTeamNotes([key, ...(contact?.former ?? [])]),
  };
}

/** A case in a few words. */
export function lineOf(row: Case): CaseLine {
  const { id, type, stage, summary, promiseAt, orderNo, isOpen, updatedAt } = row;
  return { id, type, stage, summary, promiseAt, orderNo, isOpen, updatedAt };
}
