import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readSharing } from '@/utils/database/team-notes';
import type { TeamPost } from '@/utils/model/team';
import { TeamClient } from '@/utils/team/client';
import { noteKey, SHARING_KEY } from '@/utils/team/keys';
import { buyerMark, noteOf } from '@/utils/team/notes';
import { sweepNotes } from '@/utils/team/share-notes';
import { writeEntry } from '@/utils/team/wire';
import { aContact, aConversation, aReminder } from '../builders';
import { type ABrowser, aBrowser, closeBrowsers } from './browser';
import { agentNamed, chen, startTeam, type TeamWorld } from './server';

let world: TeamWorld;
const url = () => world.nodes[0]?.url ?? '';
const key = 'feige||buyer-9';
const words = '老客户，只收顺丰';

beforeAll(async () => {
  world = await startTeam(1, ['mei'], (config) => config.replace('sync_interval: always', ''));
  await aBrowser(url(), chen);
  await closeBrowsers();
});
afterAll(() => world?.stop());
afterEach(async () => {
  const manager = await aBrowser(url(), chen);
  if ((await readSharing(manager.database)).said?.round) await turn(manager, false);
  await closeBrowsers();
});

const soon = <T>(check: () => Promise<T>) => vi.waitFor(check, 4_000);
const turn = (browser: ABrowser, isOn: boolean, why = '交接老客户') =>
  post(browser, { do: 'share-notes', isOn, why });
async function post({ database, session }: ABrowser, what: TeamPost) {
  await database.teamOutbox.add({ op: crypto.randomUUID(), what, at: Date.now() });
  await session.wake();
}
async function noted(agent: string, notes = words) {
  return aBrowser(url(), agentNamed(agent), 'd1', async ({ contacts }) => {
    const place = { console: 'feige', shop: '', buyerKey: 'buyer-9' };
    await contacts.add(aContact({ key, ...place, name: '王小明', notes, seenAt: Date.now() }));
  });
}
const notesIn = async ({ database }: ABrowser) =>
  (await database.teamNotes.toArray()).map(({ agent, note }) => `${agent} ${note.notes}`).sort();
const switchIn = async ({ database }: ABrowser) => (await readSharing(database)).said;
/** Everything the server has of notes, as text. */
async function onServer(): Promise<string[]> {
  const team = await connect('chen');
  const texts: string[] = [];
  if (await team.stream('note'))
    for await (const batch of team.read('note', 0)) texts.push(...batch.map(({ text }) => text));
  await team.close();
  return texts;
}
const connect = (agent: string) => {
  const who = agent === 'chen' ? chen : agentNamed(agent);
  return TeamClient.connect({ servers: [url()], credentials: who.team, agent, account: 'team' });
};

