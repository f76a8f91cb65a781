import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TeamUnreachable } from '@/utils/team/answers';
import { TeamClient } from '@/utils/team/client';
import { aReply } from '../../builders';
import { aBrowser, closeBrowsers, titleIn } from '../browser';
import { agentNamed, chen, startTeam, type TeamWorld } from '../server';
import { findLeader, findMissing, until, untilEqual, writeOn } from './cluster';
import { layCables } from './routes';

/*
 * The network between three servers breaks while managers write on both sides: the server that
 * decided is alone with a manager and an agent, the two others go on with theirs.
 */
let cables: Awaited<ReturnType<typeof layCables>>;
let world: TeamWorld;
const soon = <T>(check: () => Promise<T>, ms: number) =>
  vi.waitFor(check, { timeout: ms, interval: 100 });

beforeAll(async () => {
  cables = await layCables();
  world = await startTeam(3, [], (config) =>
    cables.edit(config.replace('sync_interval: always', '')),
  );
});
afterAll(async () => {
  await closeBrowsers();
  await world?.stop();
  await cables?.remove();
});

describe('a cluster that is cut in two', () => {
  it('loses no acknowledged write and no local edit, and is equal again when it heals', async () => {
    const urls = world.nodes.map(({ url }) => url);
    const first = await aBrowser(urls[0] ?? '', chen, 'd0');
    await soon(async () => expect(await first.state()).toBe('connected'), 60_000);
    await first.database.replies.bulkAdd([
      aReply({ id: 'both', title: 'before' }),
      aReply({ id: 'calm', title: 'before' }),
    ]);
    await first.publish();
    await soon(async () => expect(await first.database.teamOutbox.count()).toBe(0), 20_000);
    await first.session.stop();
    await untilEqual(world, 'KV_kb');

    const alone = world.nodes.indexOf(await findLeader(world, 'KV_kb'));
    const others = urls.filter((_, i) => i !== alone);
    const small = await aBrowser(urls[alone] ?? '', chen, 'd1');
    const large = await aBrowser(others[0] ?? '', chen, 'd2');
    const agent = await aBrowser(others[1] ?? '', agentNamed('lin'));
    for (const one of [small, large, agent])
      await soon(async () => expect(await titleIn(one, 'both')).toBe('before'), 20_000);
    const writer = (servers: string[]) =>
      TeamClient.connect({ servers, credentials: chen.library, agent: 'chen', account: 'library' });
    const [lonely, many] = [await writer([urls[alone] ?? '']), await writer(others)];
    const writing = writeOn('many', many);
    await writing.reach(100);

    cables.cut(alone);
    await small.database.replies.update('both', { title: 'by the small side' });
    await small.database.replies.update('calm', { notes: 'noted on the small side' });
    await large.database.replies.update('both', { title: 'by the large side' });
    await Promise.all([small.publish(), large.publish()]);
    await expect(lonely.put('kb', 'i.lonely', 'x', 'lonely', 0)).rejects.toThrow(TeamUnreachable);
    // The large side chooses another leader and goes on.
    await writing.reach(300);
    await soon(async () => expect(await titleIn(agent, 'both')).toBe('by the large side'), 30_000);
    expect(await titleIn(small, 'both')).toBe('by the small side');
    expect(await small.database.teamOutbox.count()).toBe(2);
    await soon(async () => {
      const [row] = await small.database.teamOutbox.toArray();
      expect({ state: await small.state(), trouble: row?.trouble }).toEqual({
        state: 'offline',
        trouble: expect.stringMatching(/^silent: /),
      });
    }, 20_000);

    cables.heal();
    await writing.reach(100);
    await writing.stop();
    await untilEqual(world, 'KV_kb');
    // What was not contradicted is published, the rest is shown to who wrote it.
    await soon(async () => expect(await small.database.teamOutbox.count()).toBe(0), 60_000);
    await soon(
      async () => expect((await agent.database.replies.get('calm'))?.notes).toContain('small side'),
      20_000,
    );
    await soon(async () => {
      expect((await small.database.teamConflicts.toArray())[0]).toMatchObject({
        id: 'both',
        clashes: ['title'],
      });
    }, 20_000);
    expect(await titleIn(small, 'both')).toBe('by the small side');
    expect(await titleIn(large, 'both')).toBe('by the large side');
    await until(async () => 'seq' in (await lonely.put('kb', 'i.lonely', 'x', 'lonely')));
    await untilEqual(world, 'KV_kb');
    for (const url of urls) expect(await findMissing(writing.acknowledged, [url])).toEqual([]);
    console.log(`${writing.acknowledged.size} acknowledged, none lost`);
    await Promise.all([lonely.close(), many.close()]);
  });
});
