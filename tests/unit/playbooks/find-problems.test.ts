import { describe, expect, it } from 'vitest';
import type { Playbook, PlaybookStep } from '@/utils/model/playbook';
import { findProblems } from '@/utils/playbooks/find-problems';
import { aPlaybook, aStep } from '../../playbook-builders';

const hour = { span: { amount: 1, unit: 'hours' }, is: 'limit', working: false } as const;
const to = (id: string, step: string | null) => ({ id, label: id, to: step });
const codes = (playbook: Playbook) =>
  findProblems(playbook, (id) => id !== 'gone').map(({ code, step, name }) => [code, step, name]);

describe('a playbook', () => {
  it('with branches that meet again is sound', () => {
    const steps = [
      aStep({ id: 'a', branches: [to('x', 'b'), to('y', 'c')] }),
      aStep({ id: 'b', next: 'd' }),
      aStep({ id: 'c', deadline: { ...hour, from: 'step:a' } }),
      aStep({ id: 'd', after: ['a'] }),
    ];
    expect(codes(aPlaybook({ steps }))).toEqual([]);
  });

  it.each<[string, PlaybookStep[], string[]]>([
    ['circle', [aStep({ id: 'a' }), aStep({ id: 'b', next: 'a' })], ['cycle', 'a', 'a']],
    ['way to nowhere', [aStep({ id: 'a', branches: [to('x', 'no')] })], ['dead-end', 'a', 'no']],
    [
      'step nothing leads to',
      [aStep({ id: 'a', next: null }), aStep({ id: 'b' })],
      ['unreachable', 'b', 'b'],
    ],
    [
      'step twice',
      [aStep({ id: 'a', next: null }), aStep({ id: 'a', next: null })],
      ['id-twice', 'a', 'a'],
    ],
    [
      'deadline without an event',
      [aStep({ id: 'a', deadline: { ...hour } })],
      ['deadline-no-event', 'a', ''],
    ],
    [
      'deadline from an unknown event',
      [aStep({ id: 'a', deadline: { ...hour, from: 'order:eaten' } })],
      ['deadline-unknown', 'a', 'order:eaten'],
    ],
    [
      'deadline from a step that comes later',
      [aStep({ id: 'a', deadline: { ...hour, from: 'step:b' } }), aStep({ id: 'b' })],
      ['deadline-never', 'a', 'b'],
    ],
    [
      'lock whose step can be passed by',
      [
        aStep({ id: 'a', branches: [to('x', 'b'), to('y', 'c')] }),
        aStep({ id: 'b' }),
        aStep({ id: 'c', after: ['b'] }),
      ],
      ['locked-for-ever', 'c', 'b'],
    ],
    ['lock of an unknown step', [aStep({ id: 'a', after: ['z'] })], ['after-unknown', 'a', 'z']],
    [
      'reply that is not there',
      [aStep({ id: 'a', replies: [{ ids: ['gone'] }] })],
      ['no-reply', 'a', 'gone'],
    ],
    [
      'note that names nothing',
      [aStep({ id: 'a', handOff: [{ to: 'warehouse', text: '{{fact.size}}' }] })],
      ['note-unknown', 'a', 'fact.size'],
    ],
    [
      'choice without options',
      [
        aStep({
          id: 'a',
          facts: [{ name: 'why', label: '原因', kind: 'choice', options: [], must: true }],
        }),
      ],
      ['fact-no-options', 'a', '原因'],
    ],
  ])('with a %s is told so', (_, steps, wanted) => {
    expect(codes(aPlaybook({ steps }))).toContainEqual(wanted);
  });
});
