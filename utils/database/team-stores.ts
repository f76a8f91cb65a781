import type { TeamConflict, TeamLogRow, TeamOutboxRow, TeamSeat } from '@/utils/model/team';
import type { Note } from '@/utils/team/notes';
import type { BoardRow } from '@/utils/team/task';

/** Rows of the tables below. */
export interface Team {
  seat: TeamSeat;
  log: TeamLogRow;
  outbox: TeamOutboxRow;
  board: BoardRow;
  conflict: TeamConflict;
  note: TeamNoteRow;
}

/** What a colleague wrote about a buyer. `buyer`: `buyerMark()`. */
export interface TeamNoteRow {
  key: string;
  buyer: string;
  agent: string;
  /** UTC epoch ms by the server's clock. */
  at: number;
  note: Note;
}

/** What a team needs: where it is, how far it was read, and what it said; see `utils/model/team`. */
export const teamStores = {
  teamSeat: 'id',
  teamState: 'key',
  teamLog: '++id',
  teamOutbox: '++id',
  teamBoard: 'id',
  teamConflicts: 'key',
  teamNotes: 'key, buyer',
};
