import type { Case, CaseChange, CaseEnd, CaseEvent } from '../../model/case.ts';
import { caseFieldNames } from './new-case.ts';

/** Events kept; the newest, and the one that opened it. */
const MOST_EVENTS = 2_000;

/**
 * The case with some fields changed; what stood there before goes into its history.
 * @param now UTC epoch ms; a clock that was set back never makes a change older than the last one
 * @returns the same row when nothing is different
 */
export function applyChange(row: Case, change: CaseChange, now: number, by: string): Case {
  const at = nextMoment(row, now);
  const next: Record<string, unknown> = { ...row };
  const stamps = { ...row.stamps };
  const events: CaseEvent[] = [];
  const put = (field: string, was: unknown) => {
    stamps[field] = at;
    events.push({ at, by, what: 'changed', field, ...(isEmpty(was) ? {} : { was }) });
  };
  for (const field of caseFieldNames) {
    const value = change[field];
    if (value === undefined || isSame(value, row[field])) continue;
    next[field] = value;
    put(field, row[field]);
  }
  for (const [name, value] of Object.entries(change.facts ?? {})) {
    if (row.facts[name] === value) continue;
    next.facts = { ...(next.facts as Case['facts']), [name]: value };
    put(`facts.${name}`, row.facts[name]);
  }
  if (events.length === 0) return row;
  return { ...(next as Case), stamps, updatedAt: at, history: withEvents(row, events) };
}

/** Ends a case in its last stage; one that has ended only takes what is said about its end. */
export function endCase(row: Case, end: CaseEnd, now: number, by: string): Case {
  const changed = applyChange(row, { ...end, stage: 'summary' }, now, by);
  if (row.isOpen === 0) return changed;
  const at = nextMoment(changed, now);
  const stamps = { ...changed.stamps, isOpen: at };
  const history = withEvents(changed, [{ at, by, what: 'closed', field: 'isOpen' }]);
  return { ...changed, isOpen: 0, closedAt: at, updatedAt: at, stamps, history };
}

/** Opens it again to be followed through: the buyer was not satisfied (001-08). */
export function reopenCase(row: Case, now: number, by: string): Case {
  if (row.isOpen === 1) return row;
  const change = { stage: 'follow-through', outcome: null, promiseAt: null } as const;
  const changed = applyChange(row, change, now, by);
  const at = nextMoment(changed, now);
  const stamps = { ...changed.stamps, isOpen: at };
  const history = withEvents(changed, [{ at, by, what: 'reopened', field: 'isOpen' }]);
  return { ...changed, isOpen: 1, closedAt: null, updatedAt: at, stamps, history };
}

/** Now, but after everything that was done to the case before. */
function nextMoment(row: Case, now: number): number {
  return Math.max(now, row.updatedAt + 1, (row.history.at(-1)?.at ?? 0) + 1);
}

function withEvents(row: Case, events: CaseEvent[]): CaseEvent[] {
  const all = [...row.history, ...events];
  return all.length <= MOST_EVENTS ? all : [all[0] as CaseEvent, ...all.slice(1 - MOST_EVENTS)];
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Values of fields are what JSON can hold. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
