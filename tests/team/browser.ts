import { Dexie } from 'dexie';
import { vi } from 'vitest';
import { SidedeskDatabase } from '@/utils/database/database';
import type { TeamCredentials, TeamSeat, TeamStatus } from '@/utils/model/team';
import { planLibrary } from '@/utils/team/publish';
import { TeamSession } from '@/utils/team/session';

interface Who {
  agent: string;
  team: TeamCredentials;
  library?: TeamCredentials;
}

let made = 0;
const open: { database: SidedeskDatabase; session: TeamSession }[] = [];

/** Somebody's browser in the team, connected, with a database of its own. */
export async function aBrowser(
  url: string,
  who: Who,
  device = 'd1',
  prepare: (database: SidedeskDatabase) => Promise<void> = async () => undefined,
  longestWait?: number,
) {
  const database = new SidedeskDatabase(`team-${++made}`);
  await database.open();
  await prepare(database);
  const hooks = { libraryChanged: vi.fn(), remindersChanged: vi.fn(), notesChanged: vi.fn() };
  const seat: TeamSeat = {
    id: 'seat',
    name: 'Tea',
    servers: [url],
    device,
    isTrusted: false,
    joinedAt: 0,
    ...who,
  };
  const session = new TeamSession(database, seat, hooks, longestWait);
  open.push({ database, session });
  session.start();
  await session.wake();
  /** What the button "Publish" puts into the outbox. */
  const post = async () => {
    const { posts } = await planLibrary(database);
    const rows = posts.map((what) => ({ op: crypto.randomUUID(), what, at: 0 }));
    await database.teamOutbox.bulkAdd(rows);
    return posts.length;
  };
  return {
    database,
    session,
    hooks,
    seat,
    post,
    async publish() {
      const count = await post();
      await session.wake();
      return count;
    },
    state: async () =>
      ((await database.teamState.get('status'))?.value as TeamStatus | undefined)?.state,
  };
}

/** The same browser after it was closed: another session on what it had stored. */
export async function reopen({
  database,
  seat,
  hooks,
  session: before,
}: ABrowser): Promise<TeamSession> {
  await before.stop();
  const session = new TeamSession(database, seat, hooks);
  open.push({ database, session });
  session.start();
  await session.wake();
  return session;
}

export type ABrowser = Awaited<ReturnType<typeof aBrowser>>;

export async function closeBrowsers(): Promise<void> {
  for (const { database, session } of open.splice(0)) {
    await session.stop();
    database.close();
    await Dexie.delete(database.name);
  }
}

export const titleIn = async ({ database }: Pick<ABrowser, 'database'>, id: string) =>
  (await database.replies.get(id))?.title;
