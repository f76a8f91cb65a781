import { liveQuery } from 'dexie';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';
import { listClosedTasks } from './team-cases';
import { readSharing } from './team-notes';

/**
 * Calls back at once, and whenever this browser has something new for its team: it joined or left,
 * something is to be sent, a proposal was written or decided, a reminder was settled, a case of the
 * board was closed, or, while notes are shared, a contact was written to.
 * @throws {DatabaseUnavailable}
 */
export async function watchTeam(changed: () => void): Promise<void> {
  // Opened before: a live query that opens the database itself does not hear of changes.
  const database = await openDatabase();
  let before: Work = { text: '', last: 0 };
  liveQuery(() => readWork(database)).subscribe({
    next: (now) => {
      // What was sent goes from the outbox; only what is added there is news.
      if (now.text !== before.text || now.last > before.last) changed();
      before = { text: now.text, last: Math.max(before.last, now.last) };
    },
    error: (error: unknown) => console.warn('[sidedesk] team: the rows cannot be read', error),
  });
}

interface Work {
  text: string;
  /** Newest row of the outbox. */
  last: number;
}

async function readWork(database: SidedeskDatabase): Promise<Work> {
  const { teamSeat, teamOutbox, proposals, reminders } = database;
  const seat = await teamSeat.get('seat');
  if (!seat) return { text: '-', last: 0 };
  const [last, open, done] = await Promise.all([
    teamOutbox.orderBy(':id').lastKey(),
    proposals.where('state').equals('open').primaryKeys(),
    reminders.where('key').startsWith('team:').toArray(),
  ]);
  const states = done.map(({ id, state }) => `${id}${state}`);
  const closed = await listClosedTasks(database, seat);
  // Only while notes are shared is a buyer's row anything to a team.
  const isShared = Boolean((await readSharing(database)).said?.round);
  const noted = isShared ? await database.contacts.orderBy('seenAt').lastKey() : null;
  return { text: JSON.stringify([seat, open, states, closed, noted]), last: Number(last ?? 0) };
}
