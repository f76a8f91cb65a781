import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TeamAct } from '@/utils/model/team';
import { TeamClient } from '@/utils/team/client';
import { taskKey } from '@/utils/team/keys';
import { writeEntry } from '@/utils/team/wire';
import { aReminderRequest, NOON } from '../builders';
import { type ABrowser, aBrowser, closeBrowsers } from './browser';
import { agentNamed, chen, startTeam, type TeamWorld } from './server';

let world: TeamWorld;
const url = () => world.nodes[0]?.url ?? '';

beforeAll(async () => {
  world = await startTeam(1, ['mei', 'bo'], (config) =>
    config.replace('sync_interval: always', ''),
  );
  await aBrowser(url(), chen);
  await closeBrowsers();
});
afterAll(() => world?.stop());
afterEach(closeBrowsers);

let count = 0;
/** Somebody's reminder, put on the board. @returns its id there */
async function putUp(browser: ABrowser, dueAt: number): Promise<string> {
  const id = `r-${++count}`;
  await browser.database.reminders.add({
    ...aReminderRequest({ dueAt, note: id }),
    id,
    key: id,
    state: 'waiting',
    createdAt: NOON,
    history: [],
  });
  await send(browser, { do: 'put-up', reminderId: id });
  const row = (await browser.database.teamBoard.toArray()).find(({ task }) => task.note === id);
  return row?.id ?? '';
}

async function send(
  { database, session }: ABrowser,
  what: { do: 'put-up'; reminderId: string } | { do: 'act'; taskId: string; act: TeamAct },
) {
  await database.teamOutbox.add({ op: crypto.randomUUID(), what, at: 0 });
  await session.wake();
}

const act = (browser: ABrowser, taskId: string, what: TeamAct) =>
  send(browser, { do: 'act', taskId, act: what });
const holderIn = async ({ database }: ABrowser, id: string) =>
  (await database.teamBoard.get(id))?.task.holder?.agent ?? null;
const remindersOf = async ({ database }: ABrowser, id: string) =>
  (await database.reminders.where('key').equals(`team:${id}`).toArray()).map(({ state }) => state);
const soon = <T>(check: () => Promise<T>) => vi.waitFor(check, 4_000);
const who = { at: NOON, by: 'lin', dev: 'd1', op: 'silent' };
const LATER = Date.now() + 3_600_000;

describe('the hand-over board', () => {
  it('takes a reminder away from who puts it up, and gives it to who takes it', async () => {
    const lin = await aBrowser(url(), agentNamed('lin'));
    const mei = await aBrowser(url(), agentNamed('mei'));
    const id = await putUp(lin, LATER);
    expect((await lin.database.reminders.toArray())[0]).toMatchObject({ state: 'cancelled' });
    await soon(async () => expect(await mei.database.teamBoard.get(id)).toBeDefined());
    await act(mei, id, { do: 'take' });
    expect(await remindersOf(mei, id)).toEqual(['waiting']);
    await soon(async () => expect(await holderIn(lin, id)).toBe('mei'));
    await act(lin, id, { do: 'take' });
    expect(await holderIn(mei, id)).toBe('mei');
    await act(mei, id, { do: 'release' });
    expect(await remindersOf(mei, id)).toEqual(['cancelled']);
    await act(mei, id, { do: 'assign', to: 'lin' });
    await soon(async () => expect(await remindersOf(lin, id)).toEqual(['waiting']));
    await lin.database.reminders.where('key').equals(`team:${id}`).modify({ state: 'done' });
    await lin.session.wake();
    await soon(async () => expect((await mei.database.teamBoard.get(id))?.task.state).toBe('done'));
  });

  it('lets a due item ring at one agent only', async () => {
    const agents = await Promise.all(
      ['lin', 'mei', 'bo'].map((name) => aBrowser(url(), agentNamed(name))),
    );
    const [lin] = agents as [ABrowser];
    const ids = await Promise.all(
      Array.from({ length: 5 }, (_, i) => putUp(lin, Date.now() + 300 + i)),
    );
    for (const id of ids) {
      await soon(async () => {
        const rings = await Promise.all(agents.map((one) => remindersOf(one, id)));
        expect(rings.flat()).toEqual(['waiting']);
      });
      await soon(async () => {
        const holders = await Promise.all(agents.map((one) => holderIn(one, id)));
        expect(new Set(holders).size).toBe(1);
        expect(holders).not.toContain(null);
      });
    }
  });

  it('takes an item from a holder who is silent past his lease, and says so to him', async () => {
    const lin = await aBrowser(url(), agentNamed('lin'));
    const mei = await aBrowser(url(), agentNamed('mei'));
    const id = await putUp(lin, LATER);
    await act(lin, id, { do: 'take' });
    expect(await remindersOf(lin, id)).toEqual(['waiting']);
    // As it looks a quarter of an hour after Lin's machine fell silent.
    const row = await lin.database.teamBoard.get(id);
    const holder = { agent: 'lin', device: 'd1', until: Date.now() - 1 };
    const text = writeEntry('task', id, { ...row?.task, holder }, who);
    const team = await TeamClient.connect({
      servers: [url()],
      credentials: agentNamed('lin').team,
      agent: 'lin',
      account: 'team',
    });
    await lin.session.stop();
    await team.put('task', taskKey(id), text, 'silent', row?.seq);
    await team.close();
    await soon(async () =>
      expect((await mei.database.teamBoard.get(id))?.seq).toBe((row?.seq ?? 0) + 1),
    );
    await act(mei, id, { do: 'take' });
    expect(await holderIn(mei, id)).toBe('mei');
    expect(await remindersOf(mei, id)).toEqual(['waiting']);
    const { task } = (await mei.database.teamBoard.get(id)) ?? {};
    expect(task?.turn).toBe(1);
  });

  it('keeps everything of somebody who is not let in any more, and says so', async () => {
    const { database, session, state } = await aBrowser(url(), {
      agent: 'lin',
      team: { user: 'lin', password: 'withdrawn' },
    });
    expect(await state()).toBe('refused');
    const act = { do: 'act' as const, taskId: 't', act: { do: 'take' as const } };
    await database.teamOutbox.add({ op: 'op', what: act, at: 0 });
    await session.wake();
    expect(await database.teamOutbox.count()).toBe(1);
  });

  it('goes by the server’s clock, whatever this machine’s says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 5 * 3_600_000 });
    try {
      const lin = await aBrowser(url(), agentNamed('lin'));
      const id = await putUp(lin, Date.now() + 60_000);
      const due = (await lin.database.teamBoard.get(id))?.task.dueAt ?? 0;
      vi.useRealTimers();
      expect(Math.abs(due - Date.now() - 60_000)).toBeLessThan(5_000);
    } finally {
      vi.useRealTimers();
    }
  });

  it('knows two machines of one agent apart', async () => {
    const desk = await aBrowser(url(), agentNamed('lin'), 'desk');
    const laptop = await aBrowser(url(), agentNamed('lin'), 'laptop');
    const id = await putUp(desk, LATER);
    await soon(async () => expect(await laptop.database.teamBoard.get(id)).toBeDefined());
    await Promise.all([act(desk, id, { do: 'take' }), act(laptop, id, { do: 'take' })]);
    await soon(async () => {
      const rings = [...(await remindersOf(desk, id)), ...(await remindersOf(laptop, id))];
      expect(rings).toEqual(['waiting']);
    });
  });
});
