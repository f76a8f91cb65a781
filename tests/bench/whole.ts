import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../run/command.ts';
import { buildFirst, IS_BUILT } from './build-first.ts';
import { listParts, type Part } from './parts.ts';
import { ROWS_FILE, type Row } from './rows.ts';
import { readMachine, writeReport } from './write-report.ts';

/** What one part of the bench found. */
export interface Found {
  title: string;
  rows: Row[];
  /** Why a part has no rows, or not all of them. */
  problem?: string;
}

/** No part may hold up the others for longer, ms. */
const LIMIT = 5 * 60_000;

/**
 * `npm run bench [-- --quick] [--json]`: every measure, each beside its target, one part after the
 * other; keeps the table in BENCHMARKS.md (a quick run does not).
 */
const options = process.argv.slice(2);
const isJson = options.includes('--json');
const isQuick = options.includes('--quick');
// With --json nothing but that goes to the output.
if (isJson) console.log = console.error;

const started = performance.now();
await buildFirst('chrome', 'consoles');
const folder = mkdtempSync(join(tmpdir(), 'sidedesk-bench-'));
const all: Found[] = [];
try {
  for (const part of listParts(isQuick)) {
    console.log(`\n${part.title}`);
    if (part.script.startsWith('team/') && !process.env.NATS_BIN) {
      all.push({ title: part.title, rows: [], problem: 'no nats-server here' });
    } else all.push(await run(part));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const machine = readMachine(performance.now() - started);
if (isJson) process.stdout.write(`${JSON.stringify({ machine, parts: all }, null, 2)}\n`);
const report = writeReport(machine, all);
console.log(`\n${report}`);
if (!isQuick) writeFileSync(join(root, 'BENCHMARKS.md'), report);

/** Runs a part as a process of its own, so that none is measured with another's garbage. */
async function run({ title, script, options: told }: Part): Promise<Found> {
  const file = join(folder, `${all.length}.jsonl`);
  const path = join(root, 'tests/bench', script);
  const child = spawn(process.execPath, ['--expose-gc', path, ...told], {
    cwd: root,
    stdio: ['ignore', isJson ? 2 : 'inherit', 'inherit'],
    env: { ...process.env, [ROWS_FILE]: file, [IS_BUILT]: '1' },
    timeout: LIMIT,
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((done) => {
    child.once('close', (...ended) => done(ended));
  });
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const rows = lines.filter(Boolean).map((line) => JSON.parse(line) as Row);
  if (signal) return { title, rows, problem: `stopped after ${LIMIT / 60_000} minutes` };
  return code === 0 ? { title, rows } : { title, rows, problem: 'ended with an error' };
}
