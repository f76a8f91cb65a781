import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Pack, packSchema } from '@/utils/model/pack';
import { findProblems } from '@/utils/playbooks/find-problems';
import guideIds from '../../fixtures/guide-ids.json';

const read = (name: string): Pack =>
  packSchema.parse(
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../assets/packs/${name}`), 'utf8')),
  );
const replies = new Map(
  ['starter-zh.sidedesk.json', 'starter-en.sidedesk.json'].flatMap((name) =>
    read(name).replies.map((reply) => [reply.id, reply] as const),
  ),
);

/** Every procedure the trade's guides describe (issue 8). */
const topics = [
  'greet',
  'verify',
  'pay',
  'unpaid',
  'stock-out',
  'parcel',
  'wrong-item',
  'campaign-delay',
  'return',
  'refund',
  'repair',
  'dispute',
  'review-reply',
  'bad-review',
  'reviewer',
  'complaint',
  'malicious',
  'complaint-follow',
  'care',
  'appointment',
  'handover',
];

describe.each([
  'playbooks-zh.sidedesk.json',
  'playbooks-tw.sidedesk.json',
  'playbooks-en.sidedesk.json',
])('%s', (name) => {
  const playbooks = read(name).playbooks ?? [];
  const of = (topic: string) => playbooks.find((one) => one.topic === topic);

  it('has every procedure of the guides', () => {
    expect(playbooks.map(({ topic }) => topic)).toEqual(topics);
  });

  it('can be followed to an end, with replies the starter libraries have', () => {
    const problems = playbooks.flatMap((playbook) =>
      findProblems(playbook, (id) => replies.has(id)).map((one) => ({ of: playbook.id, ...one })),
    );
    expect(problems).toEqual([]);
    const gone = playbooks.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        step.replies.flatMap(({ ids }) => ids.filter((id) => !replies.has(id))),
      ),
    );
    expect(gone).toEqual([]);
  });

  it('names in each step the guide rows it serves', () => {
    const known = new Set(guideIds as string[]);
    const wrong = playbooks.flatMap(({ id, steps }) =>
      steps
        .filter(({ guides }) => guides.length === 0 || guides.some((guide) => !known.has(guide)))
        .map((step) => `${id}/${step.id}`),
    );
    expect(wrong).toEqual([]);
  });

  it('goes public only after private (004-26) and explains only after an apology (001-06)', () => {
    const isPublic = (ids: string[]) => ids.some((id) => replies.get(id)?.public);
    const review = of('bad-review')?.steps.filter(({ replies: list }) =>
      list.some(({ ids }) => isPublic(ids)),
    );
    expect(review).not.toEqual([]);
    for (const step of review ?? []) expect(step.after).toContain('private');
    expect(of('complaint')?.steps.find(({ id }) => id === 'plan')?.after).toContain('apologise');
  });

  it('has the ladder of a bad review: 5 min, 1 h or 2 h, 1 h, 24 h (004-27 … 31)', () => {
    const spans = of('bad-review')?.steps.flatMap(({ id, deadline }) =>
      deadline ? [[id, deadline.span.amount, deadline.span.unit, deadline.offHours?.amount]] : [],
    );
    expect(spans).toEqual(
      expect.arrayContaining([
        ['analyse', 5, 'minutes', undefined],
        ['private', 1, 'hours', 2],
        ['answered', 1, 'hours', undefined],
        ['check', 24, 'hours', undefined],
      ]),
    );
  });
});
