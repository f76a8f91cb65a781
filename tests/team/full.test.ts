import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usernamePasswordAuthenticator, wsconnect } from '@nats-io/nats-core';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { streamConfig } from '@/utils/team/streams';
import { tryInvite } from '@/utils/team/try-invite';
import { aReply } from '../builders';
import { type ABrowser, aBrowser, closeBrowsers, titleIn } from './browser';
import { agentNamed, chen, startTeam, type TeamServer, type TeamWorld } from './server';

/* A server with no room left: by its own limit, which it says, and by a disk that is really full. */
const WAIT = 1_000;
const worlds: TeamWorld[] = [];
afterEach(closeBrowsers);
afterAll(async () => {
  for (const world of worlds) await world.stop();
});

const quick = (config: string) => config.replace('sync_interval: always', '');
async function start(edit: (config: string) => string): Promise<[TeamServer]> {
  const world = await startTeam(1, [], (config) => edit(quick(config)));
  worlds.push(world);
  return [world.nodes[0] as TeamServer];
}
const trouble = async ({ database }: ABrowser) => (await database.teamOutbox.toArray())[0]?.trouble;
const waiting = ({ database }: ABrowser) => database.teamOutbox.count();
const manager = (server: TeamServer) => aBrowser(server.url, chen, 'd1', undefined, WAIT);
async function add({ database }: ABrowser, id: string, kilobytes: number): Promise<void> {
  const variants = [{ tone: 'warm' as const, text: 'x'.repeat(1_000) }];
  const notes = 'n'.repeat(1_900);
  for (let i = 0; i < kilobytes / 3; i++)
    await database.replies.add(aReply({ id: `${id}-${i}`, title: id, codes: [], notes, variants }));
}

describe('a full server', () => {
  it('by its own limit says so; everything waits here, and goes when the limit is raised', async () => {
    const [server] = await start((config) =>
      config.replace('users: [', 'users: [\n      { user: "operator", password: "o" }'),
    );
    const operator = await wsconnect({
      servers: [server.url],
      authenticator: usernamePasswordAuthenticator('operator', 'o'),
    });
    const limit = (how: 'CREATE' | 'UPDATE', bytes: number) =>
      operator.request(
        `$JS.API.STREAM.${how}.KV_kb`,
        JSON.stringify({ ...streamConfig('kb', 1), max_bytes: bytes }),
      );
    await limit('CREATE', 200_000);
    const one = await manager(server);
    const agent = await aBrowser(server.url, agentNamed('lin'));
    await add(one, 'more', 600);
    const all = await one.publish();
    expect(await trouble(one)).toMatch(/^full: /);
    const left = await waiting(one);
    expect(left).toBeLessThan(all);
    expect(await one.database.replies.count()).toBe(all);
    expect(await one.state()).toBe('connected');
    await limit('UPDATE', 1e9);
    await vi.waitFor(async () => expect(await waiting(one)).toBe(0), 10_000);
    await vi.waitFor(async () => expect(await agent.database.replies.count()).toBe(all), 10_000);
    expect(await titleIn(agent, 'more-0')).toBe('more');
    await operator.close();
  });

  it('with less room than a team needs is named when a manager joins', async () => {
    const [server] = await start((config) =>
      config.replace('max_file_store: 20GB', 'max_file_store: 3MB'),
    );
    const found = await tryInvite({ servers: [server.url], ...chen }, false);
    expect(found).toMatchObject({ is: 'full' });
  });

  const disk = mountDisk();
  afterAll(() => disk && unmount(disk));
  it.skipIf(!disk)('on a full disk reads on; what is not saved waits, and goes later', async () => {
    const [server] = await start((config) =>
      config.replace(/store_dir: "[^"]*"/, `store_dir: "${disk}"`),
    );
    const one = await manager(server);
    const agent = await aBrowser(server.url, agentNamed('lin'));
    const filler = join(disk ?? '', 'filler');
    fill(filler);
    await add(one, 'late', 600);
    const all = await one.publish();
    await vi.waitFor(async () => expect(await trouble(one)).toMatch(/^(?:silent|full): /), 20_000);
    expect(await waiting(one)).toBeGreaterThan(0);
    expect(await one.database.replies.count()).toBe(all);
    expect(await one.state()).toBe('offline');
    rmSync(filler);
    await server.kill();
    await server.restart();
    await vi.waitFor(async () => expect(await waiting(one)).toBe(0), 30_000);
    await vi.waitFor(async () => expect(await agent.database.replies.count()).toBe(all), 20_000);
    expect(await one.state()).toBe('connected');
  });
});

/** A disk of 8 MB in memory, or null where this user may not mount one. */
function mountDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'sidedesk-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch (error) {
    console.warn(`No disk to fill: ${String(error)}. The test of a full disk is skipped.`);
    rmdirSync(folder);
    return null;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder]);
  rmdirSync(folder);
}

/** Takes all the room there is. */
function fill(file: string): void {
  try {
    writeFileSync(file, Buffer.alloc(7_900_000));
    for (;;) writeFileSync(file, Buffer.alloc(4_096), { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
