import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamAct } from '@/utils/model/team';
import {
  actOn,
  isAssigned,
  isLapsed,
  isToClaim,
  LEASE,
  nextClaimAt,
  type Task,
} from '@/utils/team/task';
import { NOON } from '../../builders';

const lin = { agent: 'lin', device: 'd1' };
const mei = { agent: 'mei', device: 'd1' };
const aTask = (change: Partial<Task> = {}): Task => ({
  id: 't',
  kind: 'reminder',
  note: '',
  dueAt: NOON,
  console: 'feige',
  shop: '',
  url: '',
  buyerKey: '~1',
  from: 'lin',
  state: 'open',
  holder: null,
  turn: 0,
  ...change,
});
const heldBy = (who: typeof lin, until = NOON + LEASE) => aTask({ holder: { ...who, until } });

describe('actOn', () => {
  it.each<[string, Task, TeamAct, typeof lin, unknown]>([
    ['takes what is free', aTask(), { do: 'take' }, lin, { holder: { agent: 'lin' }, turn: 0 }],
    ['leaves what another holds', heldBy(mei), { do: 'take' }, lin, 'held'],
    ['takes what lapsed', heldBy(mei, NOON - 1), { do: 'take' }, lin, { turn: 1 }],
    ['gives back what it holds', heldBy(lin), { do: 'release' }, lin, { holder: null, turn: 1 }],
    ['gives back nothing of others', heldBy(mei), { do: 'release' }, lin, 'mine'],
    [
      'renews its own',
      heldBy(lin, NOON),
      { do: 'renew' },
      lin,
      { holder: { until: NOON + LEASE } },
    ],
    ['renews nothing of others', heldBy(mei), { do: 'renew' }, lin, 'mine'],
    ['ends its own', heldBy(lin), { do: 'done' }, lin, { state: 'done' }],
    ['ends nothing of others', heldBy(mei), { do: 'done' }, lin, 'held'],
    ['changes nothing that is done', aTask({ state: 'done' }), { do: 'take' }, lin, 'done'],
  ])('%s', (_, task, act, me, wanted) => {
    const next = actOn(task, act, me, NOON);
    if (typeof wanted === 'string') expect(next).toBe(wanted);
    else expect(next).toMatchObject(wanted as object);
  });

  it('gives an assigned item to the assignee’s first device only', () => {
    const assigned = actOn(aTask(), { do: 'assign', to: 'lin' }, mei, NOON) as Task;
    expect(isAssigned(assigned, lin)).toBe(true);
    expect(actOn(assigned, { do: 'take' }, mei, NOON)).toBe('held');
    const taken = actOn(assigned, { do: 'take' }, lin, NOON) as Task;
    expect(actOn(taken, { do: 'take' }, { ...lin, device: 'd2' }, NOON)).toBe('held');
  });

  it('never lowers the turn, and never has two holders of one turn', () => {
    const act = fc.constantFrom<TeamAct>(
      { do: 'take' },
      { do: 'release' },
      { do: 'renew' },
      { do: 'assign', to: 'mei' },
    );
    const step = fc.record({
      act,
      who: fc.constantFrom(lin, mei),
      wait: fc.integer({ min: 0, max: LEASE * 2 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let task = aTask();
        let now = NOON;
        const holders = new Map<number, string>();
        for (const { act, who, wait } of steps) {
          now += wait;
          const next = actOn(task, act, who, now);
          if (typeof next === 'string') continue;
          expect(next.turn).toBeGreaterThanOrEqual(task.turn);
          task = next;
          if (!task.holder || task.holder.device === '-') continue;
          expect(holders.get(task.turn) ?? task.holder.agent).toBe(task.holder.agent);
          holders.set(task.turn, task.holder.agent);
        }
      }),
    );
  });
});

describe('what is to be claimed', () => {
  it('is due, open, and held by nobody who answers', () => {
    expect(isToClaim(aTask(), NOON)).toBe(true);
    expect(isToClaim(aTask(), NOON - 1)).toBe(false);
    expect(isToClaim(heldBy(mei), NOON)).toBe(false);
    expect(isToClaim(heldBy(mei, NOON - 1), NOON)).toBe(true);
    expect(isToClaim(aTask({ dueAt: null }), NOON)).toBe(false);
    expect(isLapsed(aTask(), NOON)).toBe(false);
  });

  it('is looked at when the first of them is due or lapses', () => {
    expect(nextClaimAt([])).toBeNull();
    expect(nextClaimAt([aTask({ dueAt: NOON + 5 }), heldBy(mei, NOON + 2)])).toBe(NOON + 3);
  });
});
