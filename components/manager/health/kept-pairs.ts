import type { HealthFinding } from '@/utils/health/finding';

const KEY = 'sidedesk.health.kept';
/** Pairs remembered; the oldest are forgotten first. */
const MOST = 2_000;

/** What a pair of near-duplicates is remembered by. */
export function pairOf({ id, other }: HealthFinding): string {
  return [id, other?.id ?? ''].sort().join('|');
}

/** Pairs somebody decided to keep as they are, in this browser. */
export function readKeptPairs(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.map(String) : []);
  } catch (error) {
    console.warn('[sidedesk] the kept pairs cannot be read:', error);
    return new Set();
  }
}

export function keepPair(finding: HealthFinding): ReadonlySet<string> {
  const pairs = [...readKeptPairs(), pairOf(finding)].slice(-MOST);
  localStorage.setItem(KEY, JSON.stringify(pairs));
  return new Set(pairs);
}
