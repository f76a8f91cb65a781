import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../../run/command.ts';
import { startTeam } from '../../team/server.ts';
import { buildFirst, numberOption } from '../build-first.ts';
import { at, tell } from '../rows.ts';
import { measureJoiner } from './in-browser.ts';

/**
 * `npm run bench -- team [--connections 5000]`: one server and all clients on this machine, over
 * loopback: connecting, memory for each connection, a change to everybody, and a late joiner with
 * 10,000 entries of 1 kB in Chromium. The README's table of sizes comes from it.
 */
const most = numberOption('connections', 5_000);
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
    const memory = full.memory - idle.memory;
    const name = `${count} connections`;
    tell({ measure: `${name}: made`, value: many.took / 1_000, unit: 's' });
    tell({ measure: `${name}: server memory`, value: full.memory / 1_048_576, unit: 'MB' });
    tell({ measure: `${name}: memory of each`, value: memory / count / 1_024, unit: 'kB' });
    tell({ measure: `${name}: a change to everybody, p50`, value: at(times, 0.5), unit: 'ms' });
    tell({
      measure: `${name}: a change to everybody, p95`,
      value: at(times, 0.95),
      unit: 'ms',
      ...(count === 200 ? { target: 100 } : {}),
    });
    await many.close();
  }
} finally {
  await world.stop();
}

await buildFirst('chrome');
const library = await startTeam(1, [], (config) => config.replace('sync_interval: always', ''));
try {
  const url = library.nodes[0]?.url ?? '';
  await fillTeam(url, ENTRIES);
  const write = () => fillTeam(url, CHANGES, 0, '二版');
  const { joined, nothing, resumed } = await measureJoiner(url, ENTRIES, write, CHANGES);
  const name = `late joiner, ${ENTRIES} entries, in Chromium`;
  tell({ measure: name, value: joined, unit: 'ms', target: 2_000 });
  tell({ measure: 'start with nothing new', value: nothing, unit: 'ms' });
  tell({ measure: `start with ${CHANGES} changes`, value: resumed, unit: 'ms' });
  tell({
    measure: `the ${CHANGES} changes alone`,
    value: resumed - nothing,
    unit: 'ms',
    target: 100,
  });
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
