import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './command.ts';
import { lintAddon } from './lint-addon.ts';

/**
 * `npm run package`: what the stores take, in `.output`: the Chromium zip, the Firefox zip and
 * the zip of the sources it was built from. Firefox's store reads the second one with its own
 * linter first, and so does this: anything it says that is not explained here fails.
 */
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
const zips = ['chrome', 'firefox', 'sources'].map((kind) => `${name}-${version}-${kind}.zip`);
for (const zip of zips) rmSync(join(root, '.output', zip), { force: true });

for (const browser of ['chrome', 'firefox']) {
  const { ok, output } = await runTool('wxt', ['zip', '--browser', browser]);
  if (!ok) console.error(output.trimEnd());
  if (!ok) process.exitCode = 1;
}
for (const zip of zips) {
  const isThere = existsSync(join(root, '.output', zip));
  console.log(isThere ? `✓ .output/${zip}` : `✗ .output/${zip} was not made`);
  if (!isThere) process.exitCode = 1;
}
if (process.exitCode !== 1) {
  const { lines, unexplained } = await lintAddon(join(root, '.output', zips[1] ?? ''));
  for (const line of lines) console.log(line);
  console.log(`${unexplained === 0 ? '✓' : '✗'} addons-linter: ${unexplained} unexplained`);
  if (unexplained > 0) process.exitCode = 1;
}
