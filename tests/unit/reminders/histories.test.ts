import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '@/utils/calendar/hours';
import type { OrderStatus } from '@/utils/model/order';
import { MINUTE } from '../../builders';
import { aRule } from './rules';
import { type Death, type Shown, SimulatedDesk } from './simulated-desk';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const quiet = [
  { from: '22:00', to: '08:00' },
  { from: '11:30', to: '13:30' },
];
const caps = { perBuyerDay: 2, perOrder: 3, perShopHour: 3, onePerBuyer: false };
const unpaid = (id: string, buyer: { onePerBuyer: boolean }) =>
  aRule({
    id,
    family: 'unpaid',
    caps: { ...caps, ...buyer },
    hours: { quiet, best: [{ from: '14:00', to: '17:00' }] },
    steps: [
      { after: { amount: 15, unit: 'minutes', from: 'ordered' }, worthHours: 72 },
      { after: { amount: 3, unit: 'hours', from: 'ordered' }, worthHours: 60 },
      { after: { amount: 1, unit: 'days', from: 'ordered' }, when: 'best', worthHours: 48 },
    ],
  });
const stuck = aRule({
  id: 'stuck',
  trigger: 'parcel-stuck',
  caps,
  hours: { quiet },
  stops: ['moved'],
  steps: [{ after: { amount: 2, unit: 'workdays', from: 'moved' }, worthHours: 500 }],
});

/** Zones, each with a night in which it changes its clocks. */
const places = [
  { zone: 'America/New_York', start: Date.UTC(2026, 9, 30, 12) },
  { zone: 'Europe/Berlin', start: Date.UTC(2027, 2, 26, 9) },
  { zone: 'Asia/Shanghai', start: Date.UTC(2026, 8, 18, 3) },
];

const states: OrderStatus[] = [
  'unpaid',
  'unpaid',
  'paid',
  'shipped',
  'signed',
  'closed',
  'unknown',
];
const event = fc.record({
  what: fc.constantFrom(
    'order',
    'order',
    'order',
    'wait',
    'wait',
    'snooze',
    'settle',
    'off',
    'clock',
  ),
  nth: fc.nat({ max: 5 }),
  status: fc.constantFrom(...states),
  minutes: fc.integer({ min: 1, max: 2_000 }),
  death: fc.constantFrom<Death>('claim', 'show', 'mark', 'never', 'never', 'never'),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

function live(events: Event[], place: (typeof places)[number], onePerBuyer: boolean) {
  const rules = [unpaid('nudge', { onePerBuyer }), stuck];
  const desk = new SimulatedDesk({ rules, zone: place.zone, closed: ['2026-11-03'] });
  let now = place.start;
  // A buyer in a zone of their own, behind or ahead of the shop's.
  const zones = [place.zone, place.zone, 'America/Los_Angeles'];
  for (const [buyer, zone] of zones.entries()) desk.changeBuyer(buyer, { zone }, now);
  for (const { what, nth, status, minutes, death } of events) {
    const buyer = nth % 3;
    if (what === 'order') desk.seeOrder(buyer, `69240000000${nth}`, status, now);
    if (what === 'snooze') desk.snooze(nth, now + minutes * MINUTE, now);
    if (what === 'settle') desk.settle(nth, now);
    if (what === 'off') desk.changeBuyer(buyer, { optedOut: status === 'paid' }, now);
    if (what === 'clock') now -= minutes * MINUTE;
    if (what === 'wait') now += minutes * MINUTE;
    desk.wake(now, death);
  }
  // The worker lives on: whatever is still to come comes.
  for (let hour = 0; hour < 24 * 30; hour += 7) desk.wake(now + hour * HOUR, 'never');
  return { desk, rules, end: now + 24 * 30 * HOUR };
}

const capOf = ({ others, claimedAt, row }: Shown) => {
  const [buyer] = [`feige||${row.conversation.buyerKey}`];
  return {
    buyer: others.filter((one) => one.buyer === buyer && one.at > claimedAt - DAY).length,
    shop: others.filter(({ at }) => at > claimedAt - HOUR).length,
    order: others.filter(
      (one) => one.order.endsWith(row.orderNo ?? '-') && one.ruleId === row.ruleId,
    ).length,
  };
};

describe('2,000 random histories', () => {
  it('lose nothing, fire nothing twice or after its stop, and keep every cap', () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 4, maxLength: 22 }),
        fc.constantFrom(...places),
        fc.boolean(),
        (events, place, onePerBuyer) => {
          const { desk, rules, end } = live(events, place, onePerBuyer);
          const seen = new Set<string>();
          for (const one of desk.shown) {
            const { row, order, buyer, at, claimedAt } = one;
            const rule = rules.find(({ id }) => id === row.ruleId);
            // Once: the same row at the same time never comes up again, but where the agent put
            // it off to that very moment (a clock set back makes that possible).
            const asked = row.history.filter(({ what }) => what === 'snoozed').length;
            const once = `${row.id}|${row.dueAt}|${asked}`;
            expect(seen).not.toContain(once);
            seen.add(once);
            expect(row.dueAt).toBeLessThanOrEqual(at);
            // Not after its stop.
            const held: OrderStatus[] = [row.ruleId === 'stuck' ? 'shipped' : 'unpaid', 'unknown'];
            expect(held).toContain(order?.status);
            expect(buyer.optedOut).not.toBe(true);
            // Caps.
            const counts = capOf(one);
            expect(counts.buyer).toBeLessThan(rule?.caps.perBuyerDay ?? 0);
            expect(counts.shop).toBeLessThan(rule?.caps.perShopHour ?? 0);
            expect(counts.order).toBeLessThan(rule?.caps.perOrder ?? 0);
            // Nobody is woken up.
            if (!row.rule?.byHand) {
              expect(isWithin(claimedAt, quiet, buyer.zone ?? place.zone)).toBe(false);
            }
          }
          const keys = new Set<string>();
          for (const row of desk.rows.values()) {
            expect(keys).not.toContain(row.key);
            keys.add(row.key);
            // Nothing is lost: shown, settled, or ended with a reason.
            expect(['fired', 'done', 'cancelled'].includes(row.state) || row.dueAt > end).toBe(
              true,
            );
            const last = row.history.at(-1);
            if (row.state === 'cancelled') expect(last?.why).toMatch(/\w/);
            if (row.state === 'fired') {
              expect(desk.shown.some((one) => one.row.id === row.id)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
  }, 40_000);

  it('are rich enough to prove something', () => {
    const sample = fc.sample(
      fc.tuple(fc.array(event, { minLength: 10, maxLength: 22 }), fc.constantFrom(...places)),
      { numRuns: 200, seed: 7 },
    );
    const desks = sample.map(([events, place]) => live(events, place, false).desk);
    const rows = desks.flatMap((desk) => [...desk.rows.values()]);
    const reasons = new Set(rows.flatMap(({ history }) => history.map(({ why }) => why ?? '')));
    expect(desks.flatMap(({ shown }) => shown).length).toBeGreaterThan(200);
    for (const why of ['quiet hours', 'cap of the buyer', 'order paid', 'buyer asked not to']) {
      expect(reasons).toContain(why);
    }
  });
});
