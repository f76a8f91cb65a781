import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBought } from '@/utils/database/insight-orders';
import { openDatabase } from '@/utils/database/open';
import { type Bought, countBuyers, type Stretch } from '@/utils/insights/repurchase';
import { anOrder, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

const DAY = 86_400_000;
const order = (buyer: string, at: number): Bought => ({ buyer, console: 'feige', shop: '', at });

/** The definition, word for word. */
function countPlainly(orders: Bought[], { from, to }: Stretch) {
  const within = orders.filter(({ at }) => at >= from && at < to).map(({ buyer }) => buyer);
  const buyers = [...new Set(within)];
  const again = buyers.filter((one) => within.filter((buyer) => buyer === one).length > 1);
  return { buyers: buyers.length, again: again.length };
}

describe('countBuyers', () => {
  it('counts who paid, and who paid again', () => {
    const orders = [order('a', 3), order('b', 1), order('a', 0), order('c', 9), order('a', 4)];
    const stretches = [
      { from: 0, to: 4 },
      { from: 4, to: 9 },
      { from: 20, to: 30 },
    ];
    expect(countBuyers(orders, stretches)).toEqual([
      { buyers: 2, again: 1 },
      { buyers: 1, again: 0 },
      { buyers: 0, again: 0 },
    ]);
  });

  it('says of every stretch what counting it alone says', () => {
    const orders = fc.array(fc.record({ buyer: fc.constantFrom('a', 'b', 'c'), at: fc.nat(40) }));
    const lengths = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(orders, lengths, (rows, [length, step]) => {
        const bought = rows.map(({ buyer, at }) => order(buyer, at));
        const stretches = Array.from({ length: 6 }, (_, i) => {
          return { from: i * step, to: i * step + length };
        });
        const plainly = stretches.map((one) => countPlainly(bought, one));
        expect(countBuyers(bought, stretches)).toEqual(plainly);
      }),
    );
  });
});

describe('readBought', () => {
  beforeEach(emptyDatabase);

  it('takes what was paid in the time, by buyers who are known', async () => {
    const rows = [
      anOrder({ key: '1', no: '1001', status: 'signed', paidAt: NOON }),
      anOrder({ key: '2', no: '1002', status: 'unpaid' }),
      anOrder({ key: '3', no: '1003', status: 'paid', buyerKey: '' }),
      anOrder({ key: '4', no: '1004', status: 'paid', paidAt: NOON - 9 * DAY }),
    ];
    await (await openDatabase()).orders.bulkAdd(rows);
    expect(await readBought(NOON - DAY)).toEqual([order('feige||~林女士', NOON)]);
  });
});
