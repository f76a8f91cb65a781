import { buildExtension } from '../../run/builds.ts';
import { measureLibrary } from './in-browser.ts';

/**
 * `npm run bench -- library [--items 100000]`: the manager on a large library: how soon it is
 * open, how it scrolls, and what its health view costs the page.
 */
const options = process.argv.slice(2);
const items = Number(options[options.indexOf('--items') + 1]) || 100_000;

console.log('Building …');
const { ok, output } = await buildExtension('chrome');
if (!ok) {
  console.error(output.trimEnd());
  process.exit(1);
}
console.log(`A library of ${items} replies in Chromium …`);
const times = await measureLibrary(items);
print('manager opens: first rows in the table', middle(times.opened), 700);
print('every item in the table', middle(times.whole));
print('longest task meanwhile', middle(times.openTask), 50);
print('scrolling all rows: longest time without a frame', times.frameGap, 1_000);
print('scrolling all rows: frames per second', times.framesPerSecond, undefined, '');
print('health: longest task', times.healthTask, 50);
print('health: all of it', times.healthTime);

function print(title: string, value: number, target?: number, unit = ' ms'): void {
  const verdict = target === undefined ? '' : value <= target ? '✓' : '✗';
  const cells = [
    title.padEnd(50),
    `${value.toFixed(0)}${unit}`.padStart(10),
    (target === undefined ? '' : `≤ ${target}${unit}`).padStart(10),
  ];
  console.log(`${cells.join('  ')}  ${verdict}`.trimEnd());
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
