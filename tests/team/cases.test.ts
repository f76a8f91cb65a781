import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayOf } from '@/utils/calendar/zone';
import { promiseKey } from '@/utils/cases/engine/promise';
import type { SidedeskDatabase } from '@/utils/database/database';
import type { Figure } from '@/utils/insights/figures';
import { addToRow } from '@/utils/insights/stored-figures';
import type { TeamAct, TeamPost } from '@/utils/model/team';
import { figuresOfCount } from '@/utils/team/counters';
import { caseTaskId } from '@/utils/team/task';
import { aCase, aConversation, aReminder, MINUTE } from '../builders';
import { type ABrowser, aBrowser, closeBrowsers } from './browser';
import { agentNamed, chen, startTeam, type TeamWorld } from './server';

let world: TeamWorld;
const url = () => world.nodes[0]?.url ?? '';

beforeAll(async () => {
  world = await startTeam(1, ['mei'], (config) => config.replace('sync_interval: always', ''));
  await aBrowser(url(), chen);
  await closeBrowsers();
});
afterAll(() => world?.stop());
afterEach(closeBrowsers);

const soon = <T>(check: () => Promise<T>) => vi.waitFor(check, 4_000);
async function send({ database, session }: ABrowser, what: TeamPost) {
  await database.teamOutbox.add({ op: crypto.randomUUID(), what, at: 0 });
  await session.wake();
}
const act = (browser: ABrowser, caseId: string, what: TeamAct) =>
  send(browser, { do: 'act', taskId: caseTaskId(caseId), act: what });
const putUp = (browser: ABrowser, caseId: string) => send(browser, { do: 'put-up-case', caseId });
const taskIn = async ({ database }: ABrowser, id: string) =>
  (await database.teamBoard.get(caseTaskId(id)))?.task;
const ringsIn = async ({ database }: ABrowser, id: string) =>
  (await database.reminders.where('key').startsWith(`case|${id}|`).toArray()).map(
    ({ state }) => state,
  );

/** A case with a promise in an hour, and its reminder. */
async function open({ database }: ABrowser, id: string) {
  const conversation = aConversation({ buyerName: '王小明' });
  const row = aCase({ id, conversation, summary: id, promiseAt: Date.now() + 60 * MINUTE });
  await database.cases.add(row);
  await database.reminders.add(aReminder({ id, key: promiseKey(row), dueAt: row.promiseAt ?? 0 }));
  return row;
}

describe('a case on the board', () => {
  it('goes to who takes it, with its promise and without the buyer’s name, and is one item', async () => {
    const lin = await aBrowser(url(), agentNamed('lin'));
    const mei = await aBrowser(url(), agentNamed('mei'));
    const row = await open(lin, 'c1');
    await putUp(lin, 'c1');
    await putUp(lin, 'c1');
    expect(await ringsIn(lin, 'c1')).toEqual(['cancelled']);
    expect(await lin.database.cases.get('c1')).toEqual(row);
    await soon(async () => expect(await taskIn(mei, 'c1')).toMatchObject({ holder: null }));
    expect(await mei.database.cases.count()).toBe(0);
    await Promise.all([act(mei, 'c1', { do: 'take' }), act(lin, 'c1', { do: 'take' })]);
    await soon(async () => {
      const rings = await Promise.all([lin, mei].map((one) => ringsIn(one, 'c1')));
      expect(rings.flat().filter((state) => state === 'waiting')).toHaveLength(1);
      const [a, b] = await Promise.all([lin, mei].map((one) => taskIn(one, 'c1')));
      expect(a?.holder).toEqual(b?.holder);
    });
    const holder = (await taskIn(lin, 'c1'))?.holder?.agent === 'lin' ? lin : mei;
    await act(holder, 'c1', { do: 'assign', to: 'mei' });
    await soon(async () => expect(await ringsIn(mei, 'c1')).toEqual(['waiting']));
    await soon(async () => expect(await ringsIn(lin, 'c1')).toEqual(['cancelled']));
    expect(await mei.database.cases.get('c1')).toMatchObject({
      summary: 'c1',
      conversation: { buyerName: '' },
    });
  });

  it('comes back with what its holder did, and is done for all when it is closed', async () => {
    const lin = await aBrowser(url(), agentNamed('lin'));
    const mei = await aBrowser(url(), agentNamed('mei'));
    await open(lin, 'c2');
    await putUp(lin, 'c2');
    await soon(async () => expect(await taskIn(mei, 'c2')).toBeDefined());
    await act(mei, 'c2', { do: 'take' });
    const at = Date.now();
    await mei.database.cases.update('c2', { demand: '换货', stamps: { demand: at } });
    await act(mei, 'c2', { do: 'release' });
    expect(await ringsIn(mei, 'c2')).toEqual(['cancelled']);
    await soon(async () =>
      expect(await lin.database.cases.get('c2')).toMatchObject({
        demand: '换货',
        conversation: { buyerName: '王小明' },
      }),
    );
    await soon(async () => expect((await taskIn(mei, 'c2'))?.holder).toBeNull());
    await act(mei, 'c2', { do: 'take' });
    const closed = { isOpen: 0 as const, outcome: 'solved' as const, closedAt: at + 1 };
    await mei.database.cases.update('c2', {
      ...closed,
      stamps: { demand: at, isOpen: at + 1, outcome: at + 1 },
    });
    await mei.session.wake();
    await soon(async () => expect((await taskIn(lin, 'c2'))?.state).toBe('done'));
    expect(await lin.database.cases.get('c2')).toMatchObject({ isOpen: 0, outcome: 'solved' });
  });
});

describe('the counters of a team', () => {
  const day = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const figure = (metric: Figure['metric'], count: number, subject = ''): Figure => ({
    ...{ metric, day, console: 'feige', shop: 'tea', agent: '小安' },
    ...{ subject, count, sum: 0, lastAt: 0 },
  });
  async function count(database: SidedeskDatabase, ...figures: Figure[]) {
    const nowhere = { day: '', console: '', shop: '', agent: '' };
    await database.figures.put({ key: '~built', family: 'number', ...nowhere, of: [] });
    for (const one of figures) {
      const row = addToRow(undefined, [one]);
      if (row) await database.figures.put(row);
    }
  }
  const totals = async ({ database }: ABrowser) => {
    const rows = await database.teamState.where('key').startsWith('count:').toArray();
    return rows
      .map(({ value }) => value as { agent: string; count: Parameters<typeof figuresOfCount>[0] })
      .flatMap(({ agent, count }) => figuresOfCount(count, agent))
      .map(({ agent, metric, subject, count }) => `${agent} ${metric} ${subject} ${count}`)
      .sort();
  };
  /** A browser that counted before it connected: counters go out at most every few minutes. */
  async function visit(agent: string, ...figures: Figure[]) {
    const who = agent === 'chen' ? chen : agentNamed(agent);
    return aBrowser(url(), who, 'd1', (database) => count(database, ...figures));
  }

  it('are each browser’s last totals, summed by a manager, and hold no question', async () => {
    await visit('lin', figure('inserted', 3), figure('unanswered', 2, '我叫王小明'));
    await visit('mei', figure('inserted', 4), figure('item', 5, 'reply-1'));
    expect(await totals(await visit('chen'))).toEqual([
      'lin inserted  3',
      'lin unanswered  2',
      'mei inserted  4',
      'mei item reply-1 5',
    ]);
    await visit('lin', figure('inserted', 9), figure('unanswered', 2, '我叫王小明'));
    expect(await totals(await visit('chen'))).toContain('lin inserted  9');
    expect(await totals(await visit('chen'))).toHaveLength(4);
  });
});
