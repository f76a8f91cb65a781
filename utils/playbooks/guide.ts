import { findOrder } from '@/utils/database/orders';
import { changeRun, findRun, listRuns } from '@/utils/database/playbook-runs';
import { findPlaybook, listPlaybooks } from '@/utils/database/playbooks';
import { readSettings } from '@/utils/database/settings';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { PlaybookRun, RunAct } from '@/utils/model/playbook-run';
import type { Reminder } from '@/utils/model/reminder';
import { actOnRun, type Refusal } from './act';
import { choosePlaybooks } from './choose-shown';
import { contentOfPlaybook } from './content-of';
import { findProblems } from './find-problems';
import { caseOf, tellCase } from './follow-case';
import { loadRunWorld, runWorld } from './load-run-world';
import { lineOf, type RunLine } from './run-line';
import { startRun, timesOf } from './start-run';
import { stepReminders } from './step-reminder';
import { type Suggestion, suggestPlaybooks } from './suggest';
import { type RunView, viewRun } from './view-run';

/** Ended runs that a conversation still shows. */
const MOST_ENDED = 5;

/** A playbook that can be started, in the words of a list. */
export interface PlaybookHead {
  id: string;
  title: string;
  summary: string;
  steps: number;
}

/** What the desk says in one line: what runs for this buyer, and what their message asks for. */
export interface DeskPlaybooks {
  running: RunLine[];
  suggested: Suggestion[];
}

/** The answer to an act: how the run stands, and why nothing was done, if so. */
export interface ActAnswer {
  view: RunView | null;
  refused: Refusal | null;
  /** Reminders that ended with it: their notifications go. */
  ended: Reminder[];
  /** The case it belongs to has changed with it. */
  caseChanged: boolean;
}

/** Playbooks an agent of this language may start. */
export async function listHeads(language: string): Promise<PlaybookHead[]> {
  const shown = choosePlaybooks(await listSound(), language);
  return shown.map(({ id, title, summary, steps }) => ({
    id,
    title,
    summary,
    steps: steps.length,
  }));
}

/** One that goes in circles or nowhere is not offered; the manager says what to mend. */
async function listSound() {
  const all = await listPlaybooks();
  return all.filter((one) => one.on && !findProblems(one).some(({ isFatal }) => isFatal));
}

/** What the desk says about a conversation in one line. @param said the buyer's last message */
export async function readDeskPlaybooks(
  { conversation, said, statuses }: { conversation: string; said: string; statuses: string[] },
  language: string,
  now: number,
): Promise<DeskPlaybooks> {
  const [runs, all, settings] = await Promise.all([
    listRuns(conversation),
    said ? listSound() : [],
    readSettings(),
  ]);
  const running = runs.flatMap(
    (run) => lineOf(run, runWorld(run.conversation.console, settings, now)) ?? [],
  );
  const busy = new Set(
    runs.filter(({ state }) => state === 'running').map(({ playbook }) => playbook.topic),
  );
  const free = all.filter(({ topic }) => !busy.has(topic));
  const suggested = suggestPlaybooks(free, choosePlaybooks(free, language), {
    text: said,
    statuses,
  });
  return { running, suggested };
}

/** The runs of a conversation: what runs, the newest first, then what ended last. */
export async function readRuns(
  conversation: ConversationSnapshot,
  now: number,
): Promise<RunView[]> {
  const all = await listRuns(conversationKey(conversation));
  const running = all.filter(({ state }) => state === 'running');
  const ended = all.filter(({ state }) => state === 'ended').slice(0, MOST_ENDED);
  const worldOf = await loadRunWorld([...running, ...ended], conversation, now);
  return [...running, ...ended].map((run) => viewRun(run, worldOf(run)));
}

/** Starts a playbook for the buyer on screen; null when it is gone or nobody is. */
export async function beginRun(
  playbookId: string,
  conversation: ConversationSnapshot,
  now: number,
): Promise<RunView | null> {
  const stored = await findPlaybook(playbookId);
  if (!stored || conversation.buyerKey === '') return null;
  const playbook = contentOfPlaybook(stored);
  const no = conversation.orders[0]?.no;
  const order = no ? { no, stored: await findOrder(conversation, no) } : null;
  const id = crypto.randomUUID();
  const { zone } = runWorld(conversation.console, await readSettings(), now);
  const begun = startRun(id, playbook, conversation, order, now, zone);
  const run = { ...begun, caseId: await caseOf(begun) };
  return (await store(id, () => ({ run, refused: null }), conversation, now)).view;
}

/** Does one thing with a run. @param conversation as the console shows it, where it is open */
export async function actOn(
  runId: string,
  act: RunAct,
  conversation: ConversationSnapshot | null,
  now: number,
): Promise<ActAnswer> {
  const known = await findRun(runId);
  const stored = known?.orderNo ? await findOrder(known.conversation, known.orderNo) : null;
  const times = stored ? timesOf(stored) : {};
  const caseId = known && (await caseOf(known));
  return store(
    runId,
    (run) => {
      const orderTimes = { ...run?.orderTimes, ...times };
      return run && actOnRun({ ...run, caseId, orderTimes }, act, now);
    },
    conversation,
    now,
  );
}

async function store(
  id: string,
  decide: (run: PlaybookRun | null) => { run: PlaybookRun; refused: Refusal | null } | null,
  conversation: ConversationSnapshot | null,
  now: number,
): Promise<ActAnswer> {
  // What a reminder offers is looked up before the transaction, which must not wait for it.
  const before = decide(await findRun(id));
  if (!before) return { view: null, refused: 'gone', ended: [], caseChanged: false };
  const world = (await loadRunWorld([before.run], conversation, now))(before.run);
  let refused: Refusal | null = null;
  const changed = await changeRun(
    id,
    (row) => {
      const next = decide(row);
      refused = next?.refused ?? null;
      if (!next || refused) return null;
      const { run } = next;
      return { run, reminders: stepReminders(run, world, (ids) => world.replyOf(ids)?.id) };
    },
    now,
  );
  const caseChanged = changed !== null && (await tellCase(changed.run, now));
  return {
    view: viewRun(changed?.run ?? before.run, world),
    refused,
    ended: changed?.ended ?? [],
    caseChanged,
  };
}
