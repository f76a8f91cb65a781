import { findOrder } from '@/utils/database/orders';
import { changeRun, listRuns } from '@/utils/database/playbook-runs';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import { conversationKey } from '@/utils/model/conversation-key';
import type { PlaybookRun } from '@/utils/model/playbook-run';
import type { Reminder } from '@/utils/model/reminder';
import { loadRunWorld } from './load-run-world';
import { knownFacts, timesOf } from './start-run';
import { stepReminders } from './step-reminder';

/**
 * Lets running playbooks count from what their orders say now: a parcel that was signed for
 * starts the clock that waited for it, without an act of the agent.
 * @param conversation as its console shows it now, with its orders stored
 * @param now UTC epoch ms
 * @returns how many changed, and the reminders that ended with it: their notifications go
 */
export async function followOrders(
  conversation: ConversationSnapshot,
  now: number,
): Promise<{ changed: number; ended: Reminder[] }> {
  const runs = await listRuns(conversationKey(conversation));
  const ended: Reminder[] = [];
  let changed = 0;
  for (const known of runs) {
    if (known.state !== 'running' || known.orderNo === null) continue;
    const order = await findOrder(known.conversation, known.orderNo);
    const times = order ? happened(timesOf(order), now) : {};
    if (!isNews(known, times)) continue;
    const worldOf = await loadRunWorld([known], conversation, now);
    const change = await changeRun(
      known.id,
      (row) => {
        if (row?.state !== 'running' || !isNews(row, times)) return null;
        const world = worldOf(row);
        const facts = { ...knownFacts(row.playbook, times, world.zone), ...row.facts };
        const run = { ...row, facts, orderTimes: { ...row.orderTimes, ...times }, updatedAt: now };
        return { run, reminders: stepReminders(run, world, (ids) => world.replyOf(ids)?.id) };
      },
      now,
    );
    if (!change) continue;
    changed++;
    ended.push(...change.ended);
  }
  return { changed, ended };
}

/** A clock that was set back must not make an event one that is to come. */
function happened(times: Record<string, number>, now: number): Record<string, number> {
  return Object.fromEntries(Object.entries(times).filter(([, at]) => at <= now));
}

function isNews({ orderTimes }: PlaybookRun, times: Record<string, number>): boolean {
  return Object.entries(times).some(([event, at]) => orderTimes[event] !== at);
}
