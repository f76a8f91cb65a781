import type { ConsoleDefinition } from '@/utils/model/console';

export const readingParts = ['type', 'messages', 'buyer', 'orders', 'waiting'] as const;
export type ReadingPart = (typeof readingParts)[number];

/** `page`: its place in the page is known. `address`: only what the page's address says. */
export type ReadingWay = 'page' | 'address' | 'no';

/** What the desk can do on a console, and how well that is known. */
export type Reading = Record<ReadingPart, ReadingWay> & {
  evidence: ConsoleDefinition['evidence'];
};

/** Says of a definition what it reads: the note in the desk and the table in README show it. */
export function describeReading(definition: ConsoleDefinition): Reading {
  const { composer, messages, buyer, orders, conversations, evidence } = definition;
  const names = buyer.name.length > 0 || buyer.key.length > 0 || messages?.kind === 'lines';
  const found = orders !== null && (orders.cards !== null || orders.inThread.length > 0);
  return {
    type: inPage(composer.length > 0),
    messages: inPage(messages !== null),
    buyer: inPage(names, buyer.keyInAddress.length > 0),
    orders: inPage(found, orders !== null && orders.inAddress.length > 0),
    waiting: inPage(conversations.unread.length > 0 || conversations.waiting.length > 0),
    evidence,
  };
}

/** A page as its desk introduces it. */
export interface DeskPage {
  console: string;
  /** Name of a console that the product does not know; else ''. */
  label: string;
  reading: Reading;
}

export function pageOf(definition: ConsoleDefinition): DeskPage {
  const { id, label } = definition;
  return { console: id, label, reading: describeReading(definition) };
}

/** Is there anything that the desk does not read here? */
export function isPartial(reading: Reading): boolean {
  return readingParts.some((part) => reading[part] !== 'page');
}

function inPage(is: boolean, orAddress = false): ReadingWay {
  if (is) return 'page';
  return orAddress ? 'address' : 'no';
}
