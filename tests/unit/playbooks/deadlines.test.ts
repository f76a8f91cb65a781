import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaybookDeadline } from '@/utils/model/playbook';
import { clockOf, type RunWorld } from '@/utils/playbooks/deadlines';
import { stepReminders } from '@/utils/playbooks/step-reminder';
import { addWorkTime, isWorkTime, type WorkHours } from '@/utils/playbooks/work-time';
import { MINUTE, NOON } from '../../builders';
import { aPlaybook, aRun, aStep } from '../../playbook-builders';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const always: WorkHours = { zone: 'Asia/Shanghai', shifts: [], closed: [] };
const office: WorkHours = { ...always, shifts: [{ from: '09:00', to: '18:00' }] };
const world: RunWorld = { ...always, now: NOON, market: 'CN' };

function dueOf(deadline: PlaybookDeadline, change: Partial<RunWorld> = {}, run = aRun()) {
  const clock = clockOf(aStep({ id: 'a', deadline }), run, { ...world, ...change });
  return clock && (clock.dueAt - NOON) / MINUTE;
}
const limit = (rest: Partial<PlaybookDeadline>): PlaybookDeadline => ({
  from: 'start',
  span: { amount: 1, unit: 'hours' },
  is: 'limit',
  working: false,
  ...rest,
});

describe('a deadline', () => {
  it.each<[string, Partial<PlaybookDeadline>, Partial<RunWorld>, number | null]>([
    ['is counted from the start', {}, {}, 60],
    [
      'is longer when nobody works (004-27)',
      { offHours: { amount: 2, unit: 'hours' } },
      { shifts: [{ from: '13:00', to: '18:00' }] },
      120,
    ],
    [
      'is not longer when somebody works',
      { offHours: { amount: 2, unit: 'hours' } },
      { shifts: [{ from: '09:00', to: '18:00' }] },
      60,
    ],
    [
      'passes over the night',
      { working: true },
      { shifts: [{ from: '09:00', to: '12:30' }] },
      21 * 60 + 30,
    ],
    [
      'counts working days (004-15): Friday + 5 = Friday',
      { span: { amount: 5, unit: 'workdays' } },
      {},
      7 * 24 * 60,
    ],
    ['has no clock before its event', { from: 'step:ask' }, {}, null],
    ['has no clock for an event nobody knows', { from: 'order:signed' }, {}, null],
  ])('%s', (_, deadline, change, minutes) => {
    expect(dueOf(limit(deadline), change)).toBe(minutes);
  });

  it('is counted from a step, an order’s event, a date that was filled in', () => {
    const run = aRun({
      ticked: { ask: NOON + HOUR },
      orderTimes: { signed: NOON - DAY },
      facts: { visit: '2026-11-20T15:00' },
    });
    expect(dueOf(limit({ from: 'step:ask' }), {}, run)).toBe(120);
    expect(dueOf(limit({ from: 'order:signed', span: { amount: 7, unit: 'days' } }), {}, run)).toBe(
      6 * 24 * 60,
    );
    expect(
      dueOf(limit({ from: 'fact:visit', span: { amount: -15, unit: 'minutes' } }), {}, run),
    ).toBe(165);
  });

  it.each([
    [0, 'open'],
    [46, 'warn'],
    [60, 'late'],
  ])('after %i minutes of an hour is %s', (minutes, state) => {
    const step = aStep({ id: 'a', deadline: limit({}) });
    expect(clockOf(step, aRun(), { ...world, now: NOON + minutes * MINUTE })?.state).toBe(state);
  });
});

describe('reminders of a step', () => {
  const timesOf = (deadline: PlaybookDeadline) => {
    const run = aRun({ playbook: aPlaybook({ steps: [aStep({ id: 'a', deadline })] }) });
    return stepReminders(run, world, () => undefined).map(
      ({ request }) => (request.dueAt - NOON) / MINUTE,
    );
  };
  it.each<[string, Partial<PlaybookDeadline>, number[]]>([
    ['a limit, once before its end', {}, [45]],
    ['a wait, when it is over', { is: 'wait' }, [60]],
    [
      'a limit with two levels (004-39), at both',
      { span: { amount: 24, unit: 'hours' }, warn: { amount: 1, unit: 'hours' } },
      [60, 1_440],
    ],
  ])('%s', (_, deadline, minutes) => {
    expect(timesOf(limit(deadline))).toEqual(minutes);
  });
});

describe('working time', () => {
  it('goes over midnight with a night shift', () => {
    const night = { ...always, shifts: [{ from: '22:00', to: '06:00' }] };
    const at = Date.UTC(2026, 10, 20, 21, 30); // 05:30 in China
    expect(addWorkTime(at, HOUR, night)).toBe(Date.UTC(2026, 10, 21, 14, 30));
  });

  it('passes over the shop’s closed days', () => {
    const closed = { ...office, closed: ['2026-11-21'] };
    const at = Date.UTC(2026, 10, 20, 9, 30); // 17:30 in China
    expect(addWorkTime(at, HOUR, closed)).toBe(Date.UTC(2026, 10, 22, 1, 30));
  });

  it('of more is later, is never before its beginning, and ends while somebody works', () => {
    const spans = fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 3_000 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * DAY }), spans, (after, [a, b]) => {
        const at = NOON + after;
        const first = addWorkTime(at, a * MINUTE, office);
        expect(first).toBeGreaterThanOrEqual(at + a * MINUTE);
        expect(addWorkTime(at, (a + b) * MINUTE, office)).toBeGreaterThan(first);
        expect(isWorkTime(first - 1, office)).toBe(true);
      }),
    );
  });
});
