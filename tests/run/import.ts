import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { root } from './command.ts';

/**
 * `npm run import -- <file …> [--as format] [--json]`: what importing files would do, by the
 * same code as the manager page, without a browser and writing nothing.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { as: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const { module } = await runnerImport<typeof import('./plan-import.ts')>(
  join(root, 'tests/run/plan-import.ts'),
  { configFile: false, root, resolve: { alias: { '@': root } }, logLevel: 'warn' },
);
if (positionals.length === 0 || !module.isFormat(values.as)) {
  console.error(`npm run import -- <file …> [--as ${module.formats}] [--json]`);
  process.exit(1);
}
const files = await Promise.all(
  positionals.map(async (path) => ({
    // npm runs scripts in the project's folder; the person's own is in INIT_CWD.
    bytes: new Uint8Array(await readFile(resolve(process.env.INIT_CWD ?? '', path))),
    name: positionals.length === 1 ? basename(path) : path,
  })),
);
const outcome = await module.planImport(files, values.as);
console.log(values.json ? JSON.stringify(outcome, null, 2) : module.writeOutcome(outcome));
process.exitCode = outcome.kind === 'planned' ? 0 : 1;
