import { changeCase } from '@/utils/cases/change-case';
import { casesOfConversation, findCase } from '@/utils/database/cases';
import type { Case, CaseChange } from '@/utils/model/case';
import { caseStages } from '@/utils/model/case-lists';
import type { PlaybookRun } from '@/utils/model/playbook-run';
import { walk } from './walk';

/** Characters of a fact that a case takes. */
const LONGEST_FACT = 500;

/** The open case a run belongs to: the one it is linked to, else this buyer's about its order. */
export async function caseOf(run: PlaybookRun): Promise<string | null> {
  const linked = run.caseId === null ? null : await findCase(run.caseId);
  if (linked?.isOpen === 1) return linked.id;
  const open = (await casesOfConversation(run.conversationKey)).filter((one) => one.isOpen === 1);
  const about = open.find(({ orderNo }) => orderNo === run.orderNo) ?? open.find(isAboutNone);
  return about?.id ?? run.caseId;
}

/**
 * Tells the case what the run knows: its facts, and the stage of its step. A case never goes back
 * to an earlier stage (003-02), and a closed one stays as it is.
 * @param now UTC epoch ms
 * @returns whether the case changed
 */
export async function tellCase(run: PlaybookRun, now: number): Promise<boolean> {
  const row = run.caseId === null ? null : await findCase(run.caseId);
  if (row?.isOpen !== 1) return false;
  const facts = Object.fromEntries(
    Object.entries(run.facts)
      .map(([name, value]) => [name, value.slice(0, LONGEST_FACT)] as const)
      .filter(([name, value]) => value !== '' && row.facts[name] !== value),
  );
  const stage = run.state === 'ended' ? 'summary' : walk(run).now?.stage;
  const change: CaseChange = {
    ...(stage && isLater(stage, row.stage) ? { stage } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
  };
  if (Object.keys(change).length === 0) return false;
  await changeCase(row.id, change, now);
  return true;
}

const isAboutNone = ({ orderNo }: Case) => orderNo === null;

function isLater(stage: Case['stage'], than: Case['stage']): boolean {
  return caseStages.indexOf(stage) > caseStages.indexOf(than);
}
