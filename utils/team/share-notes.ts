import type { SidedeskDatabase } from '@/utils/database/database';
import {
  listNoted,
  readSentNotes,
  readSharing,
  type SentNotes,
  writeSentNotes,
} from '@/utils/database/team-notes';
import { readCursor, writeCursor } from '@/utils/database/team-state';
import type { TeamPost, TeamSeat } from '@/utils/model/team';
import type { WriteAnswer } from './answers';
import type { TeamClient } from './client';
import { fingerprint, keyOfNote, noteKey, SHARING_KEY } from './keys';
import { buyerMark, noteOf, switchSharing } from './notes';
import { readBody, readFrame, writeEntry } from './wire';
import type { WireMessage } from './wire-message';

/** Writes under way at a time. */
const AT_ONCE = 32;
const CURSOR = 'note';

/**
 * A manager switches the sharing of notes on or off, in place of what is known here. The stream
 * of the notes is made first: before that the server has no place for them.
 */
export async function putSharing(
  database: SidedeskDatabase,
  { team, library }: { team: TeamClient; library: TeamClient },
  { agent, device }: TeamSeat,
  { isOn, why }: Extract<TeamPost, { do: 'share-notes' }>,
  op: string,
  at: number,
): Promise<WriteAnswer> {
  try {
    if (isOn && !(await team.stream('note'))) await team.createStream('note');
  } catch (error) {
    if ((error as Error).name !== 'PermissionViolationError') throw error;
    return { refused: 'denied', reason: (error as Error).message };
  }
  const known = await readSharing(database);
  const body = switchSharing(known.said, { isOn, why, by: agent, at }, fingerprint(op));
  const text = writeEntry('sharing', 'notes', body, { at, by: agent, dev: device, op });
  return library.put('kb', SHARING_KEY, text, op, known.seq);
}

/**
 * Sends what was written here since the last time, and takes back what is gone here.
 * @param isWhole look at all contacts, also for those that were deleted
 */
export async function sendNotes(
  database: SidedeskDatabase,
  client: TeamClient,
  seat: TeamSeat,
  round: string,
  isWhole: boolean,
): Promise<void> {
  const before = await readSentNotes(database);
  const isNew = before.round !== round;
  const sent: SentNotes = { round, upTo: 0, marks: {}, trouble: '' };
  if (!isNew) Object.assign(sent, before, { marks: { ...before.marks }, trouble: '' });
  const contacts = await listNoted(database, isNew || isWhole ? 0 : sent.upTo);
  const hasSent = Object.keys(sent.marks).length > 0;
  const posts = new Map<string, unknown>();
  const there = new Set<string>();
  for (const contact of contacts) {
    const note = noteOf(contact, round);
    sent.upTo = Math.max(sent.upTo, contact.seenAt);
    // Most buyers have no notes: nothing is to be sent, and nothing was.
    if (!note && !hasSent) continue;
    const buyer = await buyerMark(round, contact.key);
    there.add(buyer);
    if ((note ? fingerprint(JSON.stringify(note)) : undefined) !== sent.marks[buyer])
      posts.set(buyer, note);
  }
  if (isWhole)
    for (const buyer of Object.keys(sent.marks)) if (!there.has(buyer)) posts.set(buyer, null);
  await putAll([...posts], async ([buyer, note]) => {
    const answer = await putNote(client, seat, buyer, note);
    if ('refused' in answer)
      sent.trouble = `${answer.refused}: ${'reason' in answer ? answer.reason : ''}`;
    else if (note) sent.marks[buyer] = fingerprint(JSON.stringify(note));
    else delete sent.marks[buyer];
  });
  if (JSON.stringify(sent) !== JSON.stringify(before)) await writeSentNotes(database, sent);
}

/** Takes this browser's own notes back from the server: one that is forgotten, or all. */
export async function takeBackNotes(
  database: SidedeskDatabase,
  client: TeamClient,
  seat: TeamSeat,
  buyers?: string[],
): Promise<void> {
  const sent = await readSentNotes(database);
  const marks = { ...sent.marks };
  await putAll(buyers ?? Object.keys(marks), async (buyer) => {
    const answer = await putNote(client, seat, buyer, null);
    if ('seq' in answer) delete marks[buyer];
  });
  if (Object.keys(marks).length < Object.keys(sent.marks).length)
    await writeSentNotes(database, { ...sent, marks });
}

