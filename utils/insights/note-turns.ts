import { dayOf } from '@/utils/calendar/zone';
import { findTalk, recordEvents } from '@/utils/database/insights';
import { readSettings } from '@/utils/database/settings';
import { hashText } from '@/utils/library/hash-text';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import { placeOf } from '@/utils/reminders/data/console-markets';
import { countingFrom } from '@/utils/reminders/waiting/counting-from';
import { profileOf } from '@/utils/reminders/waiting/profiles';
import { findUnanswered, readTurn, type Watched } from './read-turn';

const DAY = 86_400_000;

/** Stands for a conversation in events: it names nobody. */
export function talkOf(key: string): Promise<string> {
  return hashText(key);
}

/**
 * Notes how long buyers wait, from what consoles show. What it remembers of each tab only makes
 * times more exact and looks cheaper: a worker that starts anew goes on from the rows.
 */
export class TurnNotes {
  readonly #tabs = new Map<number, Watched & { key: string }>();
  /** One after the other: a look builds on what the one before has stored. */
  #work: Promise<void> = Promise.resolve();

  note(tabId: number, snapshot: ConversationSnapshot): Promise<void> {
    if (snapshot.buyerKey === '') return Promise.resolve();
    const key = conversationKey(snapshot);
    const before = this.#tabs.get(tabId);
    const watched = before?.key === key ? before : null;
    const unanswered = findUnanswered(snapshot);
    this.#tabs.set(tabId, { key, unanswered, readAt: snapshot.readAt });
    if (watched && watched.unanswered === unanswered) return Promise.resolve();
    const work = this.#work.then(() => noteTurn(snapshot, key, watched));
    this.#work = work.catch(() => undefined);
    return work;
  }

  forget(tabId: number): void {
    this.#tabs.delete(tabId);
  }
}

async function noteTurn(
  snapshot: ConversationSnapshot,
  key: string,
  watched: Watched | null,
): Promise<void> {
  const { insightsOn, agentName } = await readSettings();
  if (!insightsOn) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { console, shop, readAt } = snapshot;
  const talk = await talkOf(key);
  const today = dayOf(readAt, zone);
  const known = await findTalk([today, dayOf(readAt - DAY, zone)], talk);
  const profile = profileOf(console);
  const market = placeOf(console, undefined, zone).zone;
  const turns = readTurn(snapshot, known, watched, (at) => countingFrom(at, profile, market));
  let { day, asked, answered } = known ?? { day: '', asked: 0, answered: 0 };
  const events = turns.map((turn) => {
    const place = { console, shop, talk, agent: agentName };
    if (turn.kind === 'asked') {
      const own = dayOf(turn.at, zone);
      if (own !== day) [day, asked, answered] = [own, 0, 0];
      return { ...turn, ...place, day, ...(asked++ === 0 ? { first: true } : {}) };
    }
    // A round belongs to the day on which the buyer wrote.
    return { ...turn, ...place, day, ...(answered++ === 0 ? { first: true } : {}) };
  });
  if (events.length > 0) await recordEvents(events);
}
