import type { LearningReport } from './learn.ts';
import { groupBy } from './metrics.ts';
import type { Report } from './quality.ts';
import type { ScaleReport } from './scale.ts';
import type { SilenceReport } from './silence.ts';

const ms = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const mb = (bytes: number | null): string => (bytes === null ? '–' : (bytes / 1e6).toFixed(2));
const share = (value: number): string => value.toFixed(3);

/** One table per set: quality by kind, then cost. */
export function printReports(reports: Report[]): void {
  for (const [set, list] of groupBy(reports, (report) => report.set)) {
    const kinds = [...new Set(list.flatMap((report) => Object.keys(report.kinds)))];
    console.log(`\n${set} (${list[0]?.documents} documents): MRR@10 / recall@5 / success@1`);
    printTable(
      [
        'engine',
        'macro',
        ...kinds.map((kind) => `${kind} (${list[0]?.kinds[kind]?.queries ?? 0})`),
      ],
      list.map(({ engine, macro, kinds: found }) => [
        engine,
        share(macro),
        ...kinds.map((kind) => {
          const scores = found[kind];
          return scores
            ? `${share(scores.mrr)} / ${share(scores.recall5)} / ${share(scores.success1)}`
            : '–';
        }),
      ]),
    );
    printTable(
      ['engine', 'p50 ms', 'p95 ms', 'p99 ms', 'build ms', 'load ms', 'stored MB', 'memory MB'],
      list.map(({ engine, latency, buildMs, loadMs, storedBytes, memory }) => [
        engine,
        ms(latency.p50),
        ms(latency.p95),
        ms(latency.p99),
        ms(buildMs),
        ms(loadMs),
        mb(storedBytes),
        mb(memory),
      ]),
    );
  }
}

export function printScale(reports: ScaleReport[]): void {
  const times = ({ p50, p95, p99 }: ScaleReport['keystroke']) => [ms(p50), ms(p95), ms(p99)];
  printTable(
    [
      'engine',
      'documents',
      ...['key p50', 'key p95', 'key p99', 'message p50', 'message p95', 'message p99'],
      ...['build ms', 'load ms', 'stored MB', 'memory MB'],
    ],
    reports.map((report) => [
      report.engine,
      String(report.documents),
      ...times(report.keystroke),
      ...times(report.message),
      ms(report.buildMs),
      ms(report.loadMs),
      mb(report.storedBytes),
      mb(report.memory),
    ]),
  );
}

export function printLearning(reports: LearningReport[]): void {
  printTable(
    ['set', 'kind', 'entries', 'examples', 'queries', 'success@1'],
    reports.map(({ set, kind, entries, examples, queries, success1 }) => [
      ...[set, kind, String(entries), String(examples), String(queries), share(success1)],
    ]),
  );
}

export function printSilence(reports: SilenceReport[]): void {
  printTable(
    ['set', 'confidence', 'answerable shown', 'right of shown', 'chatter shown'],
    reports.map(({ set, threshold, shown, right, falseAlarms }) => [
      ...[set, String(threshold), share(shown), share(right), share(falseAlarms)],
    ]),
  );
}

function printTable(head: string[], rows: string[][]): void {
  console.log(`| ${head.join(' | ')} |`);
  console.log(`|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
