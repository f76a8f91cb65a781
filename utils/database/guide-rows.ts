import type { ClaimingRows } from '@/utils/guides/claim';
import { measures } from '@/utils/insights/measures';
import type { PracticeScenario } from '@/utils/model/practice';
import { openDatabase } from './open';

/** Everything stored that says which rows of the guides it serves. */
export async function readClaimingRows(
  practice: readonly PracticeScenario[],
): Promise<ClaimingRows> {
  const { replies, articles, rules, reminderRules, playbooks } = await openDatabase();
  const [replyRows, articleRows, ruleRows, reminderRows, playbookRows] = await Promise.all([
    // An entry in this index is an id: items without any are never read.
    replies.where('guideIds').above('').distinct().toArray(),
    articles.where('guideIds').above('').distinct().toArray(),
    rules.toArray(),
    reminderRules.toArray(),
    playbooks.toArray(),
  ]);
  return {
    replies: replyRows,
    articles: articleRows,
    rules: ruleRows.filter(({ guideIds }) => guideIds.length > 0),
    reminderRules: reminderRows,
    playbooks: playbookRows,
    practice,
    metrics: measures,
  };
}
