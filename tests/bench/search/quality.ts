import type { Contestant } from './contestant.ts';
import type { EvaluationSet, QueryLine } from './corpus.ts';
import { mean, percentile, type Scores, scoreList } from './metrics.ts';

export interface Report {
  engine: string;
  set: string;
  documents: number;
  /** Mean over the kinds, each counting the same. */
  macro: number;
  kinds: Record<string, Scores & { queries: number }>;
  /** Milliseconds. */
  latency: { p50: number; p95: number; p99: number };
  buildMs: number;
  loadMs: number | null;
  storedBytes: number | null;
  /** Bytes the index holds: heap and array buffers. */
  memory: number;
}

/**
 * Runs all queries of a set. A slow engine stops after `budgetMs`; queries are taken in turn from
 * every kind, so that a cut leaves the kinds even.
 */
export async function measureQuality(
  contestant: Contestant,
  set: EvaluationSet,
  budgetMs: number,
): Promise<Report> {
  const before = measureMemory();
  const started = performance.now();
  const index = await contestant.open(set.documents);
  const buildMs = performance.now() - started;
  const memory = measureMemory() - before;
  const scores = new Map<string, Scores[]>();
  const latency: number[] = [];
  let spent = 0;
  for (const { kind, query, rel } of takeTurns(set.queries)) {
    const asked = performance.now();
    const ids = await index.search(query, kind);
    const took = performance.now() - asked;
    latency.push(took);
    spent += took;
    const list = scores.get(kind) ?? [];
    list.push(scoreList(ids, new Set(rel)));
    scores.set(kind, list);
    if (spent > budgetMs) break;
  }
  const stored = index.stored?.();
  const kinds = Object.fromEntries([...scores].map(([kind, list]) => [kind, average(list)]));
  return {
    engine: contestant.name,
    set: set.name,
    documents: set.documents.length,
    macro: mean(Object.values(kinds).map(({ mrr }) => mrr)),
    kinds,
    latency: {
      p50: percentile(latency, 0.5),
      p95: percentile(latency, 0.95),
      p99: percentile(latency, 0.99),
    },
    buildMs,
    loadMs: stored?.loadMs ?? null,
    storedBytes: stored?.bytes ?? null,
    memory,
  };
}

const average = (list: Scores[]) => ({
  mrr: mean(list.map(({ mrr }) => mrr)),
  recall5: mean(list.map(({ recall5 }) => recall5)),
  success1: mean(list.map(({ success1 }) => success1)),
  queries: list.length,
});

function takeTurns(queries: QueryLine[]): QueryLine[] {
  const seen = new Map<string, number>();
  const turn = queries.map((query) => {
    const count = seen.get(query.kind) ?? 0;
    seen.set(query.kind, count + 1);
    return { query, count };
  });
  return turn.sort((a, b) => a.count - b.count).map(({ query }) => query);
}

/** Exact only under `node --expose-gc`. */
export function measureMemory(): number {
  const { gc } = globalThis as { gc?: () => void };
  for (let i = 0; i < 3; i++) gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
