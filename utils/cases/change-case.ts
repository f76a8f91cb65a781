import { updateCase } from '@/utils/database/cases';
import { readSettings } from '@/utils/database/settings';
import type { Case, CaseChange, CaseEnd } from '@/utils/model/case';
import { applyChange, endCase, reopenCase } from './engine/change-case';
import { judgeOffer, type OfferProblem } from './engine/judge-offer';
import { syncPromise } from './sync-promise';

/**
 * Changes fields of a case; what stood there before stays in its history.
 * @param now UTC epoch ms
 * @returns the case after it, null when it is gone, or why an offer cannot stand: then nothing
 * was changed
 */
export async function changeCase(
  id: string,
  change: CaseChange,
  now: number,
): Promise<Case | OfferProblem | null> {
  const settings = await readSettings();
  const problem = judgeOffer(change.offer, settings);
  if (problem) return problem;
  return update(id, (row) => applyChange(row, change, now, settings.agentName), now);
}

/** Ends a case with what came of it; its promise is kept. @returns null when it is gone */
export async function closeCase(id: string, end: CaseEnd, now: number): Promise<Case | null> {
  const { agentName } = await readSettings();
  return update(id, (row) => endCase(row, end, now, agentName), now);
}

/** Opens a case again (guide 001-08). @returns null when it is gone */
export async function openAgain(id: string, now: number): Promise<Case | null> {
  const { agentName } = await readSettings();
  return update(id, (row) => reopenCase(row, now, agentName), now);
}

async function update(id: string, change: (row: Case) => Case, now: number): Promise<Case | null> {
  const changed = await updateCase(id, change);
  if (!changed) return null;
  if (changed.after !== changed.before) await syncPromise(changed.before, changed.after, now);
  return changed.after;
}
