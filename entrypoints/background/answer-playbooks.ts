import { DatabaseUnavailable } from '@/utils/database/open';
import { readSettings } from '@/utils/database/settings';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { Reminder } from '@/utils/model/reminder';
import { followOrders } from '@/utils/playbooks/follow-orders';
import { actOn, beginRun, listHeads, readDeskPlaybooks, readRuns } from '@/utils/playbooks/guide';
import { joinPackPlaybooks } from '@/utils/playbooks/join-pack-playbooks';
import { receive } from '@/utils/receive';
import { hideNotification } from '@/utils/reminders/notify';
import { remindersChanged } from './answer-reminders';
import { currentLanguage } from './current-language';
import { tellDesks } from './tell';

const language = async () => currentLanguage(await readSettings());

/** What the desk may ask about playbooks and their runs. */
export function answerPlaybooks(): void {
  receive('playbook:list', async () => listHeads(await language()));
  receive('playbook:desk', async (asked) => readDeskPlaybooks(asked, await language(), Date.now()));
  receive('playbook:runs', ({ conversation }) => readRuns(conversation, Date.now()));
  receive('playbook:start', async ({ playbookId, conversation }) => {
    const view = await beginRun(playbookId, conversation, Date.now());
    runsChanged([]);
    return view;
  });
  receive('playbook:act', ({ runId, act, conversation }) =>
    inTurn(async () => {
      const answer = await actOn(runId, act, conversation, Date.now());
      const { view, refused, ended, caseChanged } = answer;
      if (refused === null) runsChanged(ended);
      if (caseChanged) await tellDesks({ what: 'buyers' });
      return { view, refused };
    }),
  );
  receive('playbooks:changed', () => tellDesks({ what: 'playbooks' }));
}

/** Packs came or went: so do their playbooks. */
export async function packPlaybooksChanged(): Promise<void> {
  if (await joinPackPlaybooks(Date.now())) await tellDesks({ what: 'playbooks' });
}

/** Playbooks of packs that were installed before this version knew them. */
export function joinPlaybooks(): void {
  packPlaybooksChanged().catch((error) => {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    console.warn('[sidedesk] playbooks wait: the database cannot be opened');
  });
}

/** Orders were seen anew: what runs about them counts from what they say now. */
export function ordersSeen(conversation: ConversationSnapshot): Promise<void> {
  return inTurn(async () => {
    const { changed, ended } = await followOrders(conversation, Date.now());
    if (changed > 0) runsChanged(ended);
  });
}

/** Acts are answered in the order they came, so that the desk never goes back to an older view. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const answer = last.then(act);
  last = answer.then(
    () => undefined,
    () => undefined,
  );
  return answer;
}

let last: Promise<unknown> = Promise.resolve();

/** The row and its reminders are stored: nobody waits for the alarms and notifications. */
function runsChanged(ended: Reminder[]): void {
  const follow = async () => {
    for (const row of ended) await hideNotification(row);
    await tellDesks({ what: 'playbooks' });
    await remindersChanged();
  };
  follow().catch((error) => console.warn('[sidedesk] reminders of a playbook: put off', error));
}
