import type { DatedEvent } from './figures';

/**
 * One buyer's conversation on one day, as events tell of it. `key` = day and hash of the
 * conversation, parted by a line end. Times are UTC epoch ms; waits ms.
 */
export interface Talk {
  key: string;
  day: string;
  talk: string;
  console: string;
  shop: string;
  /** Who answered last; '' = nobody yet, or no name is set. */
  agent: string;
  openedAt: number;
  lastAt: number;
  /** Rounds: the buyer wrote, and was answered. */
  asked: number;
  answered: number;
  timely: number;
  waitedMs: number;
  firstMs: number | null;
  inserted: number;
  /** Since when the buyer waits; null = they do not. */
  waitingSince: number | null;
}

export function talkKey(day: string, talk: string): string {
  return `${day}\n${talk}`;
}

/** The conversation after one more event of it; events of no conversation change nothing. */
export function addToTalk(known: Talk | undefined, event: DatedEvent): Talk | undefined {
  const { kind, day, talk, at, console, shop = '', agent = '', waitedMs = 0 } = event;
  if (!talk || !['asked', 'answered', 'insert'].includes(kind)) return known;
  const before: Talk = known ?? {
    key: talkKey(day, talk),
    ...{ day, talk, console, shop, agent, openedAt: at, lastAt: at },
    ...{ asked: 0, answered: 0, timely: 0, waitedMs: 0, firstMs: null, inserted: 0 },
    waitingSince: null,
  };
  const now = { ...before, lastAt: Math.max(before.lastAt, at) };
  if (kind === 'asked') return { ...now, asked: now.asked + 1, waitingSince: at };
  if (kind === 'insert') return { ...now, inserted: now.inserted + 1 };
  return {
    ...now,
    agent,
    answered: now.answered + 1,
    timely: now.timely + (event.timely ? 1 : 0),
    waitedMs: now.waitedMs + waitedMs,
    firstMs: now.firstMs ?? waitedMs,
    waitingSince: null,
  };
}
