import type { PlaybookRun } from '../model/playbook-run.ts';
import type { ReminderRequest } from '../model/reminder.ts';
import { clockOf, type RunWorld } from './deadlines.ts';
import { walk } from './walk.ts';

/** What every key of a run's reminders begins with. */
export function runKey(runId: string): string {
  return `playbook|${runId}|`;
}

/**
 * The reminders the step at hand asks for: before a limit ends (and where its author says when to
 * warn, at its end too), and when a wait is over. The key holds its moment, so that a date that
 * was corrected makes another one. None when there is no clock, or the run is over.
 * @param replyOf the reply of a step that the library has
 */
export function stepReminders(
  run: PlaybookRun,
  world: RunWorld,
  replyOf: (ids: readonly string[]) => string | undefined,
): { key: string; request: ReminderRequest }[] {
  const { now: step } = walk(run);
  const clock = step && run.state === 'running' ? clockOf(step, run, world) : null;
  if (!step || !clock || !run.conversation.buyerKey) return [];
  const replyId = step.replies.map(({ ids }) => replyOf(ids)).find((id) => id !== undefined);
  const times = clock.is === 'wait' ? [clock.dueAt] : [clock.warnAt];
  if (clock.is === 'limit' && step.deadline?.warn) times.push(clock.dueAt);
  return times.map((time) => ({
    key: `${runKey(run.id)}${step.id}|${Math.round(time)}`,
    request: {
      kind: 'call-back',
      dueAt: Math.max(Math.round(time), world.now),
      conversation: run.conversation,
      note: `${run.playbook.title} · ${step.title}`,
      ...(run.orderNo ? { orderNo: run.orderNo } : {}),
      ...(replyId ? { replyId } : {}),
    },
  }));
}
