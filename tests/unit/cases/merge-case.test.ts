import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, endCase, reopenCase } from '@/utils/cases/engine/change-case';
import { mergeCase } from '@/utils/cases/engine/merge-case';
import type { Case, CaseChange } from '@/utils/model/case';
import { aCase, MINUTE, NOON } from '../../builders';

const change = fc.constantFrom<CaseChange>(
  { demand: '退款' },
  { demand: '换货' },
  { stage: 'plan' },
  { department: 'warehouse' },
  { facts: { reason: '尺寸' } },
  { facts: { reason: '颜色', colour: '蓝' } },
);
const act = fc.tuple(fc.constantFrom('change', 'end', 'reopen'), change, fc.nat(20 * MINUTE));

/** A case after somebody worked on it, at any times, also with a clock that was set back. */
function workOn(row: Case, steps: [string, CaseChange, number][], by: string): Case {
  return steps.reduce((one, [what, fields, after]) => {
    const at = NOON + after;
    if (what === 'end') return endCase(one, { outcome: 'solved', satisfaction: null }, at, by);
    return what === 'reopen' ? reopenCase(one, at, by) : applyChange(one, fields, at, by);
  }, row);
}

const pair = fc
  .tuple(
    fc.array(act, { maxLength: 4 }),
    fc.array(act, { maxLength: 4 }),
    fc.array(act, { maxLength: 4 }),
  )
  .map(([common, mine, theirs]) => {
    const base = workOn(aCase(), common, '小安');
    return [workOn(base, mine, '小安'), workOn(base, theirs, '小周')] as const;
  });

const fieldsOf = ({ history: _history, ...fields }: Case) => fields;

describe('mergeCase', () => {
  it('lets the later change of each field stand', () => {
    const base = aCase();
    const mine = applyChange(base, { demand: '退款', stage: 'plan' }, NOON + MINUTE, '小安');
    const theirs = applyChange(base, { demand: '换货' }, NOON + 2 * MINUTE, '小周');
    const { row, conflicts } = mergeCase(mine, theirs);
    expect([row.demand, row.stage]).toEqual(['换货', 'plan']);
    expect(conflicts).toEqual([
      { id: base.id, summary: '', field: 'demand', kept: '换货', lost: '退款' },
    ]);
    expect(row.history).toContainEqual(expect.objectContaining({ what: 'merged', was: '退款' }));
  });

  it('sees no conflict where one side only went on from the other', () => {
    const older = applyChange(aCase(), { demand: '退款' }, NOON + MINUTE, '小安');
    const newer = applyChange(older, { demand: '换货' }, NOON + 2 * MINUTE, '小安');
    for (const [own, theirs] of [
      [older, newer],
      [newer, older],
    ] as const) {
      const { row, conflicts } = mergeCase(own, theirs);
      expect([row.demand, conflicts]).toEqual(['换货', []]);
    }
  });

  it('loses neither of two changes of the same moment', () => {
    const mine = applyChange(aCase(), { demand: '退款' }, NOON + MINUTE, '小安');
    const theirs = applyChange(aCase(), { demand: '换货' }, NOON + MINUTE, '小周');
    const { row, conflicts } = mergeCase(mine, theirs);
    expect(conflicts).toHaveLength(1);
    expect([row.demand, row.history.at(-1)?.was].sort()).toEqual(['换货', '退款']);
    expect(mergeCase(row, theirs).conflicts).toEqual([]);
  });

  it('comes to the same on both sides, and to nothing more when it is done again', () => {
    fc.assert(
      fc.property(pair, ([mine, theirs]) => {
        const here = mergeCase(mine, theirs).row;
        const there = mergeCase(theirs, mine).row;
        expect(fieldsOf(here)).toEqual(fieldsOf(there));
        expect(mergeCase(here, theirs)).toEqual({ row: here, conflicts: [] });
        expect(mergeCase(here, there).conflicts).toEqual([]);
      }),
    );
  });

  it('loses no value that anybody wrote', () => {
    fc.assert(
      fc.property(pair, ([mine, theirs]) => {
        const { row } = mergeCase(mine, theirs);
        const kept = JSON.stringify(row);
        for (const { demand, facts } of [mine, theirs]) {
          for (const text of [demand, ...Object.values(facts)]) expect(kept).toContain(text);
        }
      }),
    );
  });
});
