import { beforeEach, describe, expect, it } from 'vitest';
import { decodeRow, encodeRow } from '@/utils/backup/encode-row';
import { changeContact, readContact } from '@/utils/database/contacts';
import { openDatabase } from '@/utils/database/open';
import { changeSettings, readSettings, saveDock } from '@/utils/database/settings';
import { contactChangeSchema } from '@/utils/model/contact';
import { conversationKey } from '@/utils/model/conversation-key';
import { dockSchema, type Settings, settingsChangeSchema } from '@/utils/model/setting';
import { readOrderList } from '@/utils/reminders/order-list/read-order-list';
import { readBody, readFrame } from '@/utils/team/wire';
import { aConversation, NOON } from '../builders';
import { emptyDatabase } from './database/empty-database';

beforeEach(emptyDatabase);

/** Names that every object answers to, or that change all of them where they are assigned. */
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
/** As it comes out of a file: `__proto__` is a key of its own there. */
const poison = JSON.parse(
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
);

/** What every object has by itself must be what it was. */
function expectClean(...values: unknown[]): void {
  expect(({} as { polluted?: 1 }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  for (const value of values) expect((value as { polluted?: 1 }).polluted).toBeUndefined();
}

describe('names every object has', () => {
  it.each(names)('are a header like any other in a list of orders: %s', (name) => {
    const read = readOrderList(
      [
        ['订单编号', name, '买家昵称'],
        [name, name, name],
        ['6924000001', '{"polluted":1}', name],
      ],
      { console: name, shop: name },
      NOON,
      'Asia/Shanghai',
    );
    expect(read.orders.map(({ place }) => place.buyerName)).toContain(name);
    expect(read.columns.size).toBe(2);
    expectClean(...read.orders, ...read.orders.map(({ facts }) => facts));
  });

  it.each(names)('are a buyer like any other: %s', async (name) => {
    const conversation = aConversation({ buyerKey: name, buyerName: name, shop: name });
    const change = contactChangeSchema.parse({ ...poison, remark: name, tags: [name] });
    await changeContact(conversation, change, NOON, name);
    const contact = await readContact(conversationKey(conversation));
    expect(contact).toMatchObject({ remark: name, tags: [name], buyerKey: name });
    expectClean(contact, change);
  });

  it('are no settings, and as keys of some they are rows of their own', async () => {
    const evil = JSON.parse(
      '{"agentName":"小安","__proto__":{"polluted":1},"shopVariables":{"__proto__":"x","constructor":"y"},"replyKeys":{"__proto__":"z"}}',
    );
    const sent = settingsChangeSchema.safeParse(evil);
    if (sent.success) await changeSettings(sent.data as Partial<Settings>);
    for (const name of names) await saveDock(name, dockSchema.parse({ width: 400 }));
    const settings = await readSettings();
    expectClean(settings, settings.docks, settings.shopVariables);
    expect(settings.docks.constructor).toMatchObject({ width: 400 });
    // A place nobody saved is answered by nothing that objects have by themselves.
    expect(Object.hasOwn(settings.docks, 'valueOf')).toBe(false);
  });

  it('damage no stored settings', async () => {
    await (await openDatabase()).meta.put({ key: 'settings', value: poison });
    expectClean(await readSettings());
  });

  it('come out of a backup as what they were, and change nothing else', () => {
    for (const line of [
      '{"id":"a","__proto__":{"polluted":1}}',
      '{"a":{"$":"object","v":[["__proto__",{"polluted":1}],["constructor",{"polluted":1}]]}}',
      '{"a":{"$":"__proto__","v":1}}',
      '{"a":{"$":"constructor","v":{"__proto__":{"polluted":1}}}}',
    ]) {
      const row = decodeRow(line) as object;
      expectClean();
      expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    }
    const kept = decodeRow(encodeRow(poison)) as object;
    expect(Object.keys(kept)).toEqual(['__proto__', 'constructor']);
  });

  it.each(names)('are nothing a team’s entry could be: %s', (name) => {
    const who = { v: 1, id: '', at: NOON, by: 'chen', dev: 'd1', op: 'x' };
    const read = readFrame(
      JSON.stringify({ ...who, k: name, b: null }).replace('null', '{"__proto__":{"polluted":1}}'),
    );
    expectClean(read, read.is === 'good' ? read.frame.b : {});
    const body = JSON.parse(
      `{"packId":"p","head":null,"fields":{"${name}":"x"},"__proto__":{"polluted":1}}`,
    );
    const parsed = readBody('pack', body);
    expectClean('body' in parsed ? parsed.body : {});
  });
});
