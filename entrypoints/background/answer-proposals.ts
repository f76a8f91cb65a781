import { addProposal, listRecentProposals } from '@/utils/database/proposals';
import { receive } from '@/utils/receive';
import { tellDesks } from './tell';

/** Proposals an agent sees again, with what became of them. */
const SHOWN = 20;

/** Agents propose replies and corrections; a manager decides in the manager page. */
export function answerProposals(): void {
  receive('proposal:add', (request) => addProposal(request, Date.now()));
  receive('proposal:list', () => listRecentProposals(SHOWN));
  receive('proposals:changed', () => tellDesks({ what: 'proposals' }));
}
