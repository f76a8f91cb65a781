import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Manager } from '@/components/manager/manager';
import { dayOf } from '@/utils/calendar/zone';
import { openDatabase } from '@/utils/database/open';
import { saveSeat } from '@/utils/database/team-state';
import { itemKey } from '@/utils/team/keys';
import { itemBodyOf } from '@/utils/team/publish-plan';
import { aboutCase } from '@/utils/team/share-case';
import { LEASE, type Task } from '@/utils/team/task';
import { aCase, aReply, NOON } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground } from '../open-page';

configure({ asyncUtilTimeout: 8_000 });
const PATIENT = { timeout: 20_000 };

beforeEach(async () => {
  localStorage.clear();
  await emptyDatabase();
});

async function open(hash = '#/team') {
  window.history.replaceState(null, '', hash);
  const sent = playBackground({
    'library:changed': () => undefined,
    'team:changed': () => undefined,
    'team:glance': () => null,
  });
  await openView(<Manager />);
  return { user: userEvent.setup(), sent };
}

const join = () =>
  saveSeat({
    id: 'seat',
    name: '青禾客服',
    servers: ['wss://team.example'],
    agent: 'lin',
    device: 'd1',
    team: { user: 'lin', password: 'x' },
    library: { user: 'lin', password: 'x' },
    isTrusted: false,
    joinedAt: NOON,
  });

const task = (change: Partial<Task>): Task => ({
  id: 't',
  kind: 'reminder',
  note: '回电',
  dueAt: null,
  console: 'feige',
  shop: '',
  url: '',
  buyerKey: '~1',
  from: 'mei',
  state: 'open',
  holder: null,
  turn: 0,
  ...change,
});

describe('somebody in no team', PATIENT, () => {
  it('is told what an invitation lacks, before anything is tried', async () => {
    const { user } = await open();
    const field = await screen.findByLabelText('邀请');
    await user.click(field);
    await user.paste('{"format":"sidedesk.team","formatVersion":1,"name":"T","servers":[]}');
    expect(await screen.findByText(/邀请不完整（servers/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '检测并加入' })).toHaveProperty('disabled', true);
    await user.clear(field);
    await user.paste('hello');
    expect(await screen.findByText(/这不是团队邀请/)).toBeTruthy();
  });
});

describe('somebody in a team', PATIENT, () => {
  it('sees how it stands, and leaves with everything', async () => {
    await join();
    const { replies, teamState } = await openDatabase();
    await replies.add(aReply());
    const value = { state: 'offline', since: Date.now(), reason: '', version: '2.15.1' };
    await teamState.put({ key: 'status', value });
    const { user, sent } = await open();
    expect(await screen.findByText(/离线，自/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '退出团队' }));
    await user.click(await screen.findByRole('button', { name: '退出' }));
    expect(await screen.findByLabelText('邀请')).toBeTruthy();
    expect(await replies.count()).toBe(1);
    expect(sent.map(({ name }) => name)).toContain('team:changed');
  });

  it('publishes what the team does not have', async () => {
    await join();
    const { replies, teamOutbox } = await openDatabase();
    await replies.add(aReply());
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: '发布 1 处改动' }));
    await waitFor(async () => expect(await teamOutbox.count()).toBe(1));
    expect((await teamOutbox.toArray())[0]?.what).toMatchObject({ do: 'publish', expected: 0 });
  });

  it('decides a conflict for the team’s words, or keeps its own', async () => {
    await join();
    const { replies, teamConflicts } = await openDatabase();
    const conflict = (id: string) => ({
      key: itemKey('reply', id),
      type: 'reply' as const,
      id,
      title: id,
      theirs: itemBodyOf('reply', aReply({ id, title: 'theirs' })),
      clashes: ['title'],
      seq: 2,
      by: 'chen',
      at: NOON,
    });
    for (const id of ['a', 'b']) {
      await replies.add(aReply({ id, title: 'mine' }));
      await teamConflicts.add(conflict(id));
    }
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: '采用团队的: a' }));
    await waitFor(async () => expect((await replies.get('a'))?.title).toBe('theirs'));
    await user.click(await screen.findByRole('button', { name: '保留我的: b' }));
    await waitFor(async () => expect(await teamConflicts.count()).toBe(0));
    expect((await replies.get('b'))?.title).toBe('mine');
  });

  it('sees who has what on the board, and asks for what is free', async () => {
    await join();
    const { teamBoard, teamOutbox } = await openDatabase();
    const until = Date.now() + LEASE;
    const rows = [
      task({ id: 'free', note: '空的' }),
      task({ id: 'hers', note: '别人的', holder: { agent: 'mei', device: 'd1', until } }),
      task({ id: 'lost', note: '没回应的', holder: { agent: 'bo', device: 'd1', until: 1 } }),
    ];
    await teamBoard.bulkAdd(rows.map((row, i) => ({ id: row.id, seq: i, task: row, at: NOON })));
    const { user } = await open();
    expect(await screen.findByText('bo 没有回应')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '接手: 别人的' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '接手: 空的' }));
    await waitFor(async () => {
      expect((await teamOutbox.toArray())[0]?.what).toEqual({
        do: 'act',
        taskId: 'free',
        act: { do: 'take' },
      });
    });
  });

  it('puts a case up, opens one it holds, and ends none from here', async () => {
    await join();
    const { cases, teamBoard, teamOutbox } = await openDatabase();
    await cases.bulkAdd([
      aCase({ id: 'c1', summary: '退货' }),
      aCase({ id: 'c2', summary: '换货' }),
    ]);
    const holder = { agent: 'lin', device: 'd1', until: Date.now() + LEASE };
    const held = task({ ...aboutCase(aCase({ id: 'c2', summary: '换货' }), NOON, 0), holder });
    await teamBoard.add({ id: held.id, seq: 1, task: held, at: NOON });
    const { user } = await open();
    const link = await screen.findByRole('link', { name: '打开工单: 换货' });
    expect(link.getAttribute('href')).toBe('#/cases/c2');
    expect(screen.queryByRole('button', { name: '完成: 换货' })).toBeNull();
    await user.click(screen.getByRole('combobox', { name: '我的未完成提醒和工单' }));
    await user.click(await screen.findByRole('option', { name: /退货/, hidden: true }));
    expect(screen.queryByRole('option', { name: /换货/, hidden: true })).toBeNull();
    await waitFor(async () => {
      const what = (await teamOutbox.toArray())[0]?.what;
      expect(what).toEqual({ do: 'put-up-case', caseId: 'c1' });
    });
  });

  it('sees the figures of the whole team as a manager', async () => {
    await join();
    const { teamState } = await openDatabase();
    const day = dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const place = { console: 'feige', shop: '', items: [] };
    for (const [agent, count] of [
      ['lin', 3],
      ['mei', 4],
    ] as const) {
      const of: [metric: 'inserted' | 'unanswered', count: number, sum: number][] = [
        ['inserted', count, 0],
        ['unanswered', 1, 0],
      ];
      const value = { agent, count: { day, places: [{ ...place, of }] } };
      await teamState.put({ key: `count:${day}:${agent}:d1`, value });
    }
    const { user } = await open('#/insights');
    await user.click(await screen.findByRole('radio', { name: '整个团队' }));
    expect(await screen.findByText('没有答案的问题：2 次')).toBeTruthy();
    const tile = screen.getByRole('button', { name: /填入话术/ });
    expect(tile.textContent).toContain('7');
  });
});
