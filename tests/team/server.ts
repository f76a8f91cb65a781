import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../run/command.ts';

/** A running server of a team: the operator's own files with other ports, folders and no TLS. */
export interface TeamServer {
  /** Address for agents. */
  url: string;
  pid(): number;
  /** Has it read its files again. */
  reload(): void;
  kill(): Promise<void>;
  /** SIGSTOP and SIGCONT: a node nobody hears of. */
  pause(): void;
  resume(): void;
  restart(): Promise<void>;
  monitor: string;
}

export interface TeamWorld {
  nodes: TeamServer[];
  /** Where the files of the operator are. */
  folder: string;
  stop(): Promise<void>;
}

const asset = (name: string) => readFileSync(join(root, 'assets/team', name), 'utf8');

/** Three managers' and agents' names and passwords are those of accounts.conf. */
export const chen = {
  agent: 'chen',
  team: { user: 'chen', password: 'change-me-2' },
  library: { user: 'chen-library', password: 'change-me-1' },
};
export const agentNamed = (agent: string) => ({
  agent,
  team: { user: agent, password: 'change-me-3' },
});

/**
 * Starts one server or a cluster of three.
 * @param agents names beside the example's `lin`; @param edit changes each file before it is used
 * @param tls files of a certificate for `localhost`; without one there is no TLS
 */
export async function startTeam(
  size: 1 | 3,
  agents: string[] = [],
  edit: (config: string) => string = (config) => config,
  tls?: { cert: string; key: string },
): Promise<TeamWorld> {
  const bin = process.env.NATS_BIN;
  if (!bin) throw new Error('NATS_BIN is not set: run `npm test`, or name a nats-server in it.');
  const folder = mkdtempSync(join(tmpdir(), 'sidedesk-team-'));
  writeFileSync(join(folder, 'accounts.conf'), edit(withAgents(agents)));
  const ports = await freePorts(size * 4);
  const routes = Array.from({ length: size }, (_, i) => ports[i * 4 + 3] as number);
  const nodes = await Promise.all(
    routes.map(async (_, i) => {
      const own = ports.slice(i * 4, i * 4 + 4) as [number, number, number, number];
      const config = edit(withTls(configOf(size, i, folder, own, routes), tls));
      const file = join(folder, `node${i}.conf`);
      writeFileSync(file, config);
      return startNode(bin, file, own, tls ? 'wss://localhost' : 'ws://127.0.0.1');
    }),
  );
  await Promise.all(nodes.map(({ monitor }) => isHealthy(monitor)));
  return {
    nodes,
    folder,
    async stop() {
      await Promise.all(nodes.map((node) => node.kill()));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The accounts of the operator's file with more agents, each a copy of the example's. */
function withAgents(agents: string[]): string {
  const text = asset('accounts.conf');
  const [, block = ''] = /# agent: begin\n([\s\S]*?)# agent: end/.exec(text) ?? [];
  const more = agents.map((agent) => block.replaceAll('lin', agent)).join('');
  return text.replace(block, () => block + more);
}

function configOf(
  size: 1 | 3,
  i: number,
  folder: string,
  [client, monitor, web, route]: [number, number, number, number],
  routes: number[],
): string {
  const store = join(folder, `store${i}`);
  mkdirSync(store, { recursive: true });
  return asset(size === 1 ? 'one-node.conf' : 'three-nodes.conf')
    .replace('server_name: team1', `server_name: team${i + 1}`)
    .replace('127.0.0.1:4222', `127.0.0.1:${client}`)
    .replace('127.0.0.1:8222', `127.0.0.1:${monitor}`)
    .replace('0.0.0.0:8443', `127.0.0.1:${web}`)
    .replace('10.0.0.1:6222', `127.0.0.1:${route}`)
    .replace(/"nats:\/\/route:change-me-5@[^"]*"\s*/g, '')
    .replace(
      'routes: [',
      `routes: [ ${routes.map((port) => `"nats://route:change-me-5@127.0.0.1:${port}"`).join(', ')}`,
    )
    .replace('/var/lib/nats', store);
}

function withTls(config: string, tls?: { cert: string; key: string }): string {
  if (!tls) return config.replace(/^ {2}tls \{[\s\S]*?^ {2}\}$/m, '  no_tls: true');
  return config.replace('/etc/nats/fullchain.pem', tls.cert).replace('/etc/nats/key.pem', tls.key);
}

async function startNode(
  bin: string,
  file: string,
  ports: number[],
  address: string,
): Promise<TeamServer> {
  const monitor = `http://127.0.0.1:${ports[1]}`;
  let child: ChildProcess;
  const start = () => {
    child = spawn(bin, ['-c', file], { stdio: 'ignore' });
    // A test that is stopped leaves no server behind.
    process.once('exit', () => child.kill('SIGKILL'));
  };
  start();
  return {
    url: `${address}:${ports[2]}`,
    monitor,
    pid: () => child.pid ?? 0,
    reload: () => void child.kill('SIGHUP'),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const end = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await end;
    },
    async restart() {
      start();
      await isHealthy(monitor);
    },
  };
}

/** Waits until a node answers and its streams are there; asks, for there is nothing to hear. */
async function isHealthy(monitor: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${monitor}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`The server at ${monitor} did not become healthy within 30 s.`);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((done) => {
          const server = createServer().listen(0, '127.0.0.1', () => done(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
