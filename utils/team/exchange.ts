import type { SidedeskDatabase } from '@/utils/database/database';
import type { TeamSeat } from '@/utils/model/team';
import type { Clients } from './outbox';
import { receiveProposals, sendDecisions, sendProposals } from './proposals';
import { receiveCounts, sendCounts } from './share-counts';

/** Proposals go to managers, their decisions back. */
export async function exchangeProposals(
  database: SidedeskDatabase,
  { team, library }: Clients,
  seat: TeamSeat,
): Promise<void> {
  if (!library) return sendProposals(database, team, seat);
  await receiveProposals(database, team);
  await sendDecisions(database, library, seat);
}

/** Everybody's counters go to managers. */
export async function exchangeCounts(
  database: SidedeskDatabase,
  { team, library }: Clients,
  seat: TeamSeat,
): Promise<void> {
  await sendCounts(database, team, seat);
  if (library) await receiveCounts(database, team);
}
