import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import practice from '@/assets/packs/practice.json';
import { type PracticeTurn, practiceSchema } from '@/utils/model/practice';
import { joinMarks, type PracticeAnswer, scoreAnswer } from '@/utils/practice/score';

const turn: PracticeTurn = practiceSchema.shape.turns.element.parse({
  buyer: '盖子漏水',
  within: 30,
  replies: ['zh.r.review-dm-quality'],
  mentions: [
    ['抱歉', '对不起'],
    ['换', '补'],
  ],
  never: ['删评'],
});

const answer = (change: Partial<PracticeAnswer> = {}): PracticeAnswer => ({
  text: '非常抱歉，马上给您补发',
  ms: 10_000,
  replies: [],
  playbook: null,
  remarks: [],
  ...change,
});

describe('scoreAnswer', () => {
  it('gives everything for the right words in time', () => {
    expect(scoreAnswer(turn, answer()).score).toBe(100);
  });

  it('takes the right reply for the right words', () => {
    const { marks } = scoreAnswer(turn, answer({ text: '您好', replies: turn.replies }));
    expect(marks.right).toBe(100);
  });

  it.each([
    ['late', { ms: 60_000 }, { time: 50 }],
    ['much too late', { ms: 200_000 }, { time: 0 }],
    ['half of what was to be said', { text: '对不起' }, { right: 50 }],
    ['a forbidden move', { text: '抱歉，给您补发，帮忙删评' }, { moves: 0, right: 100 }],
    ['blocked wording', { remarks: [{ level: 'block' }] }, { moves: 0, wording: 40 }],
    ['a warning', { remarks: [{ level: 'warn' }] }, { moves: 100, wording: 80 }],
  ] as [string, Partial<PracticeAnswer>, object][])('marks %s', (_, change, marks) => {
    expect(scoreAnswer(turn, answer(change)).marks).toMatchObject(marks);
  });

  it('asks for the procedure where one belongs to the matter', () => {
    const asked = { ...turn, playbook: 'bad-review' };
    expect(scoreAnswer(asked, answer()).marks.right).toBe(50);
    expect(scoreAnswer(asked, answer({ playbook: 'bad-review' })).marks.right).toBe(100);
  });

  it('never gives more for a later answer, and stays within 0 and 100', () => {
    fc.assert(
      fc.property(fc.nat(600_000), fc.nat(600_000), fc.string(), (a, b, text) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((ms) =>
          scoreAnswer(turn, answer({ ms, text })),
        );
        expect(early?.score).toBeGreaterThanOrEqual(late?.score ?? 0);
        expect(late?.score).toBeGreaterThanOrEqual(0);
        expect(early?.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('leaves out what was not asked for', () => {
    expect(joinMarks({ time: 100, right: null, wording: 100, moves: 100 })).toBe(100);
  });
});

describe('the scripted buyers that come with the product', () => {
  const scenarios = practice.practice.map((one) => practiceSchema.parse(one));

  it('are enough, in two languages, from every guide', () => {
    const of = (locale: string) => scenarios.filter((one) => one.locale === locale).length;
    expect(of('zh-CN')).toBeGreaterThanOrEqual(12);
    expect(of('en')).toBeGreaterThanOrEqual(5);
    const guides = new Set(scenarios.flatMap((one) => one.guides.map((id) => id.slice(0, 3))));
    expect([...guides].sort()).toEqual(['000', '001', '002', '003', '004']);
  });

  it('say nothing the format does not know', () => {
    expect(scenarios).toMatchObject(practice.practice);
  });

  it('can each be answered right', () => {
    const impossible = scenarios.flatMap(({ id, turns }) =>
      turns
        .filter((one) => {
          const text = one.mentions.map((group) => group[0]).join('，');
          const { playbook = null, replies } = one;
          return scoreAnswer(one, answer({ text, playbook, replies, ms: 0 })).score < 100;
        })
        .map(({ buyer }) => `${id}: ${buyer}`),
    );
    expect(impossible).toEqual([]);
  });
});
