import { buildExtension } from '../../run/builds.ts';
import { measureImport } from './in-browser.ts';

/**
 * `npm run bench -- import [--rows 100000] [--no-build]`: a table brought in through the manager
 * page in Chromium, from the chosen file to the written rows, taken back and brought in again.
 */
const options = process.argv.slice(2);
const rows = Number(options[options.indexOf('--rows') + 1]);
const wanted = options.includes('--rows') && rows > 0 ? rows : 100_000;
if (!options.includes('--no-build')) {
  console.log('Building …');
  const { ok, output } = await buildExtension('chrome');
  if (!ok) {
    console.error(output.trimEnd());
    process.exit(1);
  }
}
console.log(`A table of ${wanted.toLocaleString('en')} rows in Chromium …`);
const found = await measureImport(wanted);
print('parsed and planned', 8, found.planned / 1_000, 's');
print('applied', 15, found.applied / 1_000, 's');
print('taken back', undefined, found.undone / 1_000, 's');
print('brought in once more', 15, found.redone / 1_000, 's');
print('longest task of the page, planning', 50, found.longest.planning, 'ms');
print('longest task of the page, looking through', 50, found.longest.looking, 'ms');
print('longest task of the page, applying', 50, found.longest.applying, 'ms');
print('longest task of the page, taking back', 50, found.longest.undoing, 'ms');
print('peak memory of the page’s process', 600, found.peak / 1_048_576, 'MB');
print('the same before the file was chosen', undefined, found.before / 1_048_576, 'MB');

function print(title: string, target: number | undefined, value: number, unit: string): void {
  const verdict = target === undefined ? '' : value <= target ? '✓' : '✗';
  const cells = [
    title.padEnd(44),
    `${value.toFixed(1)} ${unit}`.padStart(10),
    (target === undefined ? '' : `≤ ${target} ${unit}`).padStart(10),
  ];
  console.log(`${cells.join('  ')}  ${verdict}`.trimEnd());
}
