import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import { rememberOrders } from '@/utils/database/orders';
import { aSnapshot, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

const no = '692400000000000017';

describe('rememberOrders', () => {
  it('stores what a console shows', async () => {
    const [order] = await rememberOrders(
      aSnapshot({ orders: [{ no, status: 'unpaid', amount: '¥59.00' }] }),
      NOON,
    );
    expect(order).toMatchObject({
      key: `feige||${no}`,
      status: 'unpaid',
      amount: '¥59.00',
      buyerKey: '~林女士',
      firstSeenAt: NOON,
      seenAt: NOON,
    });
    expect(await (await openDatabase()).orders.toArray()).toEqual([order]);
  });

  it('keeps facts seen earlier where they are missing now, and takes the newer ones', async () => {
    const full = { no, status: 'unpaid' as const, amount: '¥59.00', product: '保温杯' };
    await rememberOrders(aSnapshot({ orders: [full] }), NOON);
    const [order] = await rememberOrders(
      aSnapshot({ orders: [{ no, status: 'paid', amount: '¥55.00' }] }),
      NOON + MINUTE,
    );
    expect(order).toMatchObject({
      status: 'paid',
      amount: '¥55.00',
      product: '保温杯',
      firstSeenAt: NOON,
      seenAt: NOON + MINUTE,
    });
  });

  it('keeps the same number of two consoles apart', async () => {
    const orders = [{ no, status: 'unpaid' as const }];
    await rememberOrders(aSnapshot({ orders }), NOON);
    await rememberOrders(aSnapshot({ orders, console: 'pinduoduo' }), NOON);
    await rememberOrders(aSnapshot({ orders, shop: 'second' }), NOON);
    expect(await (await openDatabase()).orders.count()).toBe(3);
  });

  it('stores nothing while no conversation is open', async () => {
    const orders = [{ no, status: 'unpaid' as const }];
    expect(await rememberOrders(aSnapshot({ orders, buyerKey: '' }), NOON)).toEqual([]);
    expect(await (await openDatabase()).orders.count()).toBe(0);
  });
});
