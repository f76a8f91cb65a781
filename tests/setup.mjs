/**
 * `node tests/setup.mjs <task> [options]`: makes a fresh clone ready and runs one task of
 * `tests/run/` on the project's own Node. Plain JavaScript without dependencies, because it runs
 * before anything is installed and on whatever Node (20 or later) the machine has.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { browsersOf } from './run/browsers-needed.mjs';
import { findBrowsers } from './run/find-browsers.mjs';
import { findNats, needsNats } from './run/find-nats.mjs';
import { installPackages, ownNode, root } from './run/install-packages.mjs';
import { UserError } from './run/user-error.mjs';

const tasks = [
  'start',
  'test',
  'build',
  'bench',
  'icons',
  'consoles',
  'import',
  'package',
  'torture',
];

async function main([task = '', ...options]) {
  if (!tasks.includes(task)) throw new UserError(`Unknown task "${task}": ${tasks.join(', ')}.`);
  installPackages();
  const browsers = findBrowsers(browsersOf(task, options));
  const nats = needsNats(task, options) ? findNats() : {};
  const bin = join(root, 'node_modules', '.bin');
  // Without the shells' own NODE_ENV: a production build is one whoever starts it.
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(ownNode, [join('tests', 'run', `${task}.ts`), ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...browsers, ...nats, PATH: [bin, process.env.PATH].join(delimiter) },
  });
  // Ctrl+C reaches the task as well; it decides when it is done.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
