import type { Contact } from '../model/contact.ts';
import type { BuyerFacts } from '../reminders/engine/world.ts';

const union = <T>(a: T[], b: T[]): T[] => [...new Set([...a, ...b])];
/** Both texts, unless one holds the other. */
const both = (a: string, b: string): string =>
  a.includes(b) ? a : b.includes(a) ? b : `${a}\n${b}`;

/**
 * Two contacts that are one person: `to` is who they are now, and nothing of `from` is lost.
 * Where only one place is (name, language), the one of `to` stands and the other goes into the notes.
 */
export function mergeContact(from: Contact, to: Contact): Contact {
  const isOther = from.remark !== '' && to.remark !== '' && from.remark !== to.remark;
  const kinds = new Set(to.marks.map(({ kind }) => kind));
  const lost = from.marks.filter(({ kind, why }) => {
    return kinds.has(kind) && !to.marks.some((mark) => mark.kind === kind && mark.why === why);
  });
  const notes = [to.notes, from.notes, isOther ? from.remark : '', ...lost.map(({ why }) => why)];
  return {
    ...to,
    remark: to.remark || from.remark,
    groups: union(to.groups, from.groups),
    tags: union(to.tags, from.tags),
    locale: to.locale ?? from.locale,
    notes: notes.filter((text) => text !== '').reduce(both, ''),
    preferences: both(to.preferences, from.preferences),
    needs: both(to.needs, from.needs),
    marks: [...to.marks, ...from.marks.filter(({ kind }) => !kinds.has(kind))],
    firstSeenAt: Math.min(to.firstSeenAt, from.firstSeenAt),
    seenAt: Math.max(to.seenAt, from.seenAt),
    // Whoever was confirmed before was confirmed under another key.
    identifiedAt: to.identifiedAt,
    former: union(to.former, [...from.former, from.key, from.name]).filter((name) => name !== ''),
  };
}

/** What reminders know of the two; the later word of each side counts. */
export function mergeBuyerFacts(from: BuyerFacts, to: BuyerFacts): BuyerFacts {
  const later = (a?: number, b?: number) =>
    a === undefined ? b : b === undefined ? a : Math.max(a, b);
  return {
    ...from,
    ...to,
    buyerAt: later(from.buyerAt, to.buyerAt),
    agentAt: later(from.agentAt, to.agentAt),
    // Who asked for no reminders under either name gets none.
    optedOut: from.optedOut || to.optedOut,
    zone: to.zone ?? from.zone,
    groups: union(to.groups, from.groups),
    dates: { ...from.dates, ...to.dates },
  };
}
