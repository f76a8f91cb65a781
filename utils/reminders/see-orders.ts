import { applySnapshot } from '@/utils/database/apply-facts';
import type { AppliedFacts } from '@/utils/database/fact-rows';
import { noteReminders } from '@/utils/insights/note-reminders';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { RuleWorld } from './engine/world';
import { hideNotification } from './notify';

/**
 * Stores what a console shows and lets the rules decide about its orders and messages.
 * @returns whether any reminder changed (then alarms and views must follow)
 */
export async function seeOrders(
  snapshot: ConversationSnapshot,
  world: RuleWorld,
): Promise<boolean> {
  const applied = await applySnapshot(snapshot, world);
  await hideStopped(applied);
  await noteReminders('outcome', applied.outcomes, world.now);
  return applied.changed > 0;
}

/** Takes away the notifications of reminders that facts have stopped. */
export async function hideStopped({ stopped }: Pick<AppliedFacts, 'stopped'>): Promise<void> {
  for (const row of stopped) if (row.state === 'fired' || row.claim) await hideNotification(row);
}
