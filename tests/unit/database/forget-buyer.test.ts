import { beforeEach, describe, expect, it } from 'vitest';
import { makeEvidence } from '@/utils/cases/make-evidence';
import { readBuyerData } from '@/utils/database/buyer-data';
import { buyerTables } from '@/utils/database/buyer-tables';
import { SidedeskDatabase } from '@/utils/database/database';
import { forgetBuyer } from '@/utils/database/forget-buyer';
import { moveBuyer } from '@/utils/database/move-buyer';
import { openDatabase } from '@/utils/database/open';
import { countElsewhere } from '@/utils/database/team-forget';
import { conversationKey } from '@/utils/model/conversation-key';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import { buyerMark } from '@/utils/team/notes';
import { aCase, aContact, aConversation, anOrder, aReminder, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

/** Tables that hold nothing of a buyer: what a buyer wrote is only learned from, without names. */
const othersTables = [
  'articles',
  'replies',
  'categories',
  'rules',
  'packs',
  'tombstones',
  'reminderRules',
  'usage',
  'wordings',
  'searchIndex',
  'undo',
  'undoRows',
  'meta',
  'consoles',
  'feeds',
  'heldPacks',
  'packVersions',
  'packParts',
  'trustedKeys',
  'signingKeys',
  'proposals',
  'playbooks',
  // Figures name conversations of a day by a hash, and nobody.
  'figures',
  'talks',
  'practiceRuns',
  'teamSeat',
  'teamState',
  'teamLog',
  'teamOutbox',
  'teamConflicts',
];

const lin = aConversation({ buyerKey: 'lin-77' });
const other = aConversation({ buyerKey: 'lin-778', buyerName: '周先生' });

/** One row in every table that may name a buyer. */
async function store(place: typeof lin): Promise<void> {
  const database = await openDatabase();
  const key = conversationKey(place);
  const { console, shop, buyerKey, buyerName } = place;
  const at = { conversation: place, id: `case-${buyerKey}`, conversationKey: key };
  await database.contacts.add(aContact({ key, buyerKey, name: buyerName, notes: '爱喝茶' }));
  await database.buyerFacts.add({ ...unknownBuyer(key), conversation: place, zone: 'Asia/Tokyo' });
  await database.contactLog.add({ id: `${key}\ntalk\n2026-11-20`, key, at: NOON, kind: 'talk' });
  await database.orders.add(anOrder({ key: `${console}|${shop}|${buyerKey}`, buyerKey }));
  await database.reminders.add(aReminder({ id: buyerKey, conversation: place }));
  await database.firings.add({
    key: `r|${buyerKey}`,
    reminderId: buyerKey,
    at: NOON,
    buyer: key,
    shop: `${console}|${shop}`,
    order: '',
    ruleId: 'x',
  });
  await database.conversationMemory.add({ key: `${key}\nvalue\norder.no`, at: NOON, value: '1' });
  await database.cases.add(aCase(at));
  const piece = { caseId: at.id, kind: 'note' as const, title: '', text: buyerKey };
  await database.evidence.add(await makeEvidence(piece, NOON, ''));
  await database.table('playbookRuns').add({ id: `run-${buyerKey}`, conversationKey: key });
  await database.quarantine.add({
    table: 'reminders',
    at: NOON,
    reason: 'x',
    row: { conversation: { console, shop, buyerKey } },
  });
  const reminder = { ...place, dueAt: NOON, turn: 0, from: 'lin', state: 'open' as const };
  const id = `task ${key.length}`;
  const task = { ...reminder, id, kind: 'reminder' as const, note: '', holder: null };
  await database.teamBoard.add({ id, seq: 1, at: NOON, task });
  const note = { ...noted, notes: buyerKey, round: 'r1' };
  const buyer = await buyerMark('r1', key);
  await database.teamNotes.add({ key: `mei.d.${buyer}`, buyer, agent: 'mei', at: NOON, note });
}

const noted = { remark: '', groups: [], tags: [], preferences: '', needs: '', marks: [] };

const taskOf = async ({ buyerKey }: typeof lin) =>
  (await (await openDatabase()).teamBoard.toArray()).find(({ task }) => task.buyerKey === buyerKey);

/** In a team whose notes are shared; the server has what is noted here about Lin. */
async function joinTeam(): Promise<void> {
  const { teamSeat, teamState } = await openDatabase();
  await teamSeat.add({
    ...{ id: 'seat', name: 'Tea', servers: [], agent: 'lin', device: 'd1', isTrusted: false },
    ...{ team: { user: 'lin', password: 'x' }, joinedAt: NOON },
  });
  const changes = [{ isOn: true, why: 'x', by: 'chen', at: NOON }];
  await teamState.put({ key: 'sharing', value: { seq: 1, said: { round: 'r1', changes } } });
  const marks = { [await buyerMark('r1', conversationKey(lin))]: 'sent' };
  const sent = { round: 'r1', upTo: NOON, marks, trouble: '' };
  await teamState.put({ key: 'notes-sent', value: sent });
}

/** Tables with a row in which `text` stands. */
async function tablesNaming(text: string): Promise<string[]> {
  const database = await openDatabase();
  const found: string[] = [];
  for (const table of database.tables) {
    const rows = (await table.toArray()).map((row) => JSON.stringify(row));
    if (rows.some((row) => new RegExp(`${text}(?!\\d)`).test(row))) found.push(table.name);
  }
  return found.sort();
}

beforeEach(async () => {
  await emptyDatabase();
  await joinTeam();
  await store(lin);
  await store(other);
});

it('every table is known to hold something of buyers, or nothing', () => {
  const names = new SidedeskDatabase().tables.map(({ name }) => name).sort();
  expect([...buyerTables, ...othersTables].sort()).toEqual(names);
});

describe('forgetBuyer', () => {
  it('leaves no row in which the buyer is named, and none of another buyer less', async () => {
    expect(await tablesNaming('lin-77')).toEqual([...buyerTables].sort());
    const { rows, reminders } = await forgetBuyer(conversationKey(lin), lin);
    expect(rows).toBe(buyerTables.length);
    expect(reminders.map(({ id }) => id)).toEqual(['lin-77']);
    expect(await tablesNaming('lin-77')).toEqual([]);
    expect(await tablesNaming('lin-778')).toEqual([...buyerTables].sort());
  });

  it('has the team’s server forget what was put there from here, and says what stays', async () => {
    const { teamBoard, teamOutbox } = await openDatabase();
    const mine = await taskOf(lin);
    expect(await countElsewhere(lin, Date.now())).toBe(1);
    await forgetBuyer(conversationKey(lin), lin);
    const posted = (await teamOutbox.toArray()).map(({ what }) => what);
    expect(posted).toEqual([
      { do: 'forget-task', taskId: mine?.id },
      { do: 'forget-note', buyer: await buyerMark('r1', conversationKey(lin)) },
    ]);
    const holder = { agent: 'mei', device: 'd', until: Date.now() + MINUTE };
    await teamBoard.update((await taskOf(other))?.id ?? '', { 'task.holder': holder } as never);
    expect(await countElsewhere(other, Date.now())).toBe(2);
    await forgetBuyer(conversationKey(other), other);
    expect(await teamOutbox.count()).toBe(posted.length);
    expect(await teamBoard.count()).toBe(0);
  });
});

it('readBuyerData gives every row of one buyer, and of no other', async () => {
  const data = await readBuyerData(conversationKey(lin), lin);
  expect(Object.entries(data).map(([name, rows]) => [name, rows.length])).toEqual(
    buyerTables.map((name) => [name, 1]),
  );
  expect(JSON.stringify(data)).not.toContain('lin-778');
});

describe('moveBuyer', () => {
  it('keeps everything of both under the new key', async () => {
    const database = await openDatabase();
    await database.contacts.update(conversationKey(lin), {
      remark: '林姐',
      groups: ['VIP'],
      marks: [{ kind: 'vip', why: '一年十二单', by: '小安', at: NOON }],
    });
    await database.contacts.update(conversationKey(other), { remark: '小林', groups: ['新客'] });
    await moveBuyer(conversationKey(lin), conversationKey(other));
    const data = await readBuyerData(conversationKey(other), other);
    const counts = Object.values(data).map((rows) => rows.length);
    // One contact with one set of facts and memory; a row put aside is found by the former key.
    const single = ['contacts', 'buyerFacts', 'contactLog', 'conversationMemory'];
    expect(counts).toEqual(buyerTables.map((name) => (single.includes(name) ? 1 : 2)));
    expect(data.contacts[0]).toMatchObject({
      remark: '小林',
      groups: ['新客', 'VIP'],
      notes: '爱喝茶\n林姐',
      marks: [{ kind: 'vip', by: '小安' }],
      former: ['feige||lin-77', '林女士'],
    });
    expect(await database.contacts.get(conversationKey(lin))).toBeUndefined();
  });

  it.each([
    { from: 'feige||nobody', to: conversationKey(lin) },
    { from: conversationKey(lin), to: conversationKey(lin) },
  ])('does nothing from $from to $to', async ({ from, to }) => {
    expect(await moveBuyer(from, to)).toBeNull();
    expect(await tablesNaming('lin-77')).toHaveLength(buyerTables.length);
  });
});