describe('notes about buyers', () => {
  it('stay here until a manager switches them on, and no agent can', async () => {
    const lin = await noted('lin');
    const mei = await noted('mei', '');
    await turn(lin, true);
    expect((await lin.database.teamOutbox.toArray())[0]?.trouble).toContain('denied');
    await lin.session.wake();
    expect(await switchIn(mei)).toBeNull();
    expect(await onServer()).toEqual([]);
  });

  it('go to colleagues with who switched them on and why, without name and conversation', async () => {
    const manager = await aBrowser(url(), chen);
    const lin = await noted('lin');
    const mei = await noted('mei', '');
    await turn(manager, true);
    await soon(async () => expect(await notesIn(mei)).toEqual([`lin ${words}`]));
    await soon(async () => expect(mei.hooks.notesChanged).toHaveBeenCalled());
    expect(await switchIn(mei)).toMatchObject({
      changes: [{ isOn: true, by: 'chen', why: '交接老客户' }],
    });
    const round = (await switchIn(mei))?.round ?? '';
    expect((await mei.database.teamNotes.toArray())[0]?.buyer).toBe(await buyerMark(round, key));
    expect(await notesIn(lin)).toEqual([]);
    const stored = (await onServer()).join('\n');
    expect(stored).toContain(words);
    for (const hidden of ['王小明', 'buyer-9', 'feige']) expect(stored).not.toContain(hidden);

    const change = { notes: '改收京东', seenAt: Date.now() + 1 };
    await lin.database.contacts.update(key, change);
    await lin.session.wake();
    await soon(async () => expect(await notesIn(mei)).toEqual(['lin 改收京东']));
    await lin.database.contacts.update(key, { notes: '', seenAt: Date.now() + 2 });
    await lin.session.wake();
    await soon(async () => expect(await notesIn(mei)).toEqual([]));
  });

  it('leave the server and every colleague when they are switched off, late ones too', async () => {
    const manager = await aBrowser(url(), chen);
    const lin = await noted('lin');
    const mei = await noted('mei', '只在晚上');
    const bo = await aBrowser(url(), agentNamed('mei'), 'laptop');
    await turn(manager, true);
    await soon(async () => expect(await notesIn(bo)).toEqual([`lin ${words}`, 'mei 只在晚上']));
    const round = (await switchIn(lin))?.round ?? '';
    await bo.session.stop();
    await turn(manager, false, '试用结束');
    await soon(async () => expect(await switchIn(lin)).toMatchObject({ round: '' }));
    await soon(async () => expect((await onServer()).join('\n')).not.toMatch(/顺丰|晚上/));
    await soon(async () => expect(await notesIn(mei)).toEqual([]));
    expect((await switchIn(mei))?.changes.map(({ isOn }) => isOn).slice(-2)).toEqual([true, false]);
    // What was written here is everybody's own, as before.
    expect((await lin.database.contacts.get(key))?.notes).toBe(words);

    // Somebody whose browser had not heard of it writes once more.
    const late = await connect('lin');
    const note = noteOf(aContact({ key, notes: words }), round);
    const who = { at: Date.now(), by: 'lin', dev: 'old', op: 'late' };
    const text = writeEntry('note', '', note, who);
    await late.put('note', noteKey('lin', 'old', await buyerMark(round, key)), text, 'late');
    await late.close();
    await manager.session.wake();
    expect((await onServer()).join('\n')).not.toContain('顺丰');
    expect(await notesIn(mei)).toEqual([]);
  });

  it('stay on the server when a manager sweeps who has not heard that they are on', async () => {
    const away = await aBrowser(url(), chen, 'away');
    const lin = await noted('lin');
    await away.session.stop();
    await turn(await aBrowser(url(), chen), true);
    await soon(async () => expect((await onServer()).join('\n')).toContain(words));
    const client = await connect('chen');
    await sweepNotes(away.database, client, away.seat, '');
    await client.close();
    expect((await onServer()).join('\n')).toContain(words);
    await lin.session.stop();
  });

  it('of another round are nobody’s, and nobody else can write in an agent’s name', async () => {
    const manager = await aBrowser(url(), chen);
    const mei = await noted('mei', '');
    await turn(manager, true);
    await soon(async () => expect((await switchIn(mei))?.round).toBeTruthy());
    const lin = await connect('lin');
    const forged = noteOf(aContact({ key, notes: 'forged' }), 'another-round');
    const who = { at: Date.now(), by: 'lin', dev: 'd', op: 'x' };
    const text = writeEntry('note', '', forged, who);
    expect(await lin.put('note', noteKey('lin', 'd', 'b'), text, 'x')).toHaveProperty('seq');
    expect(await lin.put('note', noteKey('mei', 'd', 'b'), text, 'y')).toMatchObject({
      refused: 'denied',
    });
    expect(await lin.put('kb', SHARING_KEY, text, 'z')).toMatchObject({ refused: 'denied' });
    await lin.close();
    await mei.session.wake();
    expect(await notesIn(mei)).toEqual([]);
  });
});

describe('a buyer who is forgotten', () => {
  it('is nobody on the server and on the board, but for what a colleague holds', async () => {
    const lin = await aBrowser(url(), agentNamed('lin'));
    const mei = await aBrowser(url(), agentNamed('mei'));
    const ids: string[] = [];
    for (const note of ['mine', 'hers']) {
      const id = crypto.randomUUID();
      const conversation = aConversation({ buyerKey: 'buyer-9' });
      const dueAt = Date.now() + 3_600_000;
      await lin.database.reminders.add(aReminder({ id, key: id, note, conversation, dueAt }));
      await post(lin, { do: 'put-up', reminderId: id });
      ids.push(
        (await lin.database.teamBoard.toArray()).find((row) => row.task.note === note)?.id ?? '',
      );
    }
    const [mine = '', hers = ''] = ids;
    await soon(async () => expect(await mei.database.teamBoard.count()).toBe(2));
    for (const act of ['take', 'release'] as const)
      await post(lin, { do: 'act', taskId: mine, act: { do: act } });
    await post(mei, { do: 'act', taskId: hers, act: { do: 'take' } });
    await soon(async () =>
      expect((await lin.database.teamBoard.get(hers))?.task.holder?.agent).toBe('mei'),
    );
    for (const taskId of ids) await post(lin, { do: 'forget-task', taskId });
    await soon(async () => expect(await mei.database.teamBoard.get(mine)).toBeUndefined());
    expect(await mei.database.teamBoard.get(hers)).toMatchObject({ task: { note: 'hers' } });
    const team = await connect('chen');
    const there: string[] = [];
    // Every state the server keeps, not only the last.
    const { lastSeq = 0 } = (await team.stream('task')) ?? {};
    for (let seq = 1; seq <= lastSeq; seq++)
      there.push((await team.readOne('task', seq))?.text ?? '');
    await team.close();
    const naming = there.filter((text) => text.includes('buyer-9'));
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((text) => !text.includes('hers'))).toEqual([]);
  });
});

it('a server whose file of rights is older says so, and everything else goes on', async () => {
  const old = await startTeam(1, [], (config) =>
    config.replace(/^.*(?:KV_note|KV\.note).*$/gm, ''),
  );
  const manager = await aBrowser(old.nodes[0]?.url ?? '', chen);
  await turn(manager, true);
  expect((await manager.database.teamOutbox.toArray())[0]?.trouble).toContain('denied');
  expect(await manager.state()).toBe('connected');
  await manager.session.stop();
  await old.stop();
});
