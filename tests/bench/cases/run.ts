import { buildExtension, buildPractice } from '../../run/builds.ts';
import { joinOutcomes } from '../../run/step.ts';
import { measureCard } from './in-browser.ts';
import { printInsights } from './insights.ts';

/**
 * `npm run bench -- cases [--contacts 50000] [--cases 20000] [--events 1000000]`: the desk's strip
 * about a buyer and their case, from the moment a conversation opens, among many contacts and
 * cases; then what insights take to answer over the events of a year.
 */
const options = process.argv.slice(2);
const numberOf = (name: string, normal: number) =>
  options.includes(`--${name}`) ? Number(options[options.indexOf(`--${name}`) + 1]) : normal;
const contacts = numberOf('contacts', 50_000);
const cases = numberOf('cases', 20_000);

console.log('Building …');
const { ok, output } = joinOutcomes(await Promise.all([buildExtension('chrome'), buildPractice()]));
if (!ok) {
  console.error(output.trimEnd());
  process.exit(1);
}
console.log(`${contacts} contacts and ${cases} cases in Chromium …`);
const times = await measureCard(contacts, cases);
print('conversation known to the desk → strip painted', times.painted, 100);
print('conversation opened in the page → strip painted', times.opened);
print('background: one card, asked and answered', times.asked);
print('manager: list of open cases', times.listed);
print('manager: list of contacts', times.contacts);
await printInsights(numberOf('events', 1_000_000));

function print(title: string, values: number[], target?: number): void {
  const sorted = values.toSorted((a, b) => a - b);
  for (const share of values.length > 9 ? [0.5, 0.95] : [0.5]) {
    const value =
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    const verdict = target === undefined ? '' : value <= target ? '✓' : '✗';
    const cells = [
      `${title}, p${share * 100}`.padEnd(56),
      `${value.toFixed(1)} ms`.padStart(10),
      (target === undefined ? '' : `≤ ${target} ms`).padStart(10),
    ];
    console.log(`${cells.join('  ')}  ${verdict}`.trimEnd());
  }
}
