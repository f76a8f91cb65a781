import { changeCase, closeCase, openAgain } from '@/utils/cases/change-case';
import { readDataAddress } from '@/utils/cases/data-address';
import { makeEvidence } from '@/utils/cases/make-evidence';
import { openCase } from '@/utils/cases/open-case';
import { findCase } from '@/utils/database/cases';
import { addEvidence, listEvidence } from '@/utils/database/evidence';
import { readSettings } from '@/utils/database/settings';
import type { CaseView } from '@/utils/model/case-view';
import { receive } from '@/utils/receive';
import { remindersChanged } from './answer-reminders';
import { tellDesks } from './tell';

/** What desk and manager may ask about cases; promises become reminders here. */
export function answerCases(): void {
  receive('case:open', async (request) => changed(await openCase(request, Date.now())));
  receive('case:get', ({ id }) => viewCase(id));
  receive('case:change', async ({ id, change }) =>
    changed(await changeCase(id, change, Date.now())),
  );
  receive('case:close', async ({ id, end }) => changed(await closeCase(id, end, Date.now())));
  receive('case:reopen', async ({ id }) => changed(await openAgain(id, Date.now())));
  receive('evidence:add', async ({ picture, ...piece }) => {
    const { agentName } = await readSettings();
    const content = picture ? readDataAddress(picture) : {};
    const isNew = await addEvidence(
      await makeEvidence({ ...piece, ...content }, Date.now(), agentName),
    );
    if (isNew) await tellDesks({ what: 'buyers' });
    return isNew;
  });
}

async function viewCase(id: string): Promise<CaseView | null> {
  const row = await findCase(id);
  if (!row) return null;
  const evidence = await listEvidence(id);
  return {
    case: row,
    // Pictures are looked at in the manager: a message would carry megabytes.
    evidence: evidence.map(({ bytes, ...piece }) => ({ ...piece, size: bytes?.length ?? 0 })),
  };
}

async function changed<T>(answer: T): Promise<T> {
  await remindersChanged();
  await tellDesks({ what: 'buyers' });
  return answer;
}
