import type { Playbook, PlaybookStep } from '../model/playbook.ts';
import type { PlaybookRun } from '../model/playbook-run.ts';

/** Where a step can lead: ids of steps, null = the end. */
export function leadsTo(playbook: Playbook, step: PlaybookStep): (string | null)[] {
  if (step.branches.length > 0) return step.branches.map(({ to }) => to);
  return [step.next === undefined ? belowOf(playbook, step) : step.next];
}

/**
 * The step after one, by what was chosen in it; null = the end, undefined = a choice is open.
 * @param choice id of a branch
 */
function nextOf(
  playbook: Playbook,
  step: PlaybookStep,
  choice: string | undefined,
): string | null | undefined {
  if (step.branches.length === 0) return leadsTo(playbook, step)[0] ?? null;
  return step.branches.find(({ id }) => id === choice)?.to;
}

/** Where a run stands. */
export interface Place {
  /** Steps that are ticked, in the order they were walked. */
  done: PlaybookStep[];
  /** The step to do now; null = the run is through. */
  now: PlaybookStep | null;
  /** Steps that follow if nothing else is chosen: of open choices the first one is foreseen. */
  later: PlaybookStep[];
}

/** Where a run stands. Each step is met once: a circle in a damaged playbook ends the walk. */
export function walk({ playbook, ticked, choices }: PlaybookRun): Place {
  const byId = new Map(playbook.steps.map((step) => [step.id, step]));
  const met = new Set<string>();
  const done: PlaybookStep[] = [];
  const later: PlaybookStep[] = [];
  let now: PlaybookStep | null = null;
  let step = playbook.steps[0];
  while (step && !met.has(step.id)) {
    met.add(step.id);
    const isDone = now === null && ticked[step.id] !== undefined;
    if (isDone) done.push(step);
    else if (now === null) now = step;
    else later.push(step);
    const next = nextOf(playbook, step, choices[step.id]);
    const foreseen = next === undefined && !isDone ? step.branches[0]?.to : next;
    step = byId.get(foreseen ?? '');
  }
  return { done, now, later };
}

function belowOf({ steps }: Playbook, step: PlaybookStep): string | null {
  return steps[steps.indexOf(step) + 1]?.id ?? null;
}
