import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, endCase, reopenCase } from '@/utils/cases/engine/change-case';
import type { CaseChange } from '@/utils/model/case';
import { aCase, MINUTE, NOON } from '../../builders';

const by = '小安';

describe('applyChange', () => {
  it('keeps what stood there before', () => {
    const first = applyChange(aCase(), { demand: '退款' }, NOON + MINUTE, by);
    const second = applyChange(first, { demand: '换货' }, NOON + 2 * MINUTE, '小周');
    expect(second.demand).toBe('换货');
    expect(second.history.at(-1)).toEqual({
      at: NOON + 2 * MINUTE,
      by: '小周',
      what: 'changed',
      field: 'demand',
      was: '退款',
    });
  });

  it('leaves a row alone when nothing is different', () => {
    const row = applyChange(aCase(), { facts: { reason: '尺寸' } }, NOON, by);
    expect(applyChange(row, { facts: { reason: '尺寸' }, stage: 'reception' }, NOON, by)).toBe(row);
  });

  it('adds facts to what is known', () => {
    const row = applyChange(aCase({ facts: { a: '1' } }), { facts: { b: '2' } }, NOON, by);
    expect(row.facts).toEqual({ a: '1', b: '2' });
  });

  it('never writes a change before an earlier one, whatever the clock says', () => {
    const change = fc.constantFrom<CaseChange>(
      { demand: '甲' },
      { demand: '乙' },
      { stage: 'plan' },
      { stage: 'diagnosis' },
      { facts: { a: '1' } },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.nat(10 * MINUTE))), (steps) => {
        const row = steps.reduce(
          (one, [what, back]) => applyChange(one, what, NOON - back, by),
          aCase(),
        );
        const times = row.history.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(row.updatedAt).toBe(times.at(-1));
      }),
    );
  });
});

describe('the end of a case', () => {
  const end = { outcome: 'solved', satisfaction: 'satisfied', lessons: '尺码表要更新' } as const;

  it('is its last stage', () => {
    const row = endCase(aCase(), end, NOON + MINUTE, by);
    expect(row).toMatchObject({ ...end, stage: 'summary', isOpen: 0 });
    expect(row.closedAt).toBe(row.updatedAt);
  });

  it('can be taken back: it is followed through again', () => {
    const row = reopenCase(endCase(aCase(), end, NOON, by), NOON, by);
    expect(row).toMatchObject({ isOpen: 1, closedAt: null, outcome: null, lessons: end.lessons });
    expect(row.history.map(({ what }) => what)).toContain('closed');
  });
});
