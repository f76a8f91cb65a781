import { measureGate } from './gate.ts';
import { insertChosen } from './in-browser.ts';
import { standInRules } from './stand-in-rules.ts';

/**
 * `npm run bench -- replies [--items 10000] [--rules 2000] [--no-browser]`: from choosing a
 * reply to its text in the console's box, with filling and the gate; and those alone.
 */
const options = process.argv.slice(2);
const numberOf = (name: string, normal: number) =>
  Number(options[options.indexOf(`--${name}`) + 1] ?? Number.NaN) || normal;
const items = options.includes('--items') ? numberOf('items', 10_000) : 10_000;
const rules = options.includes('--rules') ? numberOf('rules', 2_000) : 2_000;

const { fill, gate } = measureGate(standInRules(rules));
print(`gate, 1,000 characters, ${rules} rules`, 5, gate);
print('filling the same text', undefined, fill);
if (!options.includes('--no-browser')) {
  console.log(`A library of ${items} replies in Chromium …`);
  const { chosen, cold } = await insertChosen(items);
  print('chosen reply to text in the box, shown before', 50, chosen);
  print('chosen reply to text in the box, never shown', 50, cold);
}

function print(title: string, target: number | undefined, times: number[]): void {
  const p95 = middle(times, 0.95);
  const verdict = target === undefined ? '' : p95 <= target ? '✓' : '✗';
  const cells = [
    title.padEnd(46),
    `p50 ${middle(times, 0.5).toFixed(2)} ms`.padStart(14),
    `p95 ${p95.toFixed(2)} ms`.padStart(14),
    (target === undefined ? '' : `≤ ${target} ms`).padStart(9),
  ];
  console.log(`${cells.join('  ')}  ${verdict}`.trimEnd());
}

function middle(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
