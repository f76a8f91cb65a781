import { buildFirst, numberOption } from '../build-first.ts';
import { tell } from '../rows.ts';
import { measureImport } from './in-browser.ts';

/**
 * `npm run bench -- import [--rows 100000]`: a table brought in through the manager page in
 * Chromium, from the chosen file to the written rows, taken back and brought in again.
 */
const rows = numberOption('rows', 100_000);
await buildFirst('chrome');
console.log(`A table of ${rows.toLocaleString('en')} rows in Chromium …`);
const found = await measureImport(rows);
const seconds = (measure: string, ms: number, target?: number) =>
  tell({ measure, value: ms / 1_000, unit: 's', ...(target ? { target } : {}) });
const task = (doing: string, ms: number) =>
  tell({ measure: `longest task of the page, ${doing}`, value: ms, unit: 'ms', target: 50 });
seconds(`${rows} rows parsed and planned`, found.planned, 8);
seconds(`${rows} rows applied`, found.applied, 15);
seconds('taken back', found.undone);
seconds('brought in once more', found.redone, 15);
task('planning', found.longest.planning);
task('looking through', found.longest.looking);
task('applying', found.longest.applying);
task('taking back', found.longest.undoing);
const MB = 1_048_576;
tell({ measure: 'peak of the page’s process', value: found.peak / MB, unit: 'MB', target: 600 });
tell({ measure: 'the same before the file was chosen', value: found.before / MB, unit: 'MB' });
