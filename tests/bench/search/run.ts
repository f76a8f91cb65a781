import { parseArgs } from 'node:util';
import type { Contestant } from './contestant.ts';
import { readSets } from './corpus.ts';
import { measureLearning } from './learn.ts';
import { OURS } from './ours.ts';
import { printBrowser, printLearning, printReports, printScale, printSilence } from './print.ts';
import { measureQuality, type Report } from './quality.ts';
import { measureScale } from './scale.ts';
import { measureSilence } from './silence.ts';

/*
 * node tests/bench/search/run.ts [--corpus F --queries F] [--engines ours,fuse,minisearch,…]
 *   [--learn N] [--silence] [--scale 10000,100000] [--budget SECONDS] [--browser] [--json]
 */
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    engines: { type: 'string', default: 'ours' },
    learn: { type: 'string' },
    silence: { type: 'boolean', default: false },
    scale: { type: 'string' },
    budget: { type: 'string', default: '45' },
    browser: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const sets = readSets(values.corpus, values.queries);
if (!sets.length) {
  console.error('No corpus: give --corpus and --queries (JSON lines).');
  process.exit(1);
}

if (values.browser) {
  const { measureInBrowser } = await import('./browser.ts');
  const sizes = (values.scale ?? '10000').split(',').map(Number);
  show(await measureInBrowser(sets, sizes), printBrowser);
} else if (values.learn !== undefined) {
  const results = sets.flatMap((set) => measureLearning(set, Number(values.learn)));
  show(results, printLearning);
} else if (values.silence) {
  show(measureSilence(sets), printSilence);
} else if (values.scale) {
  const sizes = values.scale.split(',').map(Number);
  show(await measureScale(sets, sizes, await pick(values.engines)), printScale);
} else {
  const contestants = await pick(values.engines);
  const reports: Report[] = [];
  for (const set of sets) {
    for (const contestant of contestants) {
      // Ours is asked everything: the mean over part of the queries is another figure.
      const seconds = contestant === OURS ? Number.POSITIVE_INFINITY : Number(values.budget);
      reports.push(await measureQuality(contestant, set, seconds * 1000));
    }
  }
  show(reports, printReports);
}

function show<T>(result: T, print: (result: T) => void): void {
  if (values.json) console.log(JSON.stringify(result, null, 2));
  else print(result);
}

/** Contestants by name or family (`fuse` is every Fuse set-up; `all` everything). */
async function pick(names: string): Promise<Contestant[]> {
  const wanted = names.split(',');
  const needsPeers = wanted.some((name) => name !== 'ours');
  const all = needsPeers ? [OURS, ...(await import('./peers/all.ts')).PEERS] : [OURS];
  return all.filter(({ name }) =>
    wanted.some((want) => want === 'all' || name === want || name.startsWith(`${want}-`)),
  );
}
