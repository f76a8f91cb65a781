import { findReplyIds } from '@/utils/database/library';
import { listReminderRules } from '@/utils/database/reminder-rules';
import { listOpenForConversation } from '@/utils/database/reminders';
import type { Reminder } from '@/utils/model/reminder';
import type { ReminderRule, RuleStep } from '@/utils/model/reminder-rule';
import { placeOf } from './data/console-markets';
import { chooseReply } from './engine/choose-reply';

/** A reply for one thing the buyer may say to a follow-up. */
interface OfferedBranch {
  label: RuleStep['branches'][number]['label'];
  replyId: string;
}

/** What is due for the buyer on screen, with the replies by what they say. */
export interface Offered {
  reminder: Reminder;
  branches: OfferedBranch[];
}

/** The reminder that is due for a conversation (`conversationKey()`), or null. */
export async function findOffered(conversation: string, zone: string): Promise<Offered | null> {
  const open = await listOpenForConversation(conversation);
  const reminder = open.find(({ state }) => state === 'fired');
  if (!reminder) return null;
  const step = await stepOf(reminder);
  if (!step || step.branches.length === 0) return { reminder, branches: [] };
  const known = await findReplyIds(step.branches.map(({ reply }) => reply));
  const { market } = placeOf(reminder.conversation.console, undefined, zone);
  const branches = step.branches.flatMap(({ label, reply }) => {
    const replyId = chooseReply(reply, known, market);
    return replyId ? [{ label, replyId }] : [];
  });
  return { reminder, branches };
}

/** Steps of rules (`<rule>|<step>`) of which a branch offers this reply. */
export async function listBranched(replyId: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const rule of await listReminderRules()) {
    for (const [i, { branches }] of rule.steps.entries()) {
      const known =
        branches.length > 0 ? await findReplyIds(branches.map(({ reply }) => reply)) : [];
      if (known.some(({ id }) => id === replyId)) found.add(`${rule.id}|${i}`);
    }
  }
  return found;
}

async function stepOf({ ruleId, rule }: Reminder): Promise<RuleStep | undefined> {
  if (!ruleId || !rule) return undefined;
  const rules: ReminderRule[] = await listReminderRules();
  return rules.find(({ id }) => id === ruleId)?.steps[rule.step];
}
