import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { findRun } from '@/utils/database/playbook-runs';
import { savePlaybook } from '@/utils/database/playbooks';
import { followOrders } from '@/utils/playbooks/follow-orders';
import { actOn, beginRun } from '@/utils/playbooks/guide';
import { anOrder, aSnapshot, MINUTE, NOON } from '../../builders';
import { aPlaybook, aStep } from '../../playbook-builders';
import { emptyDatabase } from '../database/empty-database';

const HOUR = 60 * MINUTE;
const no = '692400000000000017';
const snapshot = aSnapshot({ orders: [{ no, status: 'shipped' }] });
const deadline = {
  from: 'order:signed',
  span: { amount: 4, unit: 'hours' },
  is: 'limit',
  working: false,
} as const;
const signedOn = { name: 'signed-on', label: '签收日', kind: 'date', options: [], must: false };
const steps = [aStep({ id: 'ask', deadline, facts: [signedOn as never] }), aStep({ id: 'tell' })];

async function begin(): Promise<string> {
  await savePlaybook(aPlaybook({ steps }), NOON);
  await store({ status: 'shipped', since: { shipped: NOON } });
  return (await beginRun('own.return', snapshot, NOON))?.id ?? '';
}
const store = async (change: Parameters<typeof anOrder>[0]) =>
  (await openDatabase()).orders.put(anOrder({ no, firstSeenAt: NOON, ...change }));
const signed = (at: number) => store({ status: 'signed', since: { shipped: NOON, signed: at } });
const waiting = async () => {
  const rows = await (await openDatabase()).reminders.toArray();
  return rows.filter(({ state }) => state === 'waiting').map(({ dueAt }) => dueAt - NOON);
};

beforeEach(emptyDatabase);

describe('a parcel that was signed for', () => {
  it('starts the clock that waited for it, and fills in its day', async () => {
    const id = await begin();
    expect(await waiting()).toEqual([]);
    await signed(NOON + HOUR);
    expect((await followOrders(snapshot, NOON + HOUR)).changed).toBe(1);
    // Three quarters of four hours, an hour after noon.
    expect(await waiting()).toEqual([4 * HOUR]);
    expect((await findRun(id))?.facts['signed-on']).toMatch(/^2026-11-20$/);
  });

  it('changes nothing when it is seen again', async () => {
    await begin();
    await signed(NOON + HOUR);
    await followOrders(snapshot, NOON + HOUR);
    expect(await followOrders(snapshot, NOON + 2 * HOUR)).toEqual({ changed: 0, ended: [] });
    expect(await waiting()).toHaveLength(1);
  });

  it('ends the reminder of a moment that was corrected', async () => {
    await begin();
    await signed(NOON + HOUR);
    await followOrders(snapshot, NOON + HOUR);
    await signed(NOON + 2 * HOUR);
    const { ended } = await followOrders(snapshot, NOON + 2 * HOUR);
    expect(ended.map(({ state }) => state)).toEqual(['done']);
    expect(await waiting()).toEqual([5 * HOUR]);
  });

  it('is not believed while the clock says that it is to come', async () => {
    await begin();
    await signed(NOON + HOUR);
    expect((await followOrders(snapshot, NOON + MINUTE)).changed).toBe(0);
  });

  it('leaves a run that has ended as it is', async () => {
    const id = await begin();
    await actOn(id, { do: 'end', outcome: '不退了' }, null, NOON + MINUTE);
    await signed(NOON + HOUR);
    expect((await followOrders(snapshot, NOON + HOUR)).changed).toBe(0);
    expect(await waiting()).toEqual([]);
  });
});
