import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignAt } from '@/utils/calendar/campaigns';
import { isWithin, nextOpen } from '@/utils/calendar/hours';
import { addWorkdays, isWorkday } from '@/utils/calendar/workdays';
import { dayOf, fromWall, wallClock } from '@/utils/calendar/zone';
import { MINUTE, NOON } from '../../builders';

const HOUR = 60 * MINUTE;
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
];
const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) });

describe('a zone’s clock', () => {
  it('leads back to the moment, or to the other one of an hour that comes twice', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
        const back = fromWall(wallClock(at, zone), zone);
        expect(wallClock(back, zone)).toBe(wallClock(at, zone));
        expect(Math.abs(back - at)).toBeLessThanOrEqual(HOUR);
      }),
    );
  });

  it('goes on after an hour that is left out', () => {
    const gap = Date.UTC(2026, 2, 8, 2, 30);
    const at = fromWall(gap, 'America/New_York');
    expect(wallClock(at, 'America/New_York')).toBe(gap + HOUR);
  });

  it('knows the day', () => {
    expect([dayOf(NOON, 'Asia/Shanghai'), dayOf(NOON, 'America/Los_Angeles')]).toEqual([
      '2026-11-20',
      '2026-11-19',
    ]);
  });
});

describe('working days', () => {
  const day = (text: string) => Date.parse(`${text}T09:00:00Z`);
  const china = { market: 'CN', closed: [] };

  it.each([
    ['a Friday', '2026-11-20', 'CN', true],
    ['a Saturday', '2026-11-21', 'CN', false],
    ['the National Day week', '2026-10-06', 'CN', false],
    ['a Saturday worked for it', '2026-10-10', 'CN', true],
    ['a Sunday worked for it', '2026-09-20', 'CN', true],
    ['Spring Festival', '2026-02-18', 'CN', false],
    ['that week elsewhere', '2026-02-18', 'US', true],
    ['Thanksgiving', '2026-11-26', 'US', false],
    ['a year beyond the table', '2031-10-01', 'CN', true],
    ['an unknown market', '2026-10-01', '', true],
  ])('%s', (_, text, market, expected) => {
    expect(isWorkday(day(text), { market, closed: [] })).toBe(expected);
  });

  it.each([
    ['over the National Day week', '2026-09-30', 1, '2026-10-08'],
    ['to the Saturday that is worked', '2026-10-09', 1, '2026-10-10'],
    ['from a holiday, as from the day before it', '2026-10-03', 1, '2026-10-08'],
    ['backwards', '2026-10-08', -1, '2026-09-30'],
    ['a repair’s three to five', '2026-11-20', 5, '2026-11-27'],
  ])('are counted %s', (_, from, amount, to) => {
    expect(addWorkdays(day(from), amount, china)).toBe(day(to));
  });

  it('leave out the shop’s own closed days, and end where no day is worked', () => {
    expect(addWorkdays(day('2026-11-20'), 1, { ...china, closed: ['2026-11-23'] })).toBe(
      day('2026-11-24'),
    );
    const never = Array.from({ length: 900 }, (_, i) =>
      new Date(day('2026-01-01') + i * 24 * HOUR).toISOString().slice(0, 10),
    );
    expect(addWorkdays(day('2026-11-20'), 3, { ...china, closed: never })).toBeDefined();
  });
});

describe('hours', () => {
  const quiet = [
    { from: '22:00', to: '08:00' },
    { from: '11:30', to: '13:30' },
  ];
  const best = [
    { from: '09:30', to: '11:00' },
    { from: '14:00', to: '17:00' },
  ];
  const clockOf = (at: number) =>
    new Date(wallClock(at, 'Asia/Shanghai')).toISOString().slice(8, 16);
  const at = (hour: number, minute = 0) => NOON + (hour - 12) * HOUR + minute * MINUTE;

  it.each([
    [at(12), [], '20T13:30'],
    [at(21, 59), [], '20T21:59'],
    [at(22), [], '21T08:00'],
    [at(3), [], '20T08:00'],
    [at(10), best, '20T10:00'],
    [at(12), best, '20T14:00'],
    [at(18), best, '21T09:30'],
    [at(23), best, '21T09:30'],
  ])('%d opens at %j → %s', (moment, good, expected) => {
    expect(clockOf(nextOpen(moment, quiet, good, 'Asia/Shanghai'))).toBe(expected);
  });

  it('never lead back, never into the quiet, in any zone', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), fc.boolean(), (now, zone, isBest) => {
        const open = nextOpen(now, quiet, isBest ? best : [], zone);
        expect(open).toBeGreaterThanOrEqual(now);
        expect(isWithin(open, quiet, zone)).toBe(false);
        if (isBest) expect(isWithin(open, best, zone)).toBe(true);
        expect(nextOpen(open, quiet, isBest ? best : [], zone)).toBe(open);
      }),
    );
  });

  it('that leave nothing of a day hold nothing back for ever', () => {
    const all = [
      { from: '00:00', to: '12:00' },
      { from: '12:00', to: '24:00' },
    ];
    expect(nextOpen(NOON, all, [], 'UTC')).toBe(NOON);
  });
});

describe('campaigns', () => {
  it.each([
    ['2026-11-11T23:00', '1111-2026'],
    ['2026-11-12T00:30', undefined],
    ['2027-06-18T12:00', '618-2027'],
    ['2026-11-20T12:00', undefined],
  ])('%s is of %s', (wall, id) => {
    const now = fromWall(Date.parse(`${wall}Z`), 'Asia/Shanghai');
    expect(campaignAt(now, 'CN', 'Asia/Shanghai')?.id).toBe(id);
    expect(campaignAt(now, 'US', 'America/New_York')).toBeNull();
  });
});
