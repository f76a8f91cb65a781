import type { Reminder } from '../../model/reminder.ts';
import { type Firing, type FiringHistory, firingOf } from './judge-caps.ts';
import { judgeDue } from './judge-due.ts';
import { draftNext, makeRow, withEvent } from './reconcile.ts';
import type { RuleWorld, Subject } from './world.ts';

/** What becomes of a reminder that is due. */
export interface DueOutcome {
  /** As it is to be stored; the same row when it is to be shown. */
  row: Reminder;
  isToShow: boolean;
  /** What the caps have to remember of it. */
  firing: Firing | null;
}

/** Decides about a due reminder and says why in its history, where it is not to be shown. */
export function settleDue(
  row: Reminder,
  subject: Subject,
  history: FiringHistory,
  world: RuleWorld,
): DueOutcome {
  const verdict = judgeDue(row, subject, history, world);
  const at = world.now;
  if (verdict.do === 'fire') {
    return { row, isToShow: true, firing: row.rule ? firingOf(row, subject, at) : null };
  }
  const { why } = verdict;
  const changed =
    verdict.do === 'wait'
      ? withEvent({ ...row, dueAt: verdict.until }, { at, what: 'moved', why })
      : withEvent({ ...row, state: 'cancelled' }, { at, what: 'cancelled', why });
  return { row: changed, isToShow: false, firing: null };
}

/**
 * A claimed reminder after it was shown, and the next step of its ladder. Null when it was
 * settled meanwhile: then its notification has to go.
 */
export function fireRow(
  row: Reminder,
  subject: Subject,
  world: RuleWorld,
  makeId: () => string,
): { fired: Reminder; next: Reminder | null } | null {
  if (row.state !== 'waiting' || !row.claim) return null;
  const { claim: _shown, ...rest } = row;
  const fired = withEvent({ ...rest, state: 'fired' }, { at: world.now, what: 'fired' });
  const draft = row.rule ? draftNext(row, subject, world) : null;
  return { fired, next: draft && makeRow(draft, makeId(), world.now) };
}
