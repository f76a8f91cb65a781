import type { Figure, FigureMetric } from '@/utils/insights/figures';
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

/** The whole team's figures of these metrics over some days, both ends counted. */
export async function readTeamFigures(
  metrics: readonly FigureMetric[],
  from: string,
  to: string,
): Promise<Figure[]> {
  const { teamState } = await openDatabase();
  const rows = await teamState
    .where('key')
    .between(START + from, `${START}${to}:\uffff`)
    .toArray();
  const wanted = new Set(metrics);
  return rows
    .map(({ value }) => value as Pick<TeamCount, 'agent' | 'count'>)
    .flatMap(({ agent, count }) => figuresOfCount(count, agent))
    .filter(({ metric }) => wanted.has(metric));
}
