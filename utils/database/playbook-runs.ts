import { type PlaybookRun, playbookRunSchema } from '@/utils/model/playbook-run';
import type { Reminder, ReminderRequest } from '@/utils/model/reminder';
import { runKey } from '@/utils/playbooks/step-reminder';
import { withEvent } from '@/utils/reminders/engine/reconcile';
import { openDatabase } from './open';

/** What a change of a run leads to: the row, and the reminders it asks for now. */
export interface RunChange {
  run: PlaybookRun;
  reminders: { key: string; request: ReminderRequest }[];
}

/** One run, or null; one that today's code cannot read stays where it is and is not shown. */
export async function findRun(id: string): Promise<PlaybookRun | null> {
  const { playbookRuns } = await openDatabase();
  return readRun(await playbookRuns.get(id));
}

/** Runs of a conversation, the newest first. @param key `conversationKey()` */
export async function listRuns(key: string): Promise<PlaybookRun[]> {
  const { playbookRuns } = await openDatabase();
  const rows = await playbookRuns.where('conversationKey').equals(key).toArray();
  return rows
    .flatMap((row) => readRun(row) ?? [])
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
}

/** How many runs are open, by playbook. */
export async function countRunning(): Promise<Map<string, number>> {
  const { playbookRuns } = await openDatabase();
  const counts = new Map<string, number>();
  await playbookRuns
    .where('state')
    .equals('running')
    .each(({ playbookId }) => counts.set(playbookId, (counts.get(playbookId) ?? 0) + 1));
  return counts;
}

/**
 * Stores a run with its reminders in one transaction: a step is never ticked without its
 * reminder ending, nor a limit begun without one.
 * @param decide what becomes of the row as it is now; null = nothing
 * @param now UTC epoch ms
 * @returns the change, and the reminders that ended: their notifications go
 */
export async function changeRun(
  id: string,
  decide: (run: PlaybookRun | null) => RunChange | null,
  now: number,
): Promise<{ run: PlaybookRun; ended: Reminder[] } | null> {
  const { playbookRuns, reminders } = await openDatabase();
  return playbookRuns.db.transaction('rw', playbookRuns, reminders, async () => {
    const change = decide(readRun(await playbookRuns.get(id)));
    if (!change) return null;
    await playbookRuns.put(change.run);
    const rows = await reminders.where('key').startsWith(runKey(id)).toArray();
    const wanted = new Set(change.reminders.map(({ key }) => key));
    const ended = rows
      .filter(({ key, state }) => !wanted.has(key) && (state === 'waiting' || state === 'fired'))
      .map((row) => withEvent({ ...row, state: 'done' as const }, { at: now, what: 'done' }));
    const known = new Set(rows.map(({ key }) => key));
    const added = change.reminders
      .filter(({ key }) => !known.has(key))
      .map(({ key, request }) => newReminder(key, request, now));
    await reminders.bulkPut([...ended, ...added]);
    return { run: change.run, ended };
  });
}

function newReminder(key: string, request: ReminderRequest, now: number): Reminder {
  const history: Reminder['history'] = [{ at: now, what: 'created', why: 'playbook' }];
  return { ...request, id: crypto.randomUUID(), key, state: 'waiting', createdAt: now, history };
}

function readRun(row: unknown): PlaybookRun | null {
  const parsed = playbookRunSchema.safeParse(row);
  return parsed.success ? parsed.data : null;
}
