import type { UsageEvent } from '../model/usage.ts';

/** What is counted, per day, console, shop and agent. */
export const figureMetrics = [
  'talks',
  'asked',
  'answered',
  'first',
  'greeted',
  'timely',
  'inserted',
  'overridden',
  'nudged',
  'paid',
  'followed',
  'came-back',
] as const;
/** The same, and of one thing each: an item, a question. */
export const subjectMetrics = ['item', 'question', 'unanswered'] as const;
export type FigureMetric = (typeof figureMetrics)[number] | (typeof subjectMetrics)[number];

/** A sum of events that is kept up to date with each. */
export interface Figure {
  metric: FigureMetric;
  /** `2026-11-25` */
  day: string;
  console: string;
  shop: string;
  agent: string;
  /** Item id or question; '' = none. */
  subject: string;
  count: number;
  /** Waiting, ms; 0 where nothing is measured. */
  sum: number;
  /** Of items: when it was last used, UTC epoch ms; else 0. */
  lastAt: number;
}

/** An event whose day is known. */
export type DatedEvent = UsageEvent & { day: string };

/** A first answer within six seconds is best (guide 001-16). */
const GREETED_WITHIN = 6_000;

/** What one event adds to which figures. */
export function figuresOf(event: DatedEvent): Figure[] {
  const { kind, day, console, shop = '', agent = '', waitedMs = 0 } = event;
  const make = (metric: FigureMetric, subject = '', sum = 0, lastAt = 0): Figure => {
    return { metric, day, console, shop, agent, subject, count: 1, sum, lastAt };
  };
  const asked = event.query ? [make('question', keyOf(event.query))] : [];
  const item = event.itemId ? [make('item', event.itemId, 0, event.at)] : [];
  switch (kind) {
    case 'insert':
      return [make('inserted'), ...item, ...asked];
    case 'copy':
      return [...item, ...asked];
    case 'override':
      return [make('overridden')];
    case 'no-answer':
      return event.query ? [make('unanswered', keyOf(event.query))] : [];
    case 'asked':
      return event.first ? [make('asked'), make('talks')] : [make('asked')];
    case 'answered': {
      const figures = [make('answered', '', waitedMs)];
      if (event.timely) figures.push(make('timely'));
      if (event.first) figures.push(make('first', '', waitedMs));
      if (event.first && waitedMs <= GREETED_WITHIN) figures.push(make('greeted'));
      return figures;
    }
    case 'reminded':
      return [make(event.about === 'unpaid-nudge' ? 'nudged' : 'followed')];
    case 'outcome':
      return [make(event.about === 'unpaid-nudge' ? 'paid' : 'came-back')];
  }
}

/** @param sign −1 takes the second away again */
export function joinFigures(a: Figure, b: Figure, sign: 1 | -1 = 1): Figure {
  return {
    ...a,
    count: a.count + sign * b.count,
    sum: a.sum + sign * b.sum,
    lastAt: Math.max(a.lastAt, b.lastAt),
  };
}

/** Spelling differences that make no other question. */
export function keyOf(query: string): string {
  return query.trim().normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
