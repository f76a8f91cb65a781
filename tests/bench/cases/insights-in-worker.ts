// First, before any schema is made.
import '../backup/without-eval';
import { dayOf } from '@/utils/calendar/zone';
import { listTalks, readFigures, rebuildFigures, recordEvents } from '@/utils/database/insights';
import { openDatabase } from '@/utils/database/open';
import { moveDay } from '@/utils/insights/days';
import { figureMetrics, subjectMetrics } from '@/utils/insights/figures';
import { measure } from '@/utils/insights/measures';
import { findSpikes } from '@/utils/insights/spikes';
import { topSubjects } from '@/utils/insights/top-subjects';
import type { UsageEvent } from '@/utils/model/usage';

/*
 * Runs inside the extension's background worker; bundled and handed over by insights.ts.
 */

const DAY = 86_400_000;
const DAYS = 365;
const AT_ONCE = 20_000;
const noCases = { closed: 0, solved: 0, judged: 0, satisfied: 0, complaints: 0 };

/** Adds events `from` to `to` of so many in all, spread over a year. */
export async function fill(from: number, to: number, all: number): Promise<void> {
  const { usage, figures } = await openDatabase();
  await figures.clear();
  const start = Date.now() - DAYS * DAY;
  for (let at = from; at < to; at += AT_ONCE) {
    const count = Math.min(AT_ONCE, to - at);
    await usage.bulkAdd(Array.from({ length: count }, (_, i) => makeEvent(at + i, start, all)));
  }
}

/** Milliseconds of each thing that insights ask, over a year and over 30 days. */
export async function measureInsights(): Promise<Record<string, number>> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const to = dayOf(Date.now(), zone);
  const took: Record<string, number> = {};
  const time = async (name: string, work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    took[name] = Math.min(took[name] ?? Number.POSITIVE_INFINITY, performance.now() - started);
  };
  await time('all figures counted anew', rebuildFigures);
  for (const days of [30, DAYS]) {
    const from = moveDay(to, 1 - days);
    for (let round = 0; round < 3; round++) {
      await time(`measures, ${days} days and those before`, async () =>
        measure(await readFigures(figureMetrics, moveDay(from, -days), to), noCases),
      );
      await time(`lists and spikes, ${days} days`, async () => {
        const figures = await readFigures(subjectMetrics, from, to);
        topSubjects(figures, 'item', 10);
        topSubjects(figures, 'question', 10);
        findSpikes(figures, to);
      });
    }
  }
  await time('conversations of 30 days', () => listTalks(moveDay(to, -29), to));
  const event = makeEvent(1, Date.now() - DAY, 1_000_000);
  for (let round = 0; round < 20; round++) {
    await time('one event noted and counted', () => recordEvents([{ ...event, at: Date.now() }]));
  }
  return took;
}

/**
 * As a busy desk makes them: five shops, each on its console, two agents, 300 items and 150
 * questions, of which few are frequent.
 */
function makeEvent(i: number, start: number, all: number): UsageEvent {
  const at = start + Math.floor((i / all) * DAYS * DAY);
  const round = Math.floor(i / 4);
  const place = {
    at,
    console: ['feige', 'pinduoduo', 'jd', 'feige', 'kuaishou'][round % 5] ?? 'feige',
    shop: `shop-${round % 5}`,
    agent: `agent-${(round >> 3) % 2}`,
    talk: (round >> 1).toString(16).padStart(16, '0'),
  };
  const first = round % 2 === 0;
  const waitedMs = 1_000 + ((i * 7919) % 200_000);
  if (i % 4 === 0) return { ...place, kind: 'asked', ...(first ? { first } : {}) };
  if (i % 4 === 1) {
    const timely = waitedMs < 180_000;
    return { ...place, kind: 'answered', waitedMs, timely, ...(first ? { first } : {}) };
  }
  if (i % 4 === 2) {
    const query = { query: `question ${often(i, 150)}` };
    return { ...place, kind: 'insert', itemId: `item-${often(i, 300)}`, ...(first ? query : {}) };
  }
  if (i % 16 === 3) return { ...place, kind: 'no-answer', query: `question ${often(i + 7, 150)}` };
  return { ...place, kind: first ? 'reminded' : 'outcome', about: 'unpaid-nudge' };
}

/** One of `most`, the first ones far more often. */
function often(i: number, most: number): number {
  const part = ((i * 7919) % 10_007) / 10_007;
  return Math.floor(most * part ** 3);
}
