import type { Figure, FigureMetric } from './figures.ts';
import type { BuyerCounts } from './repurchase.ts';

/** Every measure, in the order in which it is shown. */
export const measureIds = [
  'first-reply',
  'average-reply',
  'timely',
  'resolved',
  'satisfaction',
  'complaints',
  'nudges',
  'follow-ups',
  'repurchase',
  'talks',
  'inserted',
] as const;
export type MeasureId = (typeof measureIds)[number];

export interface Measure {
  id: MeasureId;
  unit: 'ms' | 'share' | 'number';
  /** What the guides ask for; null = no number of theirs. */
  target: number | null;
  /** Whether more is better; null = neither. */
  more: boolean | null;
  guides: string[];
  /** Nobody notes whose it is: with an agent chosen there is nothing to tell. */
  isShared?: true;
}

const SECOND = 1_000;

/** Targets as the trade's guides give them; the sentence beside each stands in the locales. */
export const measures: Measure[] = [
  // The guide's six seconds are for the greeting; the average of a day cannot hold that.
  { id: 'first-reply', unit: 'ms', target: 90 * SECOND, more: false, guides: ['001-16', '000-03'] },
  {
    ...{ id: 'average-reply', unit: 'ms', target: 90 * SECOND, more: false },
    guides: ['003-08', '000-01', '001-15'],
  },
  { id: 'timely', unit: 'share', target: 0.98, more: true, guides: ['003-09', '000-01'] },
  { id: 'resolved', unit: 'share', target: 0.94, more: true, guides: ['003-10', '002-13'] },
  {
    ...{ id: 'satisfaction', unit: 'share', target: 0.95, more: true },
    guides: ['003-11', '002-15', '000-19'],
  },
  { id: 'complaints', unit: 'share', target: null, more: false, guides: ['004-41', '003-11'] },
  // A reminder is the desk's: who answers to it may be another than who saw it.
  {
    ...{ id: 'nudges', unit: 'share', target: null, more: true, isShared: true },
    guides: ['000-11', '001-12'],
  },
  {
    ...{ id: 'follow-ups', unit: 'share', target: null, more: true, isShared: true },
    guides: ['001-14', '002-06'],
  },
  {
    ...{ id: 'repurchase', unit: 'share', target: null, more: true, isShared: true },
    guides: ['003-12'],
  },
  { id: 'talks', unit: 'number', target: null, more: null, guides: ['002-26', '001-02'] },
  { id: 'inserted', unit: 'number', target: null, more: null, guides: ['001-22', '002-25'] },
];

/** A measured value, and how many events it rests on. `value` null = nothing to measure yet. */
export interface Measured {
  value: number | null;
  of: number;
}

/** What is counted of a case. Times are UTC epoch ms. */
export interface CaseFacts {
  type: string;
  openedAt: number;
  closedAt: number | null;
  outcome?: string | null;
  satisfaction?: string | null;
  openedBy?: string;
  conversationKey?: string;
  conversation?: { console: string; shop: string };
}

/** What cases say of a stretch of time; see `countCases`. */
export interface CaseCounts {
  closed: number;
  solved: number;
  judged: number;
  satisfied: number;
  complaints: number;
}

const noCases: CaseCounts = { closed: 0, solved: 0, judged: 0, satisfied: 0, complaints: 0 };

/** The measures of some figures, cases and buyers, each by its definition. */
export function measure(
  figures: readonly Figure[],
  cases: CaseCounts,
  { buyers, again }: BuyerCounts = { buyers: 0, again: 0 },
): Record<MeasureId, Measured> {
  const totals = new Map<FigureMetric, { count: number; sum: number }>();
  for (const { metric, count, sum } of figures) {
    const known = totals.get(metric) ?? { count: 0, sum: 0 };
    totals.set(metric, { count: known.count + count, sum: known.sum + sum });
  }
  const count = (metric: FigureMetric) => totals.get(metric)?.count ?? 0;
  const sum = (metric: FigureMetric) => totals.get(metric)?.sum ?? 0;
  return {
    'first-reply': share(sum('first'), count('first')),
    'average-reply': share(sum('answered'), count('answered')),
    timely: share(count('timely'), Math.max(count('asked'), count('answered'))),
    resolved: share(cases.solved, cases.closed),
    satisfaction: share(cases.satisfied, cases.judged),
    complaints: share(cases.complaints, count('talks')),
    nudges: share(count('paid'), count('nudged')),
    'follow-ups': share(count('came-back'), count('followed')),
    repurchase: share(again, buyers),
    talks: { value: count('talks'), of: count('talks') },
    inserted: { value: count('inserted'), of: count('inserted') },
  };
}

/** Whether a measure is nobody's in particular. */
export function isShared(id: MeasureId): boolean {
  return measures.some((one) => one.id === id && one.isShared);
}

/** Whether a value keeps what the guides ask for; null = they ask for no number. */
export function keepsTarget({ target, more }: Measure, value: number): boolean | null {
  if (target === null || more === null) return null;
  return more ? value >= target : value <= target;
}

/**
 * Counts what ended and what was opened within [from, to) (UTC epoch ms). A case that was taken
 * back counts neither as solved nor as unsolved.
 */
export function countCases(rows: Iterable<CaseFacts>, from: number, to: number): CaseCounts {
  const counts = { ...noCases };
  const isWithin = (at: number | null) => at !== null && at >= from && at < to;
  for (const { type, openedAt, closedAt, outcome, satisfaction } of rows) {
    if (type === 'complaint' && isWithin(openedAt)) counts.complaints++;
    if (!isWithin(closedAt)) continue;
    if (outcome && outcome !== 'withdrawn') counts.closed++;
    if (outcome === 'solved') counts.solved++;
    if (satisfaction) counts.judged++;
    if (satisfaction === 'satisfied') counts.satisfied++;
  }
  return counts;
}

const share = (part: number, of: number): Measured => ({ value: of > 0 ? part / of : null, of });
