import { numberOption } from '../build-first.ts';
import { tell } from '../rows.ts';
import type { Contestant } from './contestant.ts';
import { type CorpusLine, type EvaluationSet, readFiller, readSets } from './corpus.ts';
import { percentile } from './metrics.ts';
import { OURS } from './ours.ts';
import { PEERS } from './peers/all.ts';
import { measureQuality } from './quality.ts';
import { measureScale, queriesOf } from './scale.ts';
import { readStarterSet } from './starter-set.ts';

/**
 * node tests/bench/search/table.ts [--most 100000]: the search engine beside plain Fuse.js in the
 * same run: how good where the evaluation sets are there, how fast and how large in any case.
 */
const FUSE = PEERS.find(({ name }) => name === 'fuse-default') as Contestant;
/** Fuse.js is asked as much as fits into so many seconds; quality needs a few hundred queries. */
const BUDGET = 8_000;
const sizes = [10_000, 100_000].filter((size) => size <= numberOption('most', 100_000));
/** Of issue 3: mean reciprocal rank within ten, by the name of a set. */
const quality: Record<string, number> = { 'zh-shop': 0.8, 'zh-faq': 0.71, 'en-support': 0.92 };

const sets = readSets();
for (const set of sets) {
  const ours = await measureQuality(OURS, set, Number.POSITIVE_INFINITY);
  const theirs = await measureQuality(FUSE, set, BUDGET);
  const target = quality[set.name];
  tell({
    measure: `${set.name}: macro MRR@10, development half`,
    value: ours.macro,
    unit: '',
    isAtLeast: true,
    ...(target ? { target } : {}),
    library: { name: 'Fuse.js', value: theirs.macro },
  });
}
if (sets.length === 0) console.log('No evaluation sets beside the project: no figures of quality.');

const base: EvaluationSet = sets[0] ?? readStarterSet(Math.max(...sizes));
const documents = [...base.documents, ...(sets.length > 0 ? readFiller() : [])];
for (const size of sizes) {
  const [ours] = await measureScale([{ ...base, documents }], [size], [OURS]);
  if (!ours) continue;
  const isLarge = size > 10_000;
  const theirs = await timeLibrary(documents.slice(0, size));
  const name = `${ours.documents} items`;
  tell({
    measure: `${name}: keystroke, p95`,
    value: ours.keystroke.p95,
    unit: 'ms',
    target: isLarge ? 6 : 1.5,
    library: { name: 'Fuse.js', value: theirs.p95 },
  });
  tell({
    measure: `${name}: whole message, p95`,
    value: ours.message.p95,
    unit: 'ms',
    target: isLarge ? 10 : 6,
  });
  tell({
    measure: `${name}: build`,
    value: ours.buildMs,
    unit: 'ms',
    target: isLarge ? 1_500 : 250,
    library: { name: 'Fuse.js', value: theirs.build },
  });
  tell({
    measure: `${name}: load`,
    value: ours.loadMs ?? Number.NaN,
    unit: 'ms',
    target: isLarge ? 250 : 60,
  });
  const stored = (ours.storedBytes ?? Number.NaN) / 1e6;
  tell({ measure: `${name}: stored`, value: stored, unit: 'MB', target: isLarge ? 20 : 2 });
  const memory = ours.memory / 1e6;
  tell({ measure: `${name}: memory`, value: memory, unit: 'MB', target: isLarge ? 45 : 8 });
}

/** Every so many prefixes of typed queries, until the time is up; at least five. */
async function timeLibrary(rows: CorpusLine[]): Promise<{ build: number; p95: number }> {
  const started = performance.now();
  const index = await FUSE.open(rows);
  const build = performance.now() - started;
  const { keys } = queriesOf(base);
  const times: number[] = [];
  let spent = 0;
  for (let at = 0; at < keys.length && (spent < BUDGET || times.length < 5); at += 7) {
    const asked = performance.now();
    await index.search(keys[at] ?? '', 'keystroke');
    times.push(performance.now() - asked);
    spent += times.at(-1) ?? 0;
  }
  return { build, p95: percentile(times, 0.95) };
}
