import { describe, expect, it } from 'vitest';
import { type DatedEvent, figuresOf } from '@/utils/insights/figures';
import { countCases, keepsTarget, measures } from '@/utils/insights/measures';
import { reportShift } from '@/utils/insights/shift-report';
import { COMPARED, findSpikes } from '@/utils/insights/spikes';
import { addToTalk } from '@/utils/insights/talk';
import { talkColumns, writeTalks } from '@/utils/insights/write-talks';
import { NOON } from '../../builders';

const DAY = 86_400_000;
const dayOf = (days: number) => new Date(NOON + days * DAY).toISOString().slice(0, 10);
const event = (change: Partial<DatedEvent>): DatedEvent => {
  return { at: NOON, kind: 'insert', console: 'feige', day: dayOf(0), ...change };
};

describe('findSpikes', () => {
  const many = (query: string, day: string, times: number) =>
    Array.from({ length: times }, () => figuresOf(event({ kind: 'no-answer', query, day }))).flat();

  it('tells what is asked three times as often as usual', () => {
    const before = Array.from({ length: COMPARED }, (_, i) =>
      many('发票', dayOf(-1 - i), 2),
    ).flat();
    const figures = [...before, ...many('发票', dayOf(0), 6), ...many('漏水', dayOf(0), 5)];
    expect(findSpikes(figures, dayOf(0))).toEqual([
      { metric: 'unanswered', subject: '发票', count: 6, usual: 2 },
      { metric: 'unanswered', subject: '漏水', count: 5, usual: 0 },
    ]);
  });

  it('takes a few for chance', () => {
    expect(findSpikes(many('漏水', dayOf(0), 4), dayOf(0))).toEqual([]);
  });
});

describe('countCases', () => {
  const one = { type: 'complaint', openedAt: NOON, closedAt: NOON + 1, outcome: 'solved' };

  it('counts what ended and what was opened in the time', () => {
    const rows = [
      { ...one, satisfaction: 'satisfied' },
      { ...one, type: 'return', outcome: 'unsolved', satisfaction: 'neutral' },
      { ...one, outcome: 'withdrawn' },
      { ...one, openedAt: NOON - DAY, closedAt: null, outcome: null },
    ];
    expect(countCases(rows, NOON, NOON + DAY)).toEqual({
      ...{ closed: 2, solved: 1, judged: 2, satisfied: 1, complaints: 2 },
    });
  });
});

describe('keepsTarget', () => {
  it('knows which way is better', () => {
    const of = (id: string) => measures.find((row) => row.id === id) ?? measures[0];
    const [wait, timely, talks] = [of('average-reply'), of('timely'), of('talks')];
    if (!wait || !timely || !talks) throw new Error('a measure is missing');
    expect([keepsTarget(wait, 60_000), keepsTarget(wait, 120_000)]).toEqual([true, false]);
    expect([keepsTarget(timely, 0.99), keepsTarget(timely, 0.9)]).toEqual([true, false]);
    expect(keepsTarget(talks, 9)).toBeNull();
  });
});

describe('reportShift', () => {
  it('sums up one agent’s events, and who still waits', () => {
    const mine = { agent: '小安' };
    const events = [
      event({ kind: 'asked', talk: 'a', first: true, ...mine }),
      event({ kind: 'answered', talk: 'a', first: true, waitedMs: 3_000, timely: true, ...mine }),
      event({ kind: 'asked', talk: 'b', first: true, ...mine }),
      event({ itemId: 'x', ...mine }),
      event({ itemId: 'y', agent: '小北' }),
    ];
    const report = reportShift(events, [], { agent: '小安', from: NOON, to: NOON + DAY });
    expect(report.measured['first-reply']).toEqual({ value: 3_000, of: 1 });
    expect(report.items).toEqual([{ subject: 'x', count: 1 }]);
    expect(report.waiting).toBe(1);
  });
});

describe('writeTalks', () => {
  const names = Object.fromEntries(talkColumns.map((name) => [name, name])) as never;

  it('writes a row for each conversation and no formula', () => {
    const talk = addToTalk(
      undefined,
      event({ kind: 'answered', talk: 'abc', waitedMs: 2_500, shop: '=HYPERLINK("x")' }),
    );
    if (!talk) throw new Error('no conversation');
    const [head, row, ...rest] = writeTalks([talk], names).split('\r\n');
    expect(head).toBe(`\uFEFF${talkColumns.join(',')}`);
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain(',2.5,2.5,');
    expect(rest).toEqual([]);
  });
});
