import type { Contestant } from './contestant.ts';
import { type EvaluationSet, readFiller } from './corpus.ts';
import { percentile } from './metrics.ts';
import { measureMemory } from './quality.ts';

export interface ScaleReport {
  engine: string;
  documents: number;
  buildMs: number;
  loadMs: number | null;
  storedBytes: number | null;
  memory: number;
  /** Milliseconds, every prefix of the typed queries and the whole messages. */
  keystroke: { p50: number; p95: number; p99: number };
  message: { p50: number; p95: number; p99: number };
}

const QUERIES = 250;
const MESSAGES = new Set(['question', 'long']);

/** Speed and memory on the first set, grown with filler to each size. */
export async function measureScale(
  sets: EvaluationSet[],
  sizes: number[],
  contestants: Contestant[],
): Promise<ScaleReport[]> {
  const [set] = sets;
  if (!set) return [];
  const filler = readFiller();
  const { keys, messages } = queriesOf(set);
  const reports: ScaleReport[] = [];
  for (const size of sizes) {
    const documents = [...set.documents, ...filler].slice(0, size);
    for (const contestant of contestants) {
      const before = measureMemory();
      const started = performance.now();
      const index = await contestant.open(documents);
      const buildMs = performance.now() - started;
      const time = async (queries: string[], kind: string) => {
        const latency: number[] = [];
        for (const query of queries) {
          const asked = performance.now();
          await index.search(query, kind);
          latency.push(performance.now() - asked);
        }
        return {
          p50: percentile(latency, 0.5),
          p95: percentile(latency, 0.95),
          p99: percentile(latency, 0.99),
        };
      };
      const keystroke = await time(keys, 'keystroke');
      const message = await time(messages, 'message');
      const memory = measureMemory() - before;
      const stored = index.stored?.();
      reports.push({
        engine: contestant.name,
        documents: documents.length,
        buildMs,
        loadMs: stored?.loadMs ?? null,
        storedBytes: stored?.bytes ?? null,
        memory,
        keystroke,
        message,
      });
    }
  }
  return reports;
}

/** Every prefix of typed queries, as keystrokes ask them, and whole messages. */
export function queriesOf(set: EvaluationSet): { keys: string[]; messages: string[] } {
  const typed = set.queries.filter(({ kind }) => !MESSAGES.has(kind));
  const keys = everyNth(typed, QUERIES).flatMap(({ query }) =>
    [...query].map((_, at) => query.slice(0, at + 1)),
  );
  const messages = set.queries.filter(({ kind }) => kind === 'long').map(({ query }) => query);
  return { keys, messages };
}

const everyNth = <T>(list: T[], count: number): T[] => {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => at % step === 0).slice(0, count);
};
