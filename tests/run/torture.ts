import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFirst } from '../bench/build-first.ts';
import type { Result } from '../torture/piece.ts';
import { pieces } from '../torture/pieces.ts';
import { keepTable } from '../torture/write-table.ts';
import { root } from './command.ts';

/**
 * `npm run torture [-- <piece …>] [--browser chromium|firefox] [--tries N] [--seed N] [--no-build]`:
 * what happens when everything goes wrong at a random moment; kept in tests/torture.md. Fails when
 * a try does not survive.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string' },
    tries: { type: 'string' },
    seed: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
/** No piece takes longer, ms: one that does hangs. */
const LIMIT = 30 * 60_000;
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const browsers = values.browser ? [values.browser] : ['chromium', 'firefox'];
const names = positionals.length > 0 ? positionals : Object.keys(pieces);
const unknown = names.filter((name) => !(name in pieces));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(pieces).join(', ')}.`);
  process.exit(1);
}

if (!values['no-build']) await buildFirst('consoles', 'chrome', 'firefox');
console.log(`seed ${seed}`);
const folder = mkdtempSync(join(tmpdir(), 'sidedesk-torture-'));
const results: Result[] = [];
const broken: string[] = [];
try {
  for (const browser of browsers) {
    for (const name of names) {
      console.log(`\n${name} in ${browser}: ${pieces[name]?.what}`);
      const result = await run(name, browser);
      if (result) results.push(result);
      else broken.push(`${name} in ${browser} did not come to its end`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${keepTable(join(root, 'tests/torture.md'), results)}`);
const problems = results.flatMap(({ piece, browser, problems: found }) =>
  found.map((line) => `${piece} in ${browser}, ${line}`),
);
for (const line of [...problems, ...broken]) console.log(`✗ ${line}`);
process.exitCode = problems.length + broken.length > 0 ? 1 : 0;

/** Each piece is a process of its own: the browser's name is read when it starts. */
async function run(name: string, browser: string): Promise<Result | null> {
  const file = join(folder, `${name}-${browser}.json`);
  const tries = values.tries ?? String(pieces[name]?.tries);
  const script = join(root, 'tests/torture/run.ts');
  const child = spawn(process.execPath, [script, name, String(seed), tries, file], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SIDEDESK_BROWSER: browser },
    timeout: LIMIT,
  });
  await new Promise((done) => child.once('close', done));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : null;
}
