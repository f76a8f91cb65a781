import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, figureMetrics, subjectMetrics } from '@/utils/insights/figures';
import { countCases } from '@/utils/insights/measures';
import type { Case } from '@/utils/model/case';
import { casesOf, joinCases } from '@/utils/team/count-cases';
import { countSchema, countsOf, figuresOfCount } from '@/utils/team/counters';
import { countKey, keyOfCount } from '@/utils/team/keys';

import { aCase, aConversation, NOON } from '../../builders';

const DAY = '2026-11-20';
const aFigure = (change: Partial<Figure> = {}): Figure => ({
  metric: 'inserted',
  day: DAY,
  console: 'feige',
  shop: 'tea',
  agent: '小安',
  subject: '',
  count: 1,
  sum: 0,
  lastAt: 0,
  ...change,
});

const figures = fc.array(
  fc.record({
    metric: fc.constantFrom(...figureMetrics, ...subjectMetrics),
    day: fc.constantFrom(DAY, '2026-11-21'),
    console: fc.constantFrom('feige', 'qianniu'),
    shop: fc.constantFrom('', 'tea'),
    agent: fc.constantFrom('a', 'b'),
    subject: fc.constantFrom('one', 'two'),
    count: fc.nat(1_000),
    sum: fc.nat(1_000_000),
    lastAt: fc.constant(0),
  }),
);

describe('what a browser tells the team of its figures', () => {
  it('is the same sums, and is read as it was written', () => {
    fc.assert(
      fc.property(figures, (own) => {
        const told = [...countsOf(own).values()].flatMap((count) => {
          expect(countSchema.parse(JSON.parse(JSON.stringify(count)))).toEqual(count);
          return figuresOfCount(count, 'lin');
        });
        for (const metric of [...figureMetrics, 'item', 'unanswered'] as const) {
          for (const field of metric === 'item'
            ? (['count'] as const)
            : (['count', 'sum'] as const))
            expect(total(told, metric, field)).toBe(total(own, metric, field));
        }
        expect(told.every(({ agent }) => agent === 'lin')).toBe(true);
      }),
    );
  });

  it('holds no question and no name', () => {
    const told = countsOf([
      aFigure({ metric: 'question', subject: '我的地址是' }),
      aFigure({ metric: 'unanswered', subject: '我叫王小明' }),
      aFigure({ metric: 'item', subject: 'reply-1' }),
    ]);
    const text = JSON.stringify([...told]);
    expect(text).not.toMatch(/地址|王小明|小安/);
    expect(told.get(DAY)?.places).toEqual([
      {
        console: 'feige',
        shop: 'tea',
        of: [['unanswered', 1, 0]],
        items: [['reply-1', 1]],
        cases: [],
      },
    ]);
  });

  it('fits into an entry on the busiest day, and keeps what is used most', () => {
    const busy = Array.from({ length: 60 }, (_, shop) =>
      Array.from({ length: 100 }, (_, item) =>
        aFigure({ metric: 'item', shop: `shop-${shop}`, subject: `reply-${item}`, count: item }),
      ),
    ).flat();
    const count = countsOf(busy).get(DAY);
    expect(new TextEncoder().encode(JSON.stringify(count)).length).toBeLessThan(16_000);
    expect(count?.places[0]?.items[0]).toEqual(['reply-99', 99]);
  });
});

describe('the key of counters', () => {
  it('says whose and of which day they are', () => {
    const place = { agent: 'lin', device: 'd1', day: DAY };
    expect(keyOfCount(countKey('lin', 'd1', DAY))).toEqual(place);
    for (const key of ['lin.d1', 'lin.d1.2026-11-20.x', 'lin..2026-11-20', 'lin.d1.today'])
      expect(keyOfCount(key)).toBeNull();
  });
});

function total(rows: Figure[], metric: string, field: 'count' | 'sum'): number {
  return rows.reduce((sum, one) => sum + (one.metric === metric ? one[field] : 0), 0);
}

describe('cases of a team', () => {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const startOf = (day: string) => Date.parse(day);
  const solved = { isOpen: 0 as const, outcome: 'solved' as const, closedAt: NOON };
  const told = (agent: string, ...rows: Case[]) =>
    [...countsOf([], casesOf(rows, dayOf)).values()].flatMap(({ day, places }) =>
      places.map(({ console, shop, cases: of }) => ({ day, console, shop, agent, of })),
    );
  const counted = (all: ReturnType<typeof told>) =>
    countCases(joinCases(all, startOf), startOf(DAY), startOf('2026-11-21'));

  it('count once, whoever had one that was handed over', () => {
    const row = aCase({ id: 'one', type: 'complaint', ...solved, openedAt: NOON - 1 });
    const other = aCase({ id: 'two', ...solved, outcome: 'unsolved', satisfaction: 'satisfied' });
    const all = [...told('lin', row), ...told('mei', row, other)];
    expect(counted(all)).toEqual({
      ...{ closed: 2, solved: 1, judged: 1, satisfied: 1, complaints: 1 },
    });
    expect(countCases([row, other], startOf(DAY), startOf('2026-11-21'))).toEqual(counted(all));
  });

  it('name neither buyer nor order nor what it is about', () => {
    const conversation = aConversation({ buyerKey: 'buyer-9', buyerName: '王小明' });
    const row = aCase({ ...solved, conversation, orderNo: '6924', summary: '茶壶漏水' });
    const text = JSON.stringify(told('lin', row));
    for (const hidden of ['buyer-9', '王小明', '6924', '茶壶', row.id])
      expect(text).not.toContain(hidden);
    expect(text).toContain('solved');
  });
});
