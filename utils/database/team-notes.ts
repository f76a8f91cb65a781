import { buyerMark, type Sharing } from '@/utils/team/notes';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';
import type { TeamNoteRow } from './team-stores';

/** What the team's managers last said about sharing notes; `said` null = never anything. */
export interface StoredSharing {
  seq: number;
  said: Sharing | null;
}

/** Which of this browser's notes the server has. */
export interface SentNotes {
  round: string;
  /** Contacts changed before were looked at, UTC epoch ms. */
  upTo: number;
  /** `buyerMark()` → fingerprint of what was sent. */
  marks: Record<string, string>;
  /** Why the server does not take some; '' = it does. */
  trouble: string;
}

const SHARING = 'sharing';
const SENT = 'notes-sent';

export async function readSharing({ teamState }: SidedeskDatabase): Promise<StoredSharing> {
  const stored = (await teamState.get(SHARING))?.value as StoredSharing | undefined;
  return stored ?? { seq: 0, said: null };
}

export async function writeSharing(
  { teamState }: SidedeskDatabase,
  sharing: StoredSharing,
): Promise<void> {
  await teamState.put({ key: SHARING, value: sharing });
}

const NOTHING: SentNotes = { round: '', upTo: 0, marks: {}, trouble: '' };

export async function readSentNotes({ teamState }: SidedeskDatabase): Promise<SentNotes> {
  return ((await teamState.get(SENT))?.value as SentNotes | undefined) ?? NOTHING;
}

export async function writeSentNotes({ teamState }: SidedeskDatabase, sent: SentNotes) {
  await teamState.put({ key: SENT, value: sent });
}

/** Whether notes are shared, since when, by whom and why; null = in no team, or never talked of. */
export async function readNotesSwitch() {
  const database = await openDatabase();
  const [{ said }, { trouble }, waiting] = await Promise.all([
    readSharing(database),
    readSentNotes(database),
    database.teamOutbox.filter(({ what }) => what.do === 'share-notes').last(),
  ]);
  return { said, trouble, waiting: waiting ?? null };
}

/** What the team shows beside a buyer while notes are shared; null = they are not. */
export interface TeamNotes {
  /** The change that switched it on. */
  change: Sharing['changes'][number];
  notes: Pick<TeamNoteRow, 'key' | 'agent' | 'at' | 'note'>[];
}

/** What colleagues wrote about a buyer. @param keys `conversationKey()`, also former ones */
export async function readTeamNotes(keys: string[]): Promise<TeamNotes | null> {
  const database = await openDatabase();
  const { said } = await readSharing(database);
  const change = said?.changes.at(-1);
  if (!said?.round || !change) return null;
  const marks = await Promise.all(keys.map((key) => buyerMark(said.round, key)));
  const rows = await database.teamNotes.where('buyer').anyOf(marks).toArray();
  return { change, notes: rows.sort((a, b) => b.at - a.at) };
}

/** Contacts that were written to since, all with 0. @param since UTC epoch ms */
export function listNoted({ contacts }: SidedeskDatabase, since: number) {
  return contacts.where('seenAt').aboveOrEqual(since).toArray();
}
