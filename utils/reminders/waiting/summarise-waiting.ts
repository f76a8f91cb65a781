import type { WaitingSummary } from '../../welcome.ts';
import type { RankedWaiting } from './rank-waiting.ts';

/** The ring on the rail: how many wait, the worst level, and when it changes by the clock. */
export function summariseWaiting(ranked: readonly RankedWaiting[]): WaitingSummary {
  const changes = ranked.flatMap(({ changesAt }) => changesAt ?? []);
  return {
    count: ranked.length,
    level: ranked[0]?.level ?? 'quiet',
    changesAt: changes.length > 0 ? Math.min(...changes) : null,
  };
}
