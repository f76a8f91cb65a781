import type { ConversationSnapshot } from '../../model/conversation.ts';
import { placeOf } from '../data/console-markets.ts';
import { countingFrom } from './counting-from.ts';
import { profileOf } from './profiles.ts';

export type WaitingLevel = 'quiet' | 'amber' | 'red';

/** A buyer who waits, in any console tab. Times are UTC epoch ms. */
export interface RankedWaiting {
  tabId: number;
  console: string;
  shop: string;
  /** Platform id; '' where the list carries names only. */
  buyerKey: string;
  buyerName: string;
  /** Null: the console does not say since when. */
  since: number | null;
  unread: number;
  level: WaitingLevel;
  /** When the level changes next; null = never. */
  changesAt: number | null;
  /** Until when the first answer is in time; null = no target, or they have had one. */
  greetBy: number | null;
}

interface WaitingTab {
  tabId: number;
  snapshot: ConversationSnapshot | null;
}

const levels: WaitingLevel[] = ['quiet', 'amber', 'red'];

/**
 * Everybody who waits for an answer across the console tabs: the worst first, then who waits
 * longest; who waits since an unknown time stands behind the others of the level.
 * @param zone IANA zone of this machine
 */
export function rankWaiting(
  tabs: readonly WaitingTab[],
  now: number,
  zone: string,
): RankedWaiting[] {
  const found = new Map<string, RankedWaiting>();
  for (const { tabId, snapshot } of tabs) {
    for (const one of snapshot ? waitingIn(snapshot) : []) {
      const key = `${snapshot?.console}|${snapshot?.shop}|${one.buyerKey || `~${one.buyerName}`}`;
      const known = found.get(key);
      // The same buyer in two tabs: the earlier time is the better known one.
      if (known && (known.since ?? Infinity) <= (one.since ?? Infinity)) continue;
      found.set(key, { tabId, ...one, ...judge(one, now, zone) });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      levels.indexOf(b.level) - levels.indexOf(a.level) ||
      (a.since ?? Infinity) - (b.since ?? Infinity) ||
      a.buyerName.localeCompare(b.buyerName),
  );
}

type Waiting = Omit<RankedWaiting, 'tabId' | 'level' | 'changesAt' | 'greetBy'> & {
  isFirst: boolean;
};

function waitingIn({ console, shop, ...snapshot }: ConversationSnapshot): Waiting[] {
  const place = { console, shop };
  const listed = snapshot.waiting.map(({ key, name, unread, since }) => ({
    ...place,
    buyerKey: key,
    buyerName: name,
    since,
    unread,
    isFirst: false,
  }));
  const { buyerKey, buyerName, waitingSince, messages } = snapshot;
  if (waitingSince === null) return listed;
  const isFirst = !messages.some(({ side }) => side === 'agent');
  const open = { ...place, buyerKey, buyerName, since: waitingSince, unread: 1, isFirst };
  const others = listed.filter((one) => one.buyerKey !== buyerKey || one.buyerName !== buyerName);
  return [open, ...others];
}

function judge(
  { console, since, isFirst }: Waiting,
  now: number,
  machine: string,
): Pick<RankedWaiting, 'level' | 'changesAt' | 'greetBy'> {
  if (since === null) return { level: 'quiet', changesAt: null, greetBy: null };
  const profile = profileOf(console);
  const { zone } = placeOf(console, undefined, machine);
  // A clock that is ahead makes nobody wait for less than nothing.
  const start = countingFrom(Math.min(since, now), profile, zone);
  const [amber, red] = [start + profile.amber, start + profile.red];
  const greetBy = isFirst && profile.greeting > 0 ? start + profile.greeting : null;
  if (now >= red) return { level: 'red', changesAt: null, greetBy };
  if (now >= amber) return { level: 'amber', changesAt: red, greetBy };
  return { level: 'quiet', changesAt: amber, greetBy };
}
