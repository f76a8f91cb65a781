import type { TeamSeat } from '@/utils/model/team';
import { TeamClient } from './client';
import { type Diagnosis, diagnose } from './diagnose';

/** Goes the way an invitation describes once, and says in a word where it ends. */
export function tryInvite(
  { servers, agent, team, library }: Pick<TeamSeat, 'servers' | 'agent' | 'team' | 'library'>,
  isTrusted: boolean,
): Promise<Diagnosis> {
  return diagnose({ servers, library, isTrusted }, (account) => {
    const credentials = account === 'library' && library ? library : team;
    return TeamClient.connect({ servers, agent, account, credentials, once: true });
  });
}
