import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addStep,
  changeStep,
  moveStep,
  removeStep,
} from '@/components/manager/playbooks/playbook-draft';
import type { Playbook } from '@/utils/model/playbook';
import { findProblems } from '@/utils/playbooks/find-problems';
import { aPlaybook, aStep } from '../../playbook-builders';

const ids = ({ steps }: Playbook) => steps.map(({ id }) => id);

describe('a playbook that is edited', () => {
  it('forgets a removed step everywhere: what led to it leads to the end', () => {
    const steps = [
      aStep({ id: 'a', branches: [{ id: 'x', label: 'x', to: 'b' }] }),
      aStep({ id: 'b', next: null }),
      aStep({ id: 'c', after: ['b'], next: 'b' }),
    ];
    const { steps: left } = removeStep(aPlaybook({ steps }), 'b');
    expect(left.map(({ branches, after, next }) => [branches[0]?.to, after, next])).toEqual([
      [null, [], undefined],
      [undefined, [], null],
    ]);
  });

  it('keeps its last step', () => {
    const one = aPlaybook({ steps: [aStep({ id: 'a' })] });
    expect(removeStep(one, 'a')).toBe(one);
  });

  it('loses keys that are taken out of a step', () => {
    const playbook = aPlaybook({ steps: [aStep({ id: 'a', next: null })] });
    expect('next' in (changeStep(playbook, 'a', { next: undefined }).steps[0] ?? {})).toBe(false);
  });

  it('keeps all steps, each once, however they are added and moved', () => {
    const edit = fc.record({
      at: fc.nat(9),
      does: fc.constantFrom('add' as const, 'up' as const, 'down' as const),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let playbook = aPlaybook();
        let count = playbook.steps.length;
        for (const { at, does } of edits) {
          const id = ids(playbook)[at % playbook.steps.length] ?? '';
          if (does === 'add') {
            ({ playbook } = addStep(playbook, id, '新'));
            count++;
          } else playbook = moveStep(playbook, id, does === 'up' ? -1 : 1);
        }
        expect(new Set(ids(playbook)).size).toBe(count);
        // Without branches every order can be walked.
        expect(findProblems(playbook)).toEqual([]);
      }),
    );
  });
});
