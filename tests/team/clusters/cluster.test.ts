import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { claimOnce } from '@/utils/team/claim';
import { TeamClient } from '@/utils/team/client';
import { makeStreams } from '@/utils/team/diagnose';
import { aReply } from '../../builders';
import { aBrowser, closeBrowsers, titleIn } from '../browser';
import { agentNamed, chen, startTeam, type TeamServer, type TeamWorld } from '../server';
import { findLeader, findMissing, until, untilEqual, writeOn } from './cluster';

/*
 * Three servers, and what happens to them in years: one dies, all die, one hears nothing for a
 * while. What was acknowledged stays, and nothing has two holders.
 */
const names = Array.from({ length: 50 }, (_, i) => `a${i}`);
let world: TeamWorld;
let library: TeamClient;
let team: TeamClient;

const urls = () => world.nodes.map(({ url }) => url);
const connect = (account: 'library' | 'team', who: typeof chen, servers = urls()) =>
  TeamClient.connect({ servers, credentials: who[account], agent: who.agent, account });

beforeAll(async () => {
  // What kill -9 leaves is in the system's cache, so waiting for the disk would test nothing.
  world = await startTeam(3, names, (config) => config.replace('sync_interval: always', ''));
  team = await connect('team', chen);
  library = await connect('library', chen);
  await until(() => makeStreams(team, library).then(() => true));
});
afterAll(async () => {
  await Promise.all([team?.close(), library?.close()]);
  await world?.stop();
});

const leaderOf = (name: string) => findLeader(world, name);
const areEqual = (name: string) => untilEqual(world, name);
const startWriting = (prefix: string, client = library) => writeOn(prefix, client);
const missing = (acknowledged: Map<string, string>) => findMissing(acknowledged, urls());

describe('three servers', () => {
  it('give each of 500 items to exactly one of 50 agents, while one of the three is killed', async () => {
    const agents = await Promise.all(
      names.map(async (agent) => ({
        me: { agent, device: 'd' },
        client: await connect('team', { ...chen, ...agentNamed(agent) }),
      })),
    );
    const leader = await leaderOf('KV_claim');
    const winners = new Map<string, string[]>();
    let round = 0;
    const race = async () => {
      for (let mine = round++; mine < 500; mine = round++) {
        if (mine === 200) await leader.kill();
        const key = `item${mine}.due.0`;
        const won = await Promise.all(
          agents.map(async ({ client, me }) => {
            let isMine = false;
            await until(async () => {
              isMine = await claimOnce(client, key, me);
              return true;
            });
            return isMine ? [me.agent] : [];
          }),
        );
        winners.set(key, won.flat());
      }
    };
    await Promise.all(Array.from({ length: 8 }, race));
    expect(winners.size).toBe(500);
    expect([...winners.values()].filter((won) => won.length !== 1)).toEqual([]);
    await leader.restart();
    await areEqual('KV_claim');
    const holders = new Map<string, string>();
    for (const key of winners.keys()) {
      const there = await team.readOne('claim', key);
      holders.set(key, (JSON.parse(there?.text ?? '{}') as { agent?: string }).agent ?? '');
    }
    expect([...winners].filter(([key, won]) => holders.get(key) !== won[0])).toEqual([]);
    await Promise.all(agents.map(({ client }) => client.close()));
  });

  it('lose nothing while the leader hears nobody, and are equal when it does again', async () => {
    const leader = await leaderOf('KV_kb');
    // Of the others: how a browser leaves a silent server is tested below.
    const others = urls().filter((url) => url !== leader.url);
    const writer = await connect('library', chen, others);
    const writing = startWriting('pause', writer);
    await writing.reach(50);
    leader.pause();
    await writing.reach(200);
    leader.resume();
    await writing.reach(50);
    await writing.stop();
    await areEqual('KV_kb');
    await writer.close();
    expect(await missing(writing.acknowledged)).toEqual([]);
  });
});

// Most of both is waiting, so they wait together.
describe.concurrent('servers that are gone for a while', () => {
  it('of three lose nothing they acknowledged when one, then all of them are killed', async () => {
    const writing = startWriting('kill');
    await writing.reach(200);
    const leader = await leaderOf('KV_kb');
    await leader.kill();
    await writing.reach(200);
    await leader.restart();
    await Promise.all(world.nodes.map((node) => node.kill()));
    await Promise.all(world.nodes.map((node) => node.restart()));
    await writing.reach(50);
    await writing.stop();
    await areEqual('KV_kb');
    expect(await missing(writing.acknowledged)).toEqual([]);
  });

  it('are noticed within 15 s though they close nothing, and get what waits when they are back', async () => {
    const alone = await startTeam(1);
    const [server] = alone.nodes as [TeamServer];
    const manager = await aBrowser(server.url, chen);
    const agent = await aBrowser(server.url, agentNamed('lin'));
    server.pause();
    await manager.database.replies.add(aReply({ id: 'off', title: 'written offline' }));
    await manager.post();
    await vi.waitFor(async () => expect(await manager.state()).toBe('offline'), 15_000);
    expect(await manager.database.teamOutbox.count()).toBe(1);
    server.resume();
    await vi.waitFor(
      async () => expect(await titleIn(agent, 'off')).toBe('written offline'),
      25_000,
    );
    expect(await manager.database.teamOutbox.count()).toBe(0);
    await closeBrowsers();
    await alone.stop();
  });
});
