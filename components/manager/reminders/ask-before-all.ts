import { listPreviewSubjects } from '@/utils/database/rule-subjects';
import type { ReminderRule } from '@/utils/model/reminder-rule';
import { isOrderRule } from '@/utils/reminders/engine/match-rule';
import { previewRule, type RulePreview } from '@/utils/reminders/engine/preview-rule';
import { loadWorld } from '@/utils/reminders/load-world';

/** A rule is tried on what was seen so long ago, ms. */
const LOOK_BACK = 30 * 86_400_000;

/** What a rule would do to the orders and buyers of the last month if it were on now. */
export async function tryRule(rule: ReminderRule): Promise<RulePreview> {
  const now = Date.now();
  const [{ orders, buyers }, world] = await Promise.all([
    listPreviewSubjects(now - LOOK_BACK),
    loadWorld(now),
  ]);
  return previewRule(rule, isOrderRule(rule) ? orders : buyers, world);
}

/** How many buyers a rule would be about at once, where that is every one of them; else 0. */
export async function askBeforeAll(rule: ReminderRule): Promise<number> {
  const { isForEverybody, buyers } = await tryRule(rule);
  return isForEverybody ? buyers : 0;
}
