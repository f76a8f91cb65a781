import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayOf } from '@/utils/calendar/zone';
import { moveDay } from '@/utils/insights/days';
import { addToRow } from '@/utils/insights/stored-figures';
import { TeamClient } from '@/utils/team/client';
import { readEpoch } from '@/utils/team/epoch';
import { itemKey } from '@/utils/team/keys';
import { planLibrary } from '@/utils/team/publish';
import { itemBodyOf } from '@/utils/team/publish-plan';
import { writeEntry } from '@/utils/team/wire';
import { aReminder, aReply, NOON } from '../builders';
import { aBrowser, closeBrowsers, reopen, titleIn } from './browser';
import { agentNamed, chen, startTeam, type TeamServer, type TeamWorld } from './server';

/* The operator puts yesterday's backup back, and somebody writes before the others are there. */
let world: TeamWorld;
let server: TeamServer;

beforeAll(async () => {
  world = await startTeam(1, [], (config) => config.replace('sync_interval: always', ''));
  server = world.nodes[0] as TeamServer;
});
afterEach(closeBrowsers);
afterAll(() => world?.stop());

const store = () => join(world.folder, 'store0');
const backup = () => join(world.folder, 'backup');
async function whileStopped(work: () => void): Promise<void> {
  await server.kill();
  work();
  await server.restart();
}
const connect = (account: 'team' | 'library') =>
  TeamClient.connect({ servers: [server.url], credentials: chen[account], agent: 'chen', account });
async function epochNow(): Promise<string | null> {
  const team = await connect('team');
  const epoch = await readEpoch(team);
  await team.close();
  return epoch;
}

describe('a server that is restored from an older backup', () => {
  it('is noticed though others wrote since, and nobody loses what he wrote', async () => {
    const manager = await aBrowser(server.url, chen);
    const agent = await aBrowser(server.url, agentNamed('lin'));
    await manager.database.replies.bulkAdd([
      aReply({ id: 'a', title: 'old', codes: [] }),
      aReply({ id: 'c', title: 'calm', codes: [] }),
    ]);
    await manager.publish();
    await vi.waitFor(async () => expect(await titleIn(agent, 'c')).toBe('calm'), 2_000);
    const before = await epochNow();
    expect(before).not.toBeNull();
    await whileStopped(() => cpSync(store(), backup(), { recursive: true }));

    // A day's work: the server takes it all, and will have lost it.
    await vi.waitFor(async () => expect(await manager.state()).toBe('connected'), 15_000);
    await vi.waitFor(async () => expect(await agent.state()).toBe('connected'), 15_000);
    await manager.database.replies.update('a', { title: 'new' });
    await manager.database.replies.add(aReply({ id: 'b', title: 'added', codes: [] }));
    expect(await manager.publish()).toBe(2);
    // A manager's other connection comes back in its own time.
    await vi.waitFor(async () => expect(await manager.database.teamOutbox.count()).toBe(0), 20_000);
    await vi.waitFor(async () => expect(await titleIn(agent, 'b')).toBe('added'), 2_000);
    const dueAt = Date.now() + 3_600_000;
    await agent.database.reminders.add(aReminder({ id: 'r', key: 'r', note: '回电', dueAt }));
    const putUp = { do: 'put-up' as const, reminderId: 'r' };
    await agent.database.teamOutbox.add({ op: 'up', what: putUp, at: 0 });
    await agent.session.wake();
    expect(await agent.database.teamBoard.count()).toBe(1);
    await agent.database.replies.update('c', { notes: 'my own note' });
    await Promise.all([manager.session.stop(), agent.session.stop()]);

    await whileStopped(() => {
      rmSync(store(), { recursive: true });
      cpSync(backup(), store(), { recursive: true });
    });
    // As many writes of somebody else as were lost: the numbers alone look as before.
    const library = await connect('library');
    for (let i = 0; i < 4; i++) {
      const body = itemBodyOf('reply', aReply({ id: `else-${i}`, title: 'else', codes: [] }));
      const who = { at: NOON, by: 'chen', dev: 'd9', op: `else-${i}` };
      const text = writeEntry('item', `else-${i}`, body, who);
      await library.put('kb', itemKey('reply', `else-${i}`), text, who.op);
    }
    await library.close();

    const session = await reopen(agent);
    expect(await titleIn(agent, 'else-3')).toBe('else');
    expect((await agent.database.replies.get('c'))?.notes).toBe('my own note');
    expect(await agent.database.teamBoard.count()).toBe(1);
    await reopen(manager);
    expect(await titleIn(manager, 'else-3')).toBe('else');
    expect(await titleIn(manager, 'a')).toBe('new');
    expect(await manager.database.teamConflicts.toArray()).toMatchObject([{ id: 'a' }]);
    const { posts } = await planLibrary(manager.database);
    expect(posts).toMatchObject([{ id: 'b', expected: 0 }]);
    // A new epoch tells those who could not see it themselves.
    expect(await epochNow()).not.toBe(before);
    await session.wake();
    expect(await titleIn(agent, 'else-3')).toBe('else');
    await vi.waitFor(
      async () => expect((await manager.database.teamBoard.toArray())[0]?.task.note).toBe('回电'),
      4_000,
    );
  });

  it('gets the counters of a year again, not only the latest', async () => {
    const today = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const days = [today, moveDay(today, -200)];
    const agent = await aBrowser(server.url, agentNamed('lin'), 'd5', async ({ figures }) => {
      const nowhere = { day: '', console: '', shop: '', agent: '' };
      await figures.put({ key: '~built', family: 'number', ...nowhere, of: [] });
      for (const day of days) {
        const place = { day, console: 'feige', shop: 'tea', agent: '小安' };
        const one = {
          ...place,
          metric: 'inserted' as const,
          subject: '',
          count: 3,
          sum: 0,
          lastAt: 0,
        };
        const row = addToRow(undefined, [one]);
        if (row) await figures.put(row);
      }
    });
    await agent.session.stop();
    const manager = await aBrowser(server.url, chen, 'd6');
    const counted = await manager.database.teamState.where('key').startsWith('count:').keys();
    for (const day of days) expect(counted).toContain(`count:${day}:lin:d5`);
  });
});
