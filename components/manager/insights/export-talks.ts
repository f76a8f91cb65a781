import type { TFunction } from 'i18next';
import { dayOf } from '@/utils/calendar/zone';
import { readCaseFacts } from '@/utils/database/insight-cases';
import { listTalks } from '@/utils/database/insights';
import { moveDay } from '@/utils/insights/days';
import { talkOf } from '@/utils/insights/note-turns';
import { joinCases, type TalkCase } from '@/utils/insights/talk-cases';
import { type TalkColumn, talkColumns, writeTalks } from '@/utils/insights/write-talks';
import { type Scope, startOf, zoneNow } from './use-figures';

/**
 * The conversations of a scope as CSV, with how cases of each ended. Cases are found by the hash
 * of their conversation, which is all that a row holds: no buyer is named.
 * @param to the last day
 */
export async function exportTalks(scope: Scope, to: string, t: TFunction): Promise<string> {
  const from = moveDay(to, 1 - scope.days);
  const [all, ended] = await Promise.all([listTalks(from, to), listEnded(from)]);
  const talks = all.filter(
    (one) =>
      (scope.console === '' || one.console === scope.console) &&
      (scope.shop === '' || one.shop === scope.shop) &&
      (scope.agent === '' || one.agent === scope.agent),
  );
  const said = ended.map(({ outcome, satisfaction, ...one }) => ({
    ...one,
    outcome: outcome && t(`cases/outcome/${outcome}`),
    satisfaction: satisfaction && t(`cases/satisfaction/${satisfaction}`),
  }));
  const cases = joinCases(talks, said);
  const names = Object.fromEntries(
    talkColumns.map((column) => [column, t(`manager/insights/column/${column}`)]),
  ) as Record<TalkColumn, string>;
  return writeTalks(talks, names, ({ key }) => cases.get(key) ?? []);
}

/** Cases that were closed on a day or after it. */
async function listEnded(from: string): Promise<TalkCase[]> {
  const rows = await readCaseFacts(startOf(from));
  const zone = zoneNow();
  const found = rows.map(async (one): Promise<TalkCase[]> => {
    const { conversationKey, openedAt, closedAt, outcome = null, satisfaction = null } = one;
    if (closedAt === null || !conversationKey) return [];
    const days = { openedDay: dayOf(openedAt, zone), closedDay: dayOf(closedAt, zone) };
    return [{ talk: await talkOf(conversationKey), ...days, outcome, satisfaction }];
  });
  return (await Promise.all(found)).flat();
}
