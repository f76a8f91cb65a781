import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension, buildPractice } from './builds.ts';
import { root, runVisibly } from './command.ts';
import { measureDesk } from './measure-desk.ts';
import { joinOutcomes } from './step.ts';

/**
 * `npm run bench`: what the product promises about speed and size, beside what it does here.
 * `npm run bench -- search [options]`: the search engine; options in tests/bench/search/run.ts.
 * `npm run bench -- console`: what reading a busy console costs its page, and an insertion in
 * each editor.
 * `npm run bench -- reminders`: the next due row, a list of orders through the rules, lateness.
 * `npm run bench -- wording`: the wording rules.
 * `npm run bench -- search-report`: all of that, kept in tests/bench/search.md.
 * `npm run bench -- library [options]`: the manager on a library of 100,000 items.
 * `npm run bench -- replies [options]`: from a chosen reply to the text in the box, and the gate.
 * `npm run bench -- backup [options]`: backups and the check of all rows.
 */
const ITEMS = 10_000;

const [topic, ...options] = process.argv.slice(2);
if (topic === 'wording') process.exit(await runVisibly('tests/bench/replies/wording.ts', []));
if (topic === 'search-report') process.exit(await runVisibly('tests/bench/search/report.ts', []));
if (topic) process.exit(await runTopic(topic));

if (topic === 'replies' && options.includes('--no-browser')) {
  process.exit(await runVisibly('tests/bench/replies/run.ts', options));
}

console.log('Building …');
const { ok, output } = joinOutcomes(await Promise.all([buildExtension('chrome'), buildPractice()]));
if (!ok) {
  console.error(output.trimEnd());
  process.exit(1);
}
if (topic === 'replies') process.exit(await runVisibly('tests/bench/replies/run.ts', options));
const script = await readFile(join(root, '.output/chrome-mv3/content-scripts/console.js'));
console.log(`Measuring with ${ITEMS} items …`);
const times = await measureDesk(ITEMS);

print('content script, gzip', 30, gzipSync(script).length / 1_000, 'kB');
print('longest task of a loading page, p50', 50, middle(times.longest, 0.5), 'ms');
print('the same without the desk, p50', undefined, middle(times.longestWithout, 0.5), 'ms');
print('desk usable after a page starts loading, p50', 400, middle(times.usable, 0.5), 'ms');
print('keystroke to painted results, p50', undefined, middle(times.keystrokes, 0.5), 'ms');
print('keystroke to painted results, p95', 60, middle(times.keystrokes, 0.95), 'ms');
print('Enter to text in the box, p50', undefined, middle(times.insertions, 0.5), 'ms');
print('Enter to text in the box, p95', 40, middle(times.insertions, 0.95), 'ms');

/** A bench of its own: `tests/bench/<topic>/run.ts`. */
async function runTopic(name: string): Promise<number> {
  const file = `tests/bench/${name}/run.ts`;
  if (/^[a-z-]+$/.test(name) && existsSync(join(root, file))) return runVisibly(file, options);
  console.error(`There is no bench "${name}"; see CONTRIBUTING.md.`);
  return 1;
}

function middle(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print(title: string, target: number | undefined, value: number, unit: string): void {
  const verdict = target === undefined ? '' : value <= target ? '✓' : '✗';
  const wanted = target === undefined ? '' : `≤ ${target} ${unit}`;
  const cells = [title.padEnd(44), `${value.toFixed(1)} ${unit}`.padStart(10), wanted.padStart(10)];
  console.log(`${cells.join('  ')}  ${verdict}`.trimEnd());
}
