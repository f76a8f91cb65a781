import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, buildPractice } from './builds.ts';
import { hasBinary, type Outcome, root, runTool } from './command.ts';
import { readOptions } from './options.ts';
import { runStories } from './run-stories.ts';
import { runVitest } from './run-vitest.ts';
import { countAsOne, joinOutcomes, Tally } from './step.ts';

/** `npm test`: every step even after a failure, and last of all the plain line of totals. */
const { wants, browsers, filters } = readOptions(process.argv.slice(2));
const tally = new Tally();
/** A machine that builds within so many ms has the time for two windows of each browser. */
const QUICK = 25_000;

// The generated tsconfig, which everything below reads; it counts only when it fails.
await tally.run('prepare', async () => ({
  ...countAsOne(await runTool('wxt', ['prepare'])),
  passed: 0,
}));

if (wants('check')) {
  await Promise.all([
    tally.run('types', async () => countAsOne(await runTool('typescript', ['--noEmit']))),
    checkWith('lint', '@biomejs', 'cli', () => runTool('@biomejs/biome', ['check', '.'])),
    checkWith('dead code', '@oxc-parser', 'binding', () => runTool('knip', [])),
  ]);
}

const hasTeamServer = process.env.NATS_BIN !== undefined;
// Beside units and builds, never beside browsers: servers that wait for each other need little.
const team =
  wants('unit') && hasTeamServer
    ? Promise.all([
        runTeam('team, on a real server', '1', 'tests/team'),
        runTeam('team, on three servers', '3', 'tests/team/clusters'),
      ])
    : undefined;

if (wants('unit')) {
  const config = 'tests/vitest.config.ts';
  await tally.run('unit and components', () => runVitest('unit', config, filters));
}

if (wants('check') || wants('e2e')) {
  const start = Date.now();
  const built = await tally.run('builds', async () => countAsOne(await buildAll()));
  const windows = Date.now() - start < QUICK ? 2 : 1;
  if (wants('check')) {
    await tally.run('size', async () => countAsOne(await runTool('size-limit', [])));
  }
  await team;
  if (wants('e2e') && built) {
    await Promise.all(
      browsers.map((one) => tally.run(`e2e in ${one}`, () => runStories(one, windows, filters))),
    );
  }
  if (wants('e2e') && !built) tally.failed += browsers.length;
}

await team;
if ((wants('unit') || wants('e2e')) && !hasTeamServer) {
  // Not silently: a run without a server says nothing about teams.
  console.log('\n✗ NOT TESTED: the team, for there is no nats-server 2.12.12 / 2.14.3 or later.');
  console.log('  Install one, or name it in NATS_BIN. In CI this counts as a failure.');
  if (process.env.CI) tally.failed += 1;
}

if (tally.failures.length > 0) console.log(`\nWhat failed:\n${tally.failures.join('\n')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;

async function runTeam(title: string, servers: '1' | '3', folder: string): Promise<void> {
  if (!isAsked(folder)) return;
  const env = { SIDEDESK_SERVERS: servers };
  const config = 'tests/vitest.team.config.ts';
  await tally.run(title, () => runVitest(`team-${servers}`, config, filters, env));
}

/** Whether the words on the command line, if there are any, name a file of this folder. */
function isAsked(folder: string): boolean {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.ts'));
  const files = names.map((name) => `${folder}/${name}`);
  return filters.length === 0 || filters.some((part) => files.some((file) => file.includes(part)));
}

async function buildAll(): Promise<Outcome> {
  const practice = buildPractice();
  // One after the other: both rewrite the generated types.
  const chrome = await buildExtension('chrome');
  const firefox = await buildExtension('firefox');
  return joinOutcomes([chrome, firefox, await practice]);
}

/** A check whose tool is native code; its answer is the same on every system. */
async function checkWith(
  title: string,
  scope: string,
  prefix: string,
  run: () => Promise<Outcome>,
): Promise<void> {
  if (hasBinary(scope, prefix)) await tally.run(title, async () => countAsOne(await run()));
  else console.log(`– ${title}: left out, the lock file has no ${scope} for this system`);
}
