import { type DatedEvent, figuresOf } from './figures.ts';
import { type CaseFacts, countCases, type Measured, type MeasureId, measure } from './measures.ts';
import { type Top, topSubjects } from './top-subjects.ts';

const MOST = 5;

/** What an agent did in a stretch of time (guide 001-21). */
export interface ShiftReport {
  measured: Record<MeasureId, Measured>;
  items: Top[];
  unanswered: Top[];
  /** Conversations whose buyer waits at the end. */
  waiting: number;
}

/**
 * Sums up the events and cases of a shift.
 * @param agent '' = everybody's
 * @param from, to UTC epoch ms, the end not counted
 */
export function reportShift(
  events: readonly DatedEvent[],
  cases: readonly CaseFacts[],
  { agent, from, to }: { agent: string; from: number; to: number },
): ShiftReport {
  // What nobody signed happened at this desk all the same: questions, reminders.
  const own = events.filter((one) => agent === '' || (one.agent ?? agent) === agent);
  const open = new Set<string>();
  for (const { kind, talk } of own) {
    if (kind === 'asked' && talk) open.add(talk);
    if (kind === 'answered' && talk) open.delete(talk);
  }
  const all = own.flatMap(figuresOf);
  const ownCases = cases.filter((one) => agent === '' || one.openedBy === agent);
  return {
    measured: measure(all, countCases(ownCases, from, to)),
    items: topSubjects(all, 'item', MOST),
    unanswered: topSubjects(all, 'unanswered', MOST),
    waiting: open.size,
  };
}
