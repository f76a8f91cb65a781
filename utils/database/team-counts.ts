import type { Figure, FigureMetric } from '@/utils/insights/figures';
import type { CaseFacts } from '@/utils/insights/measures';
import { joinCases } from '@/utils/team/count-cases';
import { type Count, figuresOfCount } from '@/utils/team/counters';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';

/** What one browser of the team counted on one day. */
interface TeamCount {
  agent: string;
  device: string;
  day: string;
  count: Count;
}

const START = 'count:';
const SENT = 'counts-sent';

/** Fingerprints of what was sent last, by day. */
export async function readSent({ teamState }: SidedeskDatabase): Promise<Record<string, string>> {
  return ((await teamState.get(SENT))?.value as Record<string, string> | undefined) ?? {};
}

export async function writeSent(
  { teamState }: SidedeskDatabase,
  sent: Record<string, string>,
): Promise<void> {
  await teamState.put({ key: SENT, value: sent });
}

/** Keeps totals in the place of those of the same browser and day. */
export async function keepCounts(
  { teamState }: SidedeskDatabase,
  counts: readonly TeamCount[],
): Promise<void> {
  await teamState.bulkPut(
    counts.map(({ agent, device, day, count }) => ({
      key: `${START}${day}:${agent}:${device}`,
      value: { agent, count },
    })),
  );
}

export async function forgetCounts({ teamState }: SidedeskDatabase, before: string): Promise<void> {
  await teamState
    .where('key')
    .between(START, START + before)
    .delete();
}

/** Rows of some days, both ends counted. */
async function countsIn(from: string, to: string): Promise<Pick<TeamCount, 'agent' | 'count'>[]> {
  const { teamState } = await openDatabase();
  const rows = await teamState
    .where('key')
    .between(START + from, `${START}${to}:\uffff`)
    .toArray();
  return rows.map(({ value }) => value as Pick<TeamCount, 'agent' | 'count'>);
}

/** The whole team's cases of some days. @param startOf a day's beginning, UTC epoch ms */
export async function readTeamCases(
  from: string,
  to: string,
  startOf: (day: string) => number,
): Promise<CaseFacts[]> {
  const counts = await countsIn(from, to);
  const cases = counts.flatMap(({ agent, count: { day, places } }) =>
    places.map(({ console, shop, cases: of }) => ({ day, console, shop, agent, of: of ?? [] })),
  );
  return joinCases(cases, startOf);
}

/** The whole team's figures of these metrics over some days, both ends counted. */
export async function readTeamFigures(
  metrics: readonly FigureMetric[],
  from: string,
  to: string,
): Promise<Figure[]> {
  const wanted = new Set(metrics);
  return (await countsIn(from, to))
    .flatMap(({ agent, count }) => figuresOfCount(count, agent))
    .filter(({ metric }) => wanted.has(metric));
}
