import type { ConversationSnapshot } from '../model/conversation.ts';
import { profileOf } from '../reminders/waiting/profiles.ts';
import type { Talk } from './talk';

/** Pages that tell no seconds are up to this far behind, ms. */
const MINUTE = 60_000;

/** What a console showed before, where the desk has watched it since. */
export interface Watched {
  /** Id of the first message that nobody answered; null = nobody waited. */
  unanswered: string | null;
  readAt: number;
}

export type TurnEvent =
  | { kind: 'asked'; at: number }
  | { kind: 'answered'; at: number; waitedMs: number; timely: boolean };

/** The first message of the buyer that no agent answered; robots and the system are no answer. */
export function findUnanswered({
  messages,
  waitingSince,
}: Pick<ConversationSnapshot, 'messages' | 'waitingSince'>): string | null {
  if (waitingSince === null) return null;
  let first: string | null = null;
  for (const { side, id } of messages.toReversed()) {
    if (side === 'agent') break;
    if (side === 'buyer') first = id;
  }
  return first;
}

/**
 * What a snapshot says happened since the conversation was seen last: the buyer wrote, the agent
 * answered, or both. Pages often tell minutes only; where the desk has watched, it knows better:
 * a message that was not there at the last look came after it.
 * @param known what is stored of the conversation
 * @param watched the last look at it; null = it was just opened
 * @param countFrom moves a moment outside the platform's hours to their beginning
 */
export function readTurn(
  snapshot: ConversationSnapshot,
  known: Pick<Talk, 'waitingSince' | 'lastAt'> | undefined,
  watched: Watched | null,
  countFrom: (at: number) => number,
): TurnEvent[] {
  const { console, messages, waitingSince, readAt } = snapshot;
  const open = known?.waitingSince ?? null;
  const unanswered = findUnanswered(snapshot);
  const events: TurnEvent[] = [];
  const isNewRound =
    unanswered !== null && watched !== null && watched.unanswered !== null
      ? watched.unanswered !== unanswered
      : waitingSince !== null && open !== null && waitingSince > open + MINUTE;
  if (open !== null && (waitingSince === null || isNewRound)) {
    const said = messages.findLast(({ side }) => side === 'agent');
    // Nobody of the shop is to be seen: another conversation's rows, or a list half drawn.
    if (!said) return [];
    const at = watched ? readAt : Math.min(Math.max(said.at ?? readAt, open), readAt);
    const waitedMs = Math.max(0, at - Math.min(countFrom(open), at));
    events.push({ kind: 'answered', at, waitedMs, timely: waitedMs <= profileOf(console).red });
  }
  if (waitingSince === null || (open !== null && !isNewRound)) return events;
  // Older than what was seen last: a list half drawn, not a new message.
  if (known && waitingSince < known.lastAt - MINUTE) return events;
  const earliest = Math.max(watched?.readAt ?? 0, known?.lastAt ?? 0);
  events.push({ kind: 'asked', at: Math.min(Math.max(waitingSince, earliest), readAt) });
  return events;
}
