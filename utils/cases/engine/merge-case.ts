import type { Case, CaseEvent } from '../../model/case.ts';
import { isSame } from './change-case.ts';
import { caseFieldNames } from './new-case.ts';

/** Two people changed the same field: what stands now, and what gave way to it. */
export interface CaseConflict {
  id: string;
  summary: string;
  /** A key of the fields, or `facts.<name>`. */
  field: string;
  kept: unknown;
  lost: unknown;
}

/** Fields of the row that follow from its being open. */
type Changeable = (typeof caseFieldNames)[number] | 'isOpen';

/**
 * Two versions of one case made into one: of each field the later change counts. A conflict is
 * a change that the other side had not seen; what gave way goes into the history, so nothing is
 * lost. Merging the same again changes nothing, and both sides come to the same fields.
 */
export function mergeCase(own: Case, theirs: Case): { row: Case; conflicts: CaseConflict[] } {
  const conflicts: CaseConflict[] = [];
  const merged: Record<string, unknown> = { ...own };
  const stamps = { ...own.stamps };
  const lost: CaseEvent[] = [];
  const seen = new Set([...own.history, ...theirs.history].map(keyOf));

  const decide = (field: string, mine: unknown, other: unknown): unknown => {
    const a = own.stamps[field] ?? 0;
    const b = theirs.stamps[field] ?? 0;
    stamps[field] = Math.max(a, b);
    if (isSame(mine, other)) return mine;
    // At the same moment both sides must choose the same.
    const takesOther =
      b > a || (a === b && (JSON.stringify(other) ?? '') > (JSON.stringify(mine) ?? ''));
    const [kept, gone, winner, at] = takesOther ? [other, mine, theirs, a] : [mine, other, own, b];
    const loser = winner === own ? theirs : own;
    const knew =
      at === 0 || (a !== b && at <= winner.openedAt) || hasSeen(winner, loser, field, at, gone);
    if (!knew) {
      conflicts.push({
        id: own.id,
        summary: own.summary || theirs.summary,
        field,
        kept,
        lost: gone,
      });
      const event: CaseEvent = { at: stamps[field], by: '', what: 'merged', field, was: gone };
      if (!seen.has(keyOf(event))) lost.push(event);
    }
    return kept;
  };

  for (const field of [...caseFieldNames, 'isOpen'] as Changeable[]) {
    merged[field] = decide(field, own[field], theirs[field]);
  }
  const facts: Record<string, string> = {};
  for (const name of new Set([...Object.keys(own.facts), ...Object.keys(theirs.facts)])) {
    const value = decide(`facts.${name}`, own.facts[name], theirs.facts[name]);
    if (typeof value === 'string') facts[name] = value;
  }
  if (stamps.isOpen === 0) delete stamps.isOpen;
  for (const [field, at] of Object.entries(stamps)) if (at === 0) delete stamps[field];
  const row = {
    ...(merged as Case),
    facts,
    stamps,
    openedAt: Math.min(own.openedAt, theirs.openedAt),
    updatedAt: Math.max(own.updatedAt, theirs.updatedAt),
    closedAt: merged.isOpen === 1 ? null : Math.max(own.closedAt ?? 0, theirs.closedAt ?? 0),
    history: joinHistory(own.history, theirs.history, lost),
  };
  return { row: isSame(row, own) ? own : row, conflicts };
}

/** Whether a side knew the other's change: it stands in its history, or gave way there before. */
function hasSeen(winner: Case, loser: Case, field: string, at: number, gone: unknown): boolean {
  const change = loser.history.find((one) => one.field === field && one.at === at);
  return winner.history.some(
    (one) =>
      one.field === field &&
      (one.what === 'merged'
        ? isSame(one.was, gone)
        : winner.stamps[field] !== at && change !== undefined && keyOf(one) === keyOf(change)),
  );
}

function joinHistory(...lists: CaseEvent[][]): CaseEvent[] {
  const events = new Map(lists.flat().map((event) => [keyOf(event), event]));
  return [...events.values()]
    .sort((a, b) => a.at - b.at || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(-2_000);
}

function keyOf({ at, what, field, by, was }: CaseEvent): string {
  return JSON.stringify([at, what, field ?? '', by, was ?? null]);
}