/** Reads what colleagues wrote. @returns whether there was anything */
export async function receiveNotes(
  database: SidedeskDatabase,
  client: TeamClient,
  seat: TeamSeat,
  round: string,
): Promise<boolean> {
  const stream = await client.stream('note');
  if (!stream) return false;
  const created = `${stream.created} ${round}`;
  const cursor = await readCursor(database, CURSOR, created);
  if (cursor === 0) await database.teamNotes.clear();
  let hasAny = false;
  for await (const messages of client.read('note', stream.lastSeq < cursor ? 0 : cursor)) {
    await keepNotes(database, messages, seat, round);
    hasAny = true;
    const seq = messages.at(-1)?.seq;
    if (seq) await writeCursor(database, CURSOR, { created, seq });
  }
  return hasAny;
}

/** Keeps notes in the place of the former ones of the same browser; others' only, of this round. */
export async function keepNotes(
  database: SidedeskDatabase,
  messages: readonly WireMessage[],
  { agent, device }: TeamSeat,
  round: string,
): Promise<void> {
  for (const { key, text, at } of messages) {
    const place = keyOfNote(key);
    const read = readFrame(text);
    if (!place || (place.agent === agent && place.device === device)) continue;
    if (read.is !== 'good' || read.frame.k !== 'note') continue;
    const parsed = read.frame.d === 1 ? null : readBody('note', read.frame.b);
    if (parsed === null) await database.teamNotes.delete(key);
    else if ('body' in parsed && parsed.body.round === round) {
      const { buyer } = place;
      await database.teamNotes.put({ key, buyer, agent: place.agent, at, note: parsed.body });
    }
  }
}

/**
 * What is shared no more is removed from the server by whichever manager is there, also what an
 * agent wrote who had not heard of it yet.
 * @param round what may stay; '' = nothing
 */
export async function sweepNotes(
  database: SidedeskDatabase,
  client: TeamClient,
  { agent, device }: TeamSeat,
  round: string,
): Promise<void> {
  const stream = await client.stream('note');
  if (!stream) return;
  const created = `swept ${stream.created} ${round}`;
  const cursor = await readCursor(database, 'note-swept', created);
  for await (const messages of client.read('note', stream.lastSeq < cursor ? 0 : cursor)) {
    const gone = messages.filter(({ text }) => !isToKeep(text, round));
    // Of a round that is not known here yet: what agents wrote since another manager's switch.
    if (gone.length > 0 && !(await isSwitchKnown(database, client))) return;
    await putAll(gone, async ({ key }) => {
      const op = crypto.randomUUID();
      const text = writeEntry('note', '', null, { at: Date.now(), by: agent, dev: device, op });
      await client.put('note', key, text, op);
    });
    const seq = messages.at(-1)?.seq;
    if (seq) await writeCursor(database, 'note-swept', { created, seq });
  }
}

async function isSwitchKnown(database: SidedeskDatabase, client: TeamClient): Promise<boolean> {
  const there = await client.readOne('kb', SHARING_KEY);
  return (there?.seq ?? 0) === (await readSharing(database)).seq;
}

function isToKeep(text: string, round: string): boolean {
  const read = readFrame(text);
  if (read.is !== 'good') return read.is === 'newer' && round !== '';
  if (read.frame.d === 1) return true;
  const parsed = readBody('note', read.frame.b);
  return round !== '' && 'body' in parsed && parsed.body.round === round;
}

function putNote(
  client: TeamClient,
  { agent, device }: TeamSeat,
  buyer: string,
  note: unknown,
): Promise<WriteAnswer> {
  const op = crypto.randomUUID();
  const text = writeEntry('note', '', note, { at: Date.now(), by: agent, dev: device, op });
  return client.put('note', noteKey(agent, device, buyer), text, op);
}

async function putAll<T>(all: readonly T[], put: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE)
    await Promise.all(all.slice(at, at + AT_ONCE).map(put));
}
