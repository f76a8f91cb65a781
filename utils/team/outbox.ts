import type { SidedeskDatabase } from '@/utils/database/database';
import type { TeamOutboxRow, TeamSeat } from '@/utils/model/team';
import { TeamUnreachable, type WriteAnswer } from './answers';
import type { TeamBoard } from './board';
import type { TeamClient } from './client';
import { intoPieces } from './pieces';
import { putSharing, takeBackNotes } from './share-notes';
import { writeEntry } from './wire';

/** Writes of the library that are under way at a time. */
const AT_ONCE = 32;

export interface Clients {
  team: TeamClient;
  /** Only a manager has it. */
  library: TeamClient | null;
}

/**
 * Hands the server what waits, the oldest first. What it took, or what has become pointless, goes;
 * what it refuses stays with the reason; while it does not answer everything stays. A full server
 * is not asked to take the rest.
 * @returns whether it is full, and whether others wrote first: what they wrote is to be read
 * @throws {TeamUnreachable} after saying at the first of what waits that nobody took it
 */
export async function flushOutbox(
  database: SidedeskDatabase,
  clients: Clients,
  board: TeamBoard,
  seat: TeamSeat,
): Promise<{ isFull: boolean; isBehind: boolean }> {
  const rows = await database.teamOutbox.orderBy(':id').toArray();
  let isBehind = false;
  for (let at = 0; at < rows.length; ) {
    const isPublish = rows[at]?.what.do === 'publish';
    // One act on the board after the other; entries of the library stand each for itself.
    const stretch = rows.slice(at, at + (isPublish ? AT_ONCE : 1));
    const alike = stretch.filter(({ what }) => (what.do === 'publish') === isPublish);
    const settled = await Promise.all(alike.map(ask));
    await settleRows(database, settled);
    const lost = settled.find(({ lost: error }) => error)?.lost;
    if (lost) throw lost;
    const says = (refused: string) =>
      settled.some(({ answer }) => answer && 'refused' in answer && answer.refused === refused);
    isBehind ||= says('changed');
    if (says('full')) return { isFull: true, isBehind };
    at += alike.length;
  }
  return { isFull: false, isBehind };

  /** What was answered in the same stretch counts, whatever became of the others. */
  async function ask(row: TeamOutboxRow): Promise<Settled> {
    try {
      return { row, answer: await send(database, clients, board, seat, row) };
    } catch (error) {
      if (!(error instanceof TeamUnreachable)) throw error;
      return { row, answer: { refused: 'silent', reason: error.message }, lost: error };
    }
  }
}

interface Settled {
  row: TeamOutboxRow;
  answer: WriteAnswer | { refused: 'silent'; reason: string } | null;
  lost?: TeamUnreachable;
}

/** @returns null for what needs no more sending, whatever became of it */
async function send(
  database: SidedeskDatabase,
  { team, library }: Clients,
  board: TeamBoard,
  seat: TeamSeat,
  row: TeamOutboxRow,
): Promise<WriteAnswer | null> {
  const { what, op } = row;
  switch (what.do) {
    case 'publish':
      return library ? publish(library, seat, row, what) : NOT_A_MANAGER;
    case 'share-notes':
      return library
        ? putSharing(database, { team, library }, seat, what, op, row.at)
        : NOT_A_MANAGER;
    case 'put-up':
      return board.putUp(team, what.reminderId, op);
    case 'put-up-case':
      return board.putUpCase(team, what.caseId, op);
    case 'forget-task':
      return board.forget(team, what.taskId, op);
    case 'forget-note':
      await takeBackNotes(database, team, seat, [what.buyer]);
      return null;
    case 'act': {
      await board.act(team, what.taskId, what.act, op);
      // Taken, or somebody else was first: the board shows which.
      return null;
    }
  }
}

const NOT_A_MANAGER: WriteAnswer = { refused: 'denied', reason: 'library' };

async function publish(
  library: TeamClient,
  { agent, device }: TeamSeat,
  { op }: TeamOutboxRow,
  { key, kind, id, body, expected }: Extract<TeamOutboxRow['what'], { do: 'publish' }>,
): Promise<WriteAnswer> {
  const whole = writeEntry(kind, id, body, { at: Date.now(), by: agent, dev: device, op });
  const fitted = await intoPieces(library, whole);
  return 'text' in fitted ? library.put('kb', key, fitted.text, op, expected) : fitted;
}

/** Somebody else was first: reading that is what decides, and what is left is published anew. */
async function settleRows({ teamOutbox }: SidedeskDatabase, settled: Settled[]): Promise<void> {
  const gone: number[] = [];
  for (const { row, answer } of settled) {
    if (row.id === undefined) continue;
    if (!answer || 'seq' in answer || answer.refused === 'changed') gone.push(row.id);
    else {
      const trouble = 'reason' in answer ? `${answer.refused}: ${answer.reason}` : answer.refused;
      if (row.trouble !== trouble) await teamOutbox.update(row.id, { trouble });
    }
  }
  await teamOutbox.bulkDelete(gone);
}
