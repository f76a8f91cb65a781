import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { TeamClient } from '@/utils/team/client';
import { itemKey } from '@/utils/team/keys';
import { LibrarySync } from '@/utils/team/library-sync';
import { planLibrary } from '@/utils/team/publish';
import { itemBodyOf } from '@/utils/team/publish-plan';
import { writeEntry } from '@/utils/team/wire';
import { aReply, NOON } from '../builders';
import { aBrowser, closeBrowsers, titleIn } from './browser';
import { agentNamed, chen, startTeam, type TeamWorld } from './server';

let world: TeamWorld;
const url = () => world.nodes[0]?.url ?? '';
const lin = agentNamed('lin');

beforeAll(async () => {
  // The disk is asked once in two minutes: what is written here is gone in one anyway.
  world = await startTeam(1, [], (config) => config.replace('sync_interval: always', ''));
  await aBrowser(url(), chen);
  await closeBrowsers();
});
afterAll(() => world?.stop());
afterEach(closeBrowsers);

const connect = (
  account: 'library' | 'team',
  who: Partial<typeof chen> & typeof lin = chen,
  server = url(),
) =>
  TeamClient.connect({
    servers: [server],
    credentials: who[account] ?? who.team,
    agent: who.agent,
    account,
  });
const connectLibrary = () => connect('library');
const who = { at: NOON, by: 'chen', dev: 'd9' };
/** An entry as another manager's browser writes it. */
const entryOf = (id: string, title: string) => {
  const body = itemBodyOf('reply', aReply({ id, title }));
  return writeEntry('item', id, body, { ...who, op: `${id}-${title.length}` });
};

