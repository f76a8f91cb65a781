import { openDatabase } from '@/utils/database/open';
import { readSeat } from '@/utils/database/team-state';
import { watchTeam } from '@/utils/database/watch-team';
import { sendMessage } from '@/utils/messenger';
import type { TeamSeat } from '@/utils/model/team';
import { TeamSession } from '@/utils/team/session';

/*
 * The page nobody sees: it holds the connection to the team while this browser is in one. A page
 * and not the worker, which may load nothing late and would carry the connection's code for all.
 */
let seat: TeamSeat | null = null;
let session: TeamSession | null = null;

const tell = (name: 'library:changed' | 'reminders:changed' | 'buyers:changed') => () => {
  sendMessage(name).catch((error: unknown) => console.debug(`[sidedesk] ${name}:`, error));
};

/** Another seat is another session; the rows of the old one are gone already. */
async function follow(): Promise<void> {
  const now = await readSeat();
  if (JSON.stringify(now) === JSON.stringify(seat)) {
    await session?.wake();
    return;
  }
  await session?.stop();
  seat = now;
  session = null;
  if (!now) return;
  session = new TeamSession(await openDatabase(), now, {
    libraryChanged: tell('library:changed'),
    remindersChanged: tell('reminders:changed'),
    notesChanged: tell('buyers:changed'),
  });
  session.start();
}

let work: Promise<void> = Promise.resolve();
const wake = () => {
  work = work.then(follow).catch((error: unknown) => console.warn('[sidedesk] team:', error));
};

watchTeam(wake).catch((error: unknown) => console.warn('[sidedesk] team:', error));
window.addEventListener('online', wake);
