import type { BrowserReport } from './browser.ts';
import type { LearningReport } from './learn.ts';
import { groupBy, percentile } from './metrics.ts';
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

/** What was measured where stands above each table. */
export function printBrowser(reports: BrowserReport[]): void {
  console.log('In Chromium. "engine": utils/search bundled from its sources and run inside the');
  console.log('extension’s background worker (its clock ticks every 0.1 ms). "message": the built');
  console.log('product, asked by a page of the extension after an import through the manager;');
  console.log('whole round trip. "empty": the same for a query with nothing to find. "wake": the');
  console.log('worker was killed; from the question to its first answer, its start included.');
  console.log('"stored index": from IndexedDB to the first answer inside a worker just started.');
  const row = (name: string, documents: number, times: number[]) => [
    ...[name, String(documents)],
    ...[0.5, 0.95, 0.99].map((part) => ms(percentile(times, part))),
  ];
  printTable(
    ['measure', 'documents', 'p50 ms', 'p95 ms', 'p99 ms'],
    reports.flatMap(({ documents, engine, product }) => [
      row('engine keystroke', documents, engine.keys),
      row('engine message', documents, engine.messages),
      row('engine build, all slices', documents, [engine.build]),
      row('engine build, longest slice', documents, engine.slices),
      row('engine serialise', documents, [engine.serialise]),
      row('engine load and first answer', documents, engine.loads),
      row('message keystroke', documents, product.keys),
      row('message of a buyer', documents, product.messages),
      row('message empty', documents, product.empty),
      row('message wake to first answer', documents, product.wakes),
      row('stored index to first answer', documents, product.loads),
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