describe('the shared library', () => {
  it('goes from a manager to the agents, and what is deleted goes too', async () => {
    const manager = await aBrowser(url(), chen);
    const agent = await aBrowser(url(), lin);
    await manager.database.replies.add(aReply({ id: 'a', title: 'first' }));
    await manager.publish();
    await vi.waitFor(async () => expect(await titleIn(agent, 'a')).toBe('first'), 1_000);
    expect(agent.hooks.libraryChanged).toHaveBeenCalled();
    await manager.database.replies.update('a', { title: 'second' });
    expect(await manager.publish()).toBe(1);
    await vi.waitFor(async () => expect(await titleIn(agent, 'a')).toBe('second'), 1_000);
    expect(await manager.publish()).toBe(0);
    await manager.database.replies.delete('a');
    await manager.publish();
    await vi.waitFor(async () => expect(await titleIn(agent, 'a')).toBeUndefined(), 1_000);
    expect(await manager.publish()).toBe(0);
  });

  it('carries packs, categories, shop variables and pictures larger than a message', async () => {
    const manager = await aBrowser(url(), chen);
    const agent = await aBrowser(url(), lin);
    const data = `data:image/png;base64,${'QUJD'.repeat(120_000)}`;
    const { database } = manager;
    await database.packs.add({
      format: 'sidedesk.pack',
      formatVersion: 1,
      id: 'tea',
      name: 'Tea',
      version: '1.0.0',
      owner: '',
      locale: 'zh-CN',
      scope: {},
      changeNotes: '',
      installedAt: NOON,
      counts: { replies: 0, articles: 0, rules: 0 },
    });
    await database.packParts.add({ id: 'tea', images: [{ id: 'pot', name: 'pot', data }] });
    const category = { id: 'c', name: 'C', parent: null, order: 0, key: 'tea|c', packId: 'tea' };
    await database.categories.add(category);
    await database.meta.put({ key: 'settings', value: { shopVariables: { 'shop.name': '茶' } } });
    await manager.publish();
    await vi.waitFor(async () => {
      expect((await agent.database.packParts.get('tea'))?.images?.[0]?.data).toBe(data);
    }, 3_000);
    expect((await agent.database.packs.get('tea'))?.name).toBe('Tea');
    expect(await agent.database.categories.get('tea|c')).toEqual(category);
    expect((await agent.database.meta.get('settings'))?.value).toEqual({
      shopVariables: { 'shop.name': '茶' },
    });
  });

  it('joins edits of two managers, and shows both where they cannot be joined', async () => {
    const one = await aBrowser(url(), chen, 'd1');
    const two = await aBrowser(url(), chen, 'd2');
    await one.database.replies.add(aReply({ id: 'm', title: 'title', tags: [] }));
    await one.publish();
    await vi.waitFor(async () => expect(await titleIn(two, 'm')).toBe('title'), 1_000);
    await two.database.replies.update('m', { tags: ['tea'] });
    await one.database.replies.update('m', { title: 'new title' });
    await one.publish();
    await vi.waitFor(async () => expect(await titleIn(two, 'm')).toBe('new title'), 1_000);
    expect((await two.database.replies.get('m'))?.tags).toEqual(['tea']);
    await two.publish();
    await vi.waitFor(async () => {
      expect((await one.database.replies.get('m'))?.tags).toEqual(['tea']);
    }, 1_000);

    await two.database.replies.update('m', { title: 'by two' });
    await one.database.replies.update('m', { title: 'by one' });
    await one.publish();
    await vi.waitFor(async () => expect(await two.database.teamConflicts.count()).toBe(1), 1_000);
    expect(await titleIn(two, 'm')).toBe('by two');
    expect(await two.publish()).toBe(0);
    expect((await two.database.teamConflicts.toArray())[0]).toMatchObject({ clashes: ['title'] });
  });

  it('loses to a faster manager without overwriting, whatever was expected', async () => {
    const one = await aBrowser(url(), chen, 'd1');
    const two = await aBrowser(url(), chen, 'd2');
    await one.database.replies.add(aReply({ id: 'r', title: 'one' }));
    await two.database.replies.add(aReply({ id: 'r', title: 'two' }));
    await Promise.all([one.publish(), two.publish()]);
    await vi.waitFor(async () => {
      const counts = [one, two].map(({ database }) => database.teamConflicts.count());
      expect((await Promise.all(counts)).sort()).toEqual([0, 1]);
    }, 2_000);
    expect(await titleIn(one, 'r')).toBe('one');
    expect(await titleIn(two, 'r')).toBe('two');
  });

  it('takes proposals the other way, and the answer back', async () => {
    const manager = await aBrowser(url(), chen);
    const agent = await aBrowser(url(), lin);
    const { packId: _p, order: _o, rev: _r, createdAt: _c, updatedAt: _u, ...content } = aReply();
    await agent.database.proposals.add({
      id: 'p1',
      item: { ...content, id: 'proposed', type: 'reply' },
      author: '',
      note: '',
      state: 'open',
      at: NOON,
    });
    await agent.session.wake();
    await vi.waitFor(async () => {
      expect(await manager.database.proposals.get('p1')).toMatchObject({ author: 'lin' });
    }, 1_000);
    await manager.database.proposals.update('p1', {
      state: 'declined',
      reason: 'no',
      decidedAt: 1,
    });
    await manager.session.wake();
    await vi.waitFor(async () => {
      const proposal = await agent.database.proposals.get('p1');
      expect(proposal).toMatchObject({ state: 'declined', reason: 'no' });
    }, 1_000);
  });

  it('puts aside what is bad, forged or of a newer version, and takes the rest', async () => {
    const agent = await aBrowser(url(), lin);
    const library = await connectLibrary();
    await library.put('kb', 'i.nonsense', '{"v":1,', 'b1');
    await library.put('kb', itemKey('reply', 'x'), entryOf('y', 'under a wrong key'), 'b2');
    await library.put('kb', itemKey('reply', 'new'), '{"v":2,"k":"item","future":true}', 'b3');
    await library.put('kb', itemKey('reply', 'good'), entryOf('good', 'good'), 'b4');
    await library.close();
    await vi.waitFor(async () => expect(await titleIn(agent, 'good')).toBe('good'), 1_000);
    const reasons = (await agent.database.quarantine.toArray()).map(({ reason }) => reason);
    expect(reasons.slice(-3)).toEqual([
      expect.stringContaining('no JSON'),
      expect.stringContaining('another key'),
      'newer: version 2',
    ]);
    expect(await titleIn(agent, 'y')).toBeUndefined();
  });

  it('reads a server that went back in time anew, and may publish again what it lost', async () => {
    const manager = await aBrowser(url(), chen);
    const count = await manager.database.replies.count();
    await manager.database.replies.add(aReply({ id: 'kept', title: 'kept' }));
    await manager.publish();
    await manager.session.stop();
    const empty = await startTeam(1, [], (config) => config.replace('sync_interval: always', ''));
    const address = empty.nodes[0]?.url ?? '';
    const other = await aBrowser(address, chen, 'd7');
    await other.database.replies.add(aReply({ id: 'other', title: 'other' }));
    await other.publish();
    const team = await connect('team', chen, address);
    const sync = await LibrarySync.open(manager.database, async () => undefined, vi.fn());
    await sync.catchUp(team);
    expect(await titleIn(manager, 'other')).toBe('other');
    expect(await manager.database.replies.count()).toBe(count + 2);
    const { posts } = await planLibrary(manager.database);
    expect(posts.find(({ id }) => id === 'kept')).toMatchObject({ expected: 0 });
    expect(posts.find(({ id }) => id === 'other')).toBeUndefined();
    await team.close();
    await other.session.stop();
    await empty.stop();
  });

  it('brings a late joiner 10,000 entries, and one who was away the last 100', async () => {
    const library = await connectLibrary();
    for (let at = 0; at < 10_000; at += 500) {
      const ids = Array.from({ length: 500 }, (_, i) => `bulk-${at + i}`);
      await Promise.all(
        ids.map((id) =>
          library.put('kb', itemKey('reply', id), entryOf(id, '运费'.repeat(120)), id),
        ),
      );
    }
    const agent = await aBrowser(url(), lin);
    const count = () => agent.database.replies.where('id').startsWith('bulk-').count();
    expect(await count()).toBe(10_000);
    await agent.session.stop();
    for (let i = 0; i < 100; i++) {
      await library.put('kb', itemKey('reply', `bulk-${i}`), entryOf(`bulk-${i}`, 'new'), `n${i}`);
    }
    const team = await connect('team', lin);
    const sync = await LibrarySync.open(agent.database, async () => undefined, vi.fn());
    const before = performance.now();
    expect(await sync.catchUp(team)).toBe(100);
    console.log(
      `resume of 100: ${(performance.now() - before).toFixed(0)} ms (in-memory database)`,
    );
    expect(await titleIn(agent, 'bulk-99')).toBe('new');
    await Promise.all([library.close(), team.close()]);
  });
});
