import type { TeamCursor, TeamGlance, TeamSeat, TeamStatus } from '@/utils/model/team';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';

/** This browser's place in its team, or null. */
export async function readSeat(): Promise<TeamSeat | null> {
  const { teamSeat } = await openDatabase();
  return (await teamSeat.get('seat')) ?? null;
}

/** Joins a team, or changes how. What was read of another team is forgotten, the library is not. */
export async function saveSeat(seat: TeamSeat): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', teamTables(database), async () => {
    const before = await database.teamSeat.get('seat');
    const isSame = before?.agent === seat.agent && before.servers.join() === seat.servers.join();
    if (!isSame) for (const table of teamTables(database)) await table.clear();
    await database.teamSeat.put(seat);
  });
}

/** Leaves the team. Everything it brought stays in the library. */
export async function leaveTeam(): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', teamTables(database), async () => {
    for (const table of teamTables(database)) await table.clear();
  });
}

function teamTables(database: SidedeskDatabase) {
  const { teamSeat, teamState, teamLog, teamOutbox, teamBoard, teamConflicts, teamNotes } =
    database;
  return [teamSeat, teamState, teamLog, teamOutbox, teamBoard, teamConflicts, teamNotes];
}

const NOT_YET: TeamStatus = { state: 'connecting', since: 0, reason: '', version: '' };

/** How it stands with the team, for the desk and the manager; null = in none. */
export async function readTeamGlance(): Promise<TeamGlance | null> {
  const { teamSeat, teamState, teamOutbox, teamConflicts } = await openDatabase();
  const [seat, status, waiting, conflicts] = await Promise.all([
    teamSeat.get('seat'),
    teamState.get('status'),
    teamOutbox.count(),
    teamConflicts.count(),
  ]);
  if (!seat) return null;
  return { ...((status?.value as TeamStatus) ?? NOT_YET), name: seat.name, waiting, conflicts };
}

export async function writeTeamStatus(
  { teamState }: SidedeskDatabase,
  status: TeamStatus,
): Promise<void> {
  await teamState.put({ key: 'status', value: status });
}

/** How far a bucket was read; of another server than `created` nothing was. */
export async function readCursor(
  { teamState }: SidedeskDatabase,
  bucket: string,
  created: string,
): Promise<number> {
  const cursor = (await teamState.get(`cursor:${bucket}`))?.value as TeamCursor | undefined;
  return cursor?.created === created ? cursor.seq : 0;
}

/** How far the library was read, of whichever server; null = not at all. */
export async function readLibraryCursor({ teamState }: SidedeskDatabase) {
  return ((await teamState.get('cursor:kb'))?.value as TeamCursor | undefined) ?? null;
}

/**
 * The server went back in time or is another one: nothing that was read of it or sent to it counts.
 * What is here stays, and is read, compared and sent anew.
 */
export async function forgetServer({ teamState }: SidedeskDatabase): Promise<void> {
  const cursors = ['kb', 'task', 'prop', 'cnt', 'note', 'note-swept'].map((one) => `cursor:${one}`);
  const sent = ['counts-sent', 'notes-sent', 'marks:sent', 'marks:decided'];
  await teamState.bulkDelete([...cursors, ...sent]);
}

export async function writeCursor(
  { teamState }: SidedeskDatabase,
  bucket: string,
  cursor: TeamCursor,
): Promise<void> {
  await teamState.put({ key: `cursor:${bucket}`, value: cursor });
}

/** Ids remembered under a name: proposals sent, received, decided. */
export async function readMarks({ teamState }: SidedeskDatabase, name: string): Promise<string[]> {
  return ((await teamState.get(`marks:${name}`))?.value as string[] | undefined) ?? [];
}

/** Marks kept, the newest. */
const MOST_MARKS = 5_000;

export async function addMark(database: SidedeskDatabase, name: string, id: string): Promise<void> {
  const marks = (await readMarks(database, name)).filter((one) => one !== id);
  await database.teamState.put({
    key: `marks:${name}`,
    value: [...marks, id].slice(-MOST_MARKS),
  });
}

/** Why the server does not take what waits, each reason once for each change. */
export async function listTroubles(): Promise<string[]> {
  const { teamOutbox } = await openDatabase();
  const rows = await teamOutbox.toArray();
  return rows.flatMap(({ trouble }) => (trouble ? [trouble] : []));
}
