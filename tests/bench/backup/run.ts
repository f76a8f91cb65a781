import { buildExtension } from '../../run/builds.ts';
import { measureInWorker } from './in-browser.ts';

/**
 * `npm run bench -- backup [--items 50000]`: backing up, previewing and restoring a backup and
 * checking every row, in Chromium's background worker: how long each takes, and the longest
 * stretch in which the worker could do nothing else.
 */
const options = process.argv.slice(2);
const items = Number(options[options.indexOf('--items') + 1]) || 50_000;
/** No longer than a searching agent notices, ms. */
const LONGEST = 50;

console.log('Building …');
const { ok, output } = await buildExtension('chrome');
if (!ok) {
  console.error(output.trimEnd());
  process.exit(1);
}
console.log(`${items.toLocaleString('en')} rows in Chromium's background worker …`);
const { size, steps } = await measureInWorker(items);
console.log(`backup of ${(size / 1_048_576).toFixed(1)} MB`);
for (const { name, runs } of steps) {
  const took = Math.max(...runs.map((run) => run.took));
  const stretches = runs.map((run) => run.longest).toSorted((a, b) => a - b);
  const longest = stretches.at(-1) ?? Number.NaN;
  const each = stretches.map((ms) => ms.toFixed(0)).join(', ');
  const cells = [
    name.padEnd(24),
    `${(took / 1_000).toFixed(2)} s`.padStart(9),
    `longest stretch ${each} ms`.padStart(34),
    `≤ ${LONGEST} ms`.padStart(8),
  ];
  const isWork = name !== 'nothing, to compare';
  console.log(`${cells.join('  ')}  ${isWork ? (longest <= LONGEST ? '✓' : '✗') : ''}`.trimEnd());
}
