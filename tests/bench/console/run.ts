import { buildExtension, buildPractice } from '../../run/builds.ts';
import { joinOutcomes } from '../../run/step.ts';
import { measureOverhead } from './overhead.ts';

/**
 * `npm run bench -- console`: what the desk costs a console that receives 20 messages a second,
 * and how long an insertion takes in each editor.
 */
console.log('Building …');
const chrome = await buildExtension('chrome');
const practice = await buildExtension('chrome', 'practice');
const built = joinOutcomes([chrome, practice, await buildPractice()]);
if (!built.ok) {
  console.error(built.output.trimEnd());
  process.exit(1);
}
console.log('Measuring two minutes of a busy console …');
const found = await measureOverhead();
print('share of the main thread', 2, found.share, '%');
print('turns of ours over 50 ms', 0, found.longTasks, '');
console.log(`one turn of ours, p95                ${found.turn.toFixed(2)} ms`);
print('snapshot, p95', 4, found.snapshot, 'ms');
print('heap growth we add in a minute', 5, found.growth - found.growthWithout, 'MB');

console.log('\nMeasuring insertions …');
await import('./insertion.ts');

function print(title: string, target: number, value: number, unit: string): void {
  const cells = [
    title.padEnd(32),
    `${value.toFixed(2)} ${unit}`.padStart(10),
    `≤ ${target} ${unit}`.padStart(8),
  ];
  console.log(`${cells.join('  ')}  ${value <= target ? '✓' : '✗'}`);
}
