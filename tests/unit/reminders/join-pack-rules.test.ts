import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { listReminderRules, switchReminderRule } from '@/utils/database/reminder-rules';
import { joinPackRules } from '@/utils/reminders/join-pack-rules';
import { NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const aRule = (id: string, change: object = {}) => ({
  id,
  trigger: 'order-paid',
  steps: [{ after: { amount: 1, unit: 'days', from: 'paid' } }],
  caps: { perBuyerDay: 1, perOrder: 1, perShopHour: 9 },
  ...change,
});

async function install(reminderRules: ReturnType<typeof aRule>[] | null): Promise<void> {
  const { packParts } = await openDatabase();
  if (reminderRules) await packParts.put({ id: 'shop.pack', reminderRules });
  else await packParts.delete('shop.pack');
}

const listed = async () => (await listReminderRules()).map(({ id, on }) => [id, on]);

describe('reminder rules of packs', () => {
  it('come with their pack and go with it', async () => {
    await install([aRule('a'), aRule('b')]);
    expect(await joinPackRules(NOON)).toBe(true);
    expect(await listed()).toEqual([
      ['a', true],
      ['b', true],
    ]);
    await install([aRule('b')]);
    await joinPackRules(NOON);
    expect(await listed()).toEqual([['b', true]]);
    await install(null);
    await joinPackRules(NOON);
    expect(await listed()).toEqual([]);
  });

  it('change nothing the second time, and stay off when they were switched off', async () => {
    await install([aRule('a')]);
    await joinPackRules(NOON);
    await switchReminderRule('a', false);
    expect(await joinPackRules(NOON)).toBe(false);
    await install([aRule('a', { family: 'care' })]);
    expect(await joinPackRules(NOON)).toBe(true);
    expect(await listed()).toEqual([['a', false]]);
  });

  it('without caps are left out, the others are taken', async () => {
    await install([aRule('nags', { caps: undefined }), aRule('a')]);
    await joinPackRules(NOON);
    expect(await listed()).toEqual([['a', true]]);
  });

  it('never take the id of a rule that belongs to somebody else', async () => {
    await install([aRule('a')]);
    const { packParts } = await openDatabase();
    await packParts.put({ id: 'other.pack', reminderRules: [aRule('a')] });
    await joinPackRules(NOON);
    expect(await listed()).toHaveLength(1);
    expect(await joinPackRules(NOON)).toBe(false);
  });
});
