import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aReply } from '../builders';
import { aBrowser, closeBrowsers, titleIn } from './browser';
import { agentNamed, chen, startTeam, type TeamServer, type TeamWorld } from './server';

/* The operator strikes somebody out of the file while they are connected, and writes them in again. */
let world: TeamWorld;
let server: TeamServer;
let accounts = '';
let everybody = '';
/** ms: the longest wait between two attempts in these tests. */
const WAIT = 3_000;

beforeAll(async () => {
  world = await startTeam(1, ['mei'], (config) => config.replace('sync_interval: always', ''));
  server = world.nodes[0] as TeamServer;
  accounts = join(world.folder, 'accounts.conf');
  everybody = readFileSync(accounts, 'utf8');
  await aBrowser(server.url, chen);
  await closeBrowsers();
});
afterEach(closeBrowsers);
afterAll(() => world?.stop());

/** Takes an agent's or a manager's block out of the file. */
function strike(user: string): void {
  const block = new RegExp(`^ {6}\\{\\n {8}user: "${user}"[\\s\\S]*?^ {6}\\}$`, 'm');
  const without = everybody.replace(block, '');
  expect(without).not.toBe(everybody);
  writeFileSync(accounts, without);
  server.reload();
}
function writeIn(): void {
  writeFileSync(accounts, everybody);
  server.reload();
}
async function attempts(): Promise<number> {
  const answer = await fetch(`${server.monitor}/varz`);
  return ((await answer.json()) as { total_connections: number }).total_connections;
}

describe('somebody who is struck out of the server’s file', () => {
  it('is told, loses nothing, does not hammer, and goes on when written in again', async () => {
    const lin = await aBrowser(server.url, agentNamed('lin'), 'd1', undefined, WAIT);
    const mei = await aBrowser(server.url, agentNamed('mei'));
    expect(await lin.state()).toBe('connected');
    const connected = await attempts();
    strike('lin');
    // The connection is cut at once; it comes back, is refused, and stops.
    await vi.waitFor(async () => expect(await lin.state()).toBe('refused'), 20_000);
    expect(await mei.state()).toBe('connected');
    const act = { do: 'act' as const, taskId: 'none', act: { do: 'take' as const } };
    await lin.database.teamOutbox.add({ op: 'op', what: act, at: 0 });
    const before = await attempts();
    // Who is refused is counted too.
    expect(before).toBeGreaterThan(connected);
    for (let i = 0; i < 20; i++) await lin.session.wake();
    expect(await lin.database.teamOutbox.count()).toBe(1);
    expect((await attempts()) - before).toBeLessThanOrEqual(1);
    writeIn();
    await vi.waitFor(async () => expect(await lin.state()).toBe('connected'), 4 * WAIT);
    await vi.waitFor(async () => expect(await lin.database.teamOutbox.count()).toBe(0), 2_000);
  });

  it('as a manager keeps what is to be published until the right is back', async () => {
    const manager = await aBrowser(server.url, chen, 'd1', undefined, WAIT);
    const agent = await aBrowser(server.url, agentNamed('lin'));
    strike('chen-library');
    await vi.waitFor(async () => expect(await manager.state()).toBe('refused'), 20_000);
    await manager.database.replies.add(aReply({ id: 'late', title: 'still here' }));
    await manager.publish();
    expect(await manager.database.teamOutbox.count()).toBe(1);
    writeIn();
    await vi.waitFor(async () => expect(await titleIn(agent, 'late')).toBe('still here'), 4 * WAIT);
    expect(await manager.database.teamOutbox.count()).toBe(0);
  });
});
