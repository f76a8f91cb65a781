import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runVisibly } from './command.ts';

/**
 * `npm run bench [-- --quick] [--json]`: everything the product promises about speed and size,
 * beside what it does here; writes BENCHMARKS.md. Nothing fails.
 * `npm run bench -- <topic> [options]`: one topic, `tests/bench/<topic>/run.ts`, whose head says
 * what its options are.
 */
const scripts: Record<string, string> = {
  wording: 'replies/wording.ts',
  'search-report': 'search/report.ts',
};

const [topic, ...options] = process.argv.slice(2);
if (topic === undefined || topic.startsWith('--')) {
  process.exitCode = await runVisibly('tests/bench/whole.ts', process.argv.slice(2));
} else {
  const file = `tests/bench/${scripts[topic] ?? `${topic}/run.ts`}`;
  if (/^[a-z-]+$/.test(topic) && existsSync(join(root, file))) {
    process.exitCode = await runVisibly(file, options);
  } else {
    console.error(`There is no bench "${topic}"; see CONTRIBUTING.md.`);
    process.exitCode = 1;
  }
}
