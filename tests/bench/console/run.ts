import { buildFirst } from '../build-first.ts';
import { tell } from '../rows.ts';
import { measureOverhead } from './overhead.ts';

/**
 * `npm run bench -- console`: what the desk costs a console that receives 20 messages a second,
 * and how long an insertion takes in each editor.
 */
await buildFirst('chrome', 'consoles');
console.log('Measuring two minutes of a busy console …');
const found = await measureOverhead();
tell({ measure: 'share of the main thread', value: found.share, unit: '%', target: 2 });
tell({ measure: 'turns of ours over 50 ms', value: found.longTasks, unit: '', target: 0 });
tell({ measure: 'one turn of ours, p95', value: found.turn, unit: 'ms' });
tell({ measure: 'snapshot, p95', value: found.snapshot, unit: 'ms', target: 4 });
const growth = found.growth - found.growthWithout;
tell({ measure: 'heap growth we add in a minute', value: growth, unit: 'MB', target: 5 });

console.log('\nMeasuring insertions …');
await import('./insertion.ts');
