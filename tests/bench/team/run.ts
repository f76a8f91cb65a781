import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildExtension } from '../../run/builds.ts';
import { root } from '../../run/command.ts';
import { startTeam } from '../../team/server.ts';
import { measureJoiner } from './in-browser.ts';

/**
 * `npm run bench -- team [--connections 5000]`: one server and all clients on this machine, over
 * loopback: connecting, memory for each connection, a change to everybody, and a late joiner with
 * 10,000 entries of 1 kB in Chromium. The README's table of sizes comes from it.
 */
const options = process.argv.slice(2);
const most = Number(options[options.indexOf('--connections') + 1]) || 5_000;
const ENTRIES = 10_000;
const CHANGES = 100;

const { connectMany, fillTeam } = await loadClient();
const world = await startTeam(1);
const [node] = world.nodes;
if (!node) throw new Error('no server');
try {
  await fillTeam(node.url, 1);
  for (const count of [200, 1_000, most]) {
    const idle = await readServer();
    const many = await connectMany(node.url, count);
    const full = await readServer();
    const times = await many.spread();
    const each = ((full.memory - idle.memory) / count / 1_024).toFixed(0);
    print(`${count} connections`, `${(many.took / 1_000).toFixed(2)} s`);
    print('  server memory', `${(full.memory / 1_048_576).toFixed(0)} MB, ${each} kB each`);
    const targets = count === 200 ? 100 : undefined;
    print('  a change to everybody, p50', `${at(times, 0.5).toFixed(1)} ms`);
    print(
      '  a change to everybody, p95',
      `${at(times, 0.95).toFixed(1)} ms`,
      at(times, 0.95),
      targets,
    );
    await many.close();
  }
} finally {
  await world.stop();
}

console.log('Building …');
const { ok, output } = await buildExtension('chrome', 'practice');
if (!ok) {
  console.error(output.trimEnd());
  process.exit(1);
}
const library = await startTeam(1, [], (config) => config.replace('sync_interval: always', ''));
try {
  const url = library.nodes[0]?.url ?? '';
  await fillTeam(url, ENTRIES);
  const write = () => fillTeam(url, CHANGES, 0, '二版');
  const { joined, nothing, resumed } = await measureJoiner(url, ENTRIES, write, CHANGES);
  print(`late joiner, ${ENTRIES} entries, in Chromium`, `${joined.toFixed(0)} ms`, joined, 2_000);
  print('  start with nothing new', `${nothing.toFixed(0)} ms`);
  const alone = resumed - nothing;
  print(`  start with ${CHANGES} changes`, `${resumed.toFixed(0)} ms`);
  print(`  the ${CHANGES} changes alone`, `${alone.toFixed(0)} ms`, alone, 100);
} finally {
  await library.stop();
}
process.exit(0);

/** The product's own client, for this Node. */
async function loadClient(): Promise<typeof import('./in-node.ts')> {
  const entry = join(root, 'tests/bench/team/in-node.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rollupOptions: { external: [/^node:/, /^@nats-io\//] },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('nothing was bundled');
  const folder = join(root, '.output');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'bench-team.mjs');
  writeFileSync(file, bundle.output[0].code);
  return import(pathToFileURL(file).href);
}

async function readServer(): Promise<{ memory: number }> {
  const answer = await fetch(`${node?.monitor}/varz`);
  return { memory: ((await answer.json()) as { mem: number }).mem };
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function print(title: string, said: string, value = Number.NaN, target?: number): void {
  const verdict = target === undefined ? '' : `≤ ${target} ms  ${value <= target ? '✓' : '✗'}`;
  console.log(`${title.padEnd(44)} ${said.padStart(24)}  ${verdict}`.trimEnd());
}
