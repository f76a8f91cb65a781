import { addCase } from '@/utils/database/cases';
import { readSettings } from '@/utils/database/settings';
import type { Case, CaseRequest } from '@/utils/model/case';
import { judgeOffer, type OfferProblem } from './engine/judge-offer';
import { newCase } from './engine/new-case';
import { writeExcerpt } from './engine/write-excerpt';
import { makeEvidence } from './make-evidence';
import { syncPromise } from './sync-promise';

/**
 * Opens a case with all that is known, and keeps the newest messages as its first evidence.
 * The same matter of the same buyer and order stays one case while it is open.
 * @param now UTC epoch ms
 * @returns the case, and whether it is new; or why its offer cannot stand: then none was opened
 */
export async function openCase(
  { conversation, fields, excerpt = [] }: Omit<CaseRequest, 'excerpt'> & Partial<CaseRequest>,
  now: number,
): Promise<{ case: Case; isNew: boolean } | OfferProblem> {
  const settings = await readSettings();
  const problem = judgeOffer(fields.offer, settings);
  if (problem) return problem;
  const by = settings.agentName;
  const row = newCase({ conversation, fields }, crypto.randomUUID(), now, by);
  const text = writeExcerpt(excerpt, conversation.buyerName);
  const piece = { caseId: row.id, kind: 'chat' as const, title: conversation.buyerName, text };
  const first = text === '' ? [] : [await makeEvidence(piece, now, by)];
  const opened = await addCase(row, first);
  if (opened.isNew) await syncPromise(null, opened.case, now);
  return opened;
}
