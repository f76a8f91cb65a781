import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  forgetBefore,
  listTalks,
  readFigures,
  rebuildFigures,
  recordEvents,
} from '@/utils/database/insights';
import { openDatabase } from '@/utils/database/open';
import { settleUnanswered } from '@/utils/database/usage';
import { type FigureMetric, figureMetrics, subjectMetrics } from '@/utils/insights/figures';
import type { UsageEvent } from '@/utils/model/usage';
import { MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const every: FigureMetric[] = [...figureMetrics, ...subjectMetrics];
const DAY = 24 * 60 * MINUTE;
const talks = ['a', 'b'];

const event: fc.Arbitrary<UsageEvent> = fc
  .record({
    kind: fc.constantFrom<UsageEvent['kind']>(
      ...(['insert', 'copy', 'no-answer', 'override', 'asked', 'answered'] as const),
      ...(['reminded', 'outcome'] as const),
    ),
    at: fc.integer({ min: NOON, max: NOON + 4 * DAY }),
    console: fc.constantFrom('feige', 'jd'),
    shop: fc.constantFrom('', '一号店'),
    agent: fc.constantFrom('', '小安', 'a\nb'),
    talk: fc.option(fc.constantFrom(...talks), { nil: undefined }),
    itemId: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    query: fc.option(fc.constantFrom('运费', ' 运费', '发票'), { nil: undefined }),
    waitedMs: fc.integer({ min: 0, max: 300_000 }),
    first: fc.boolean(),
    timely: fc.boolean(),
    about: fc.constantFrom('unpaid-nudge', 'call-back'),
  })
  .map(({ waitedMs, talk, itemId, query, ...rest }) => ({
    ...rest,
    ...(rest.kind === 'answered' ? { waitedMs } : {}),
    ...(talk ? { talk } : {}),
    ...(itemId ? { itemId } : {}),
    ...(query ? { query } : {}),
  }));

type Step =
  | { do: 'record'; events: UsageEvent[] }
  | { do: 'settle' }
  | { do: 'forget'; day: string };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      events: fc.array(event, { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'settle' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('forget' as const),
      day: fc.constantFrom('2026-11-21', '2026-11-23'),
    }),
  },
);

async function readCounted() {
  const figures = await readFigures(every, '', '9');
  const met = await listTalks('', '9');
  return { figures: figures.map((one) => JSON.stringify(one)).sort(), met };
}

describe('figures kept with each event', () => {
  it('equal the figures counted anew from all events', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { usage, figures, talks: met } = await openDatabase();
        await Promise.all([usage.clear(), figures.clear(), met.clear()]);
        for (const one of steps) {
          if (one.do === 'record') await recordEvents(one.events);
          else if (one.do === 'settle') await settleUnanswered('运费');
          else await forgetBefore(one.day);
        }
        const kept = await readCounted();
        await rebuildFigures();
        expect(kept).toEqual(await readCounted());
      }),
      { numRuns: 40 },
    );
  });

  it('are counted from the events where a restore left none', async () => {
    await recordEvents([{ at: NOON, kind: 'insert', console: 'feige', itemId: 'x' }]);
    const { figures } = await openDatabase();
    await figures.clear();
    expect(await readFigures(['item'], '', '9')).toMatchObject([{ subject: 'x', count: 1 }]);
  });

  it('go with the days that are forgotten, and no sooner', async () => {
    const at = (days: number) => NOON + days * DAY;
    const used = { kind: 'insert' as const, console: 'feige', itemId: 'x' };
    await recordEvents([
      { ...used, at: at(0) },
      { ...used, at: at(1) },
    ]);
    expect(await forgetBefore('2026-11-21')).toBe(1);
    expect(await readFigures(['item'], '', '9')).toMatchObject([{ day: '2026-11-21', count: 1 }]);
  });
});
