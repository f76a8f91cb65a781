import { buildFirst, numberOption } from '../build-first.ts';
import { at, tell } from '../rows.ts';
import { measureInWorker } from './in-browser.ts';

/**
 * `npm run bench -- backup [--items 50000]`: backing up, previewing and restoring a backup and
 * checking every row, in Chromium's background worker: how long each takes, and the longest
 * stretch in which the worker could do nothing else.
 */
const items = numberOption('items', 50_000);
/** No longer than a searching agent notices, ms. */
const LONGEST = 50;

await buildFirst('chrome');
console.log(`${items.toLocaleString('en')} rows in Chromium's background worker …`);
const { size, steps } = await measureInWorker(items);
tell({ measure: `a backup of ${items} rows`, value: size / 1_048_576, unit: 'MB' });
for (const { name, runs } of steps) {
  if (name === 'nothing, to compare') continue;
  const took = runs.map((run) => run.took / 1_000);
  const longest = runs.map((run) => run.longest);
  tell({ measure: `${name}, slowest`, value: at(took, 1), unit: 's' });
  tell({ measure: `${name}, longest stretch`, value: at(longest, 1), unit: 'ms', target: LONGEST });
}
