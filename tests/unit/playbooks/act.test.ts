import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaybookRun, RunAct } from '@/utils/model/playbook-run';
import { actOnRun } from '@/utils/playbooks/act';
import { walk } from '@/utils/playbooks/walk';
import { MINUTE, NOON } from '../../builders';
import { aPlaybook, aRun, aStep } from '../../playbook-builders';

const review = aPlaybook({
  steps: [
    aStep({ id: 'private', checks: [{ id: 'sent', text: '已私信' }] }),
    aStep({
      id: 'agreed',
      branches: [
        { id: 'yes', label: '同意', to: 'public' },
        { id: 'no', label: '不同意', to: null, outcome: '未达成一致' },
      ],
    }),
    aStep({ id: 'public', after: ['private'], outcome: '已公开回复' }),
  ],
});

/** Does one thing after another, one minute apart; refused acts are listed. */
function play(run: PlaybookRun, acts: RunAct[]): { run: PlaybookRun; refused: string[] } {
  const refused: string[] = [];
  let now = run;
  for (const [i, act] of acts.entries()) {
    const next = actOnRun(now, act, NOON + (i + 1) * MINUTE);
    if (next.refused) refused.push(next.refused);
    now = next.run;
  }
  return { run: now, refused };
}

describe('a run', () => {
  it('goes step by step to the end its choices lead to', () => {
    const { run, refused } = play(aRun({ playbook: review }), [
      { do: 'check', step: 'private', check: 'sent', on: true },
      { do: 'tick', step: 'private' },
      { do: 'choose', step: 'agreed', branch: 'yes' },
      { do: 'tick', step: 'public' },
    ]);
    expect(refused).toEqual([]);
    expect(run).toMatchObject({
      state: 'ended',
      outcome: '已公开回复',
      endedAt: NOON + 4 * MINUTE,
    });
    expect(walk(run).done.map(({ id }) => id)).toEqual(['private', 'agreed', 'public']);
  });

  it('ends at once where a choice leads to the end', () => {
    const { run } = play(aRun({ playbook: review, ticked: { private: NOON } }), [
      { do: 'choose', step: 'agreed', branch: 'no' },
    ]);
    expect(run).toMatchObject({ state: 'ended', outcome: '未达成一致' });
  });

  it.each<[string, Partial<PlaybookRun>, RunAct, string]>([
    ['a later step before this one', {}, { do: 'tick', step: 'public' }, 'not-now'],
    ['a step with an open check', {}, { do: 'tick', step: 'private' }, 'checks'],
    ['a step that is not there', {}, { do: 'check', step: 'x', check: 'y', on: true }, 'gone'],
    ['a step another one rests on', {}, { do: 'skip', step: 'private' }, 'order'],
    [
      'a step whose choice is open',
      { ticked: { private: NOON } },
      { do: 'tick', step: 'agreed' },
      'choice',
    ],
    ['anything of a run that ended', { state: 'ended' }, { do: 'tick', step: 'private' }, 'ended'],
  ])('does not tick %s', (_, change, act, why) => {
    const before = aRun({ playbook: review, ...change });
    expect(actOnRun(before, act, NOON)).toEqual({ run: before, refused: why });
  });

  it('keeps words when one goes back, and asks for the steps again', () => {
    const { run } = play(aRun({ playbook: review, ticked: { private: NOON } }), [
      { do: 'fill', name: 'reason', value: '色差' },
      { do: 'note', step: 'agreed', text: '买家同意公开回复' },
      { do: 'choose', step: 'agreed', branch: 'yes' },
      { do: 'untick', step: 'private' },
    ]);
    expect([run.ticked, run.choices]).toEqual([{}, {}]);
    expect([run.facts.reason, run.evidence[0]?.text]).toEqual(['色差', '买家同意公开回复']);
  });

  it('counts nothing from a time that is still to come when the clock was set back', () => {
    const before = aRun({ playbook: review, updatedAt: NOON + 180 * MINUTE });
    before.ticked = { private: NOON + 180 * MINUTE };
    const { run } = actOnRun(before, { do: 'choose', step: 'agreed', branch: 'yes' }, NOON);
    expect(run.ticked).toEqual({ private: NOON, agreed: NOON });
    expect(run.updatedAt).toBe(NOON);
  });
});

describe('a walk', () => {
  it('ends in a circle too, and meets each step once', () => {
    const circle = aPlaybook({ steps: [aStep({ id: 'a' }), aStep({ id: 'b', next: 'a' })] });
    const { now, later } = walk(aRun({ playbook: circle }));
    expect([now?.id, later.map(({ id }) => id)]).toEqual(['a', ['b']]);
  });

  it('always has at most one step at hand, whatever is done in whatever order', () => {
    const ids = fc.constantFrom('private', 'agreed', 'public');
    const act: fc.Arbitrary<RunAct> = fc.oneof(
      ids.map((step) => ({ do: 'tick', step }) as const),
      ids.map((step) => ({ do: 'untick', step }) as const),
      ids.map((step) => ({ do: 'skip', step }) as const),
      fc.boolean().map((on) => ({ do: 'check', step: 'private', check: 'sent', on }) as const),
      fc
        .constantFrom('yes', 'no')
        .map((branch) => ({ do: 'choose', step: 'agreed', branch }) as const),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const { run } = play(aRun({ playbook: review }), acts);
        const { done, now } = walk(run);
        expect(now === null).toBe(run.state === 'ended');
        // Public is never done without private (004-26).
        if (run.ticked.public !== undefined) expect(done[0]?.id).toBe('private');
      }),
    );
  });
});
