import type { PlaybookStep } from '../model/playbook.ts';
import type { PlaybookRun } from '../model/playbook-run.ts';

/** Steps that must be ticked before this one's replies may be used, and are not (004-26). */
export function lockedBy(step: PlaybookStep, run: PlaybookRun): PlaybookStep[] {
  const open = step.after.filter((id) => run.ticked[id] === undefined);
  return run.playbook.steps.filter(({ id }) => open.includes(id));
}

/** What a step still wants before it can be ticked. */
export interface Open {
  checks: string[];
  facts: string[];
  choice: boolean;
  after: string[];
}

/** What a step still wants before it can be ticked; ids of checks and steps, names of facts. */
export function openIn(step: PlaybookStep, run: PlaybookRun): Open {
  const checked = run.checked[step.id] ?? [];
  return {
    checks: step.checks.map(({ id }) => id).filter((id) => !checked.includes(id)),
    facts: step.facts
      .filter(({ name, must }) => must && !run.facts[name]?.trim())
      .map(({ name }) => name),
    choice: step.branches.length > 0 && run.choices[step.id] === undefined,
    after: lockedBy(step, run).map(({ id }) => id),
  };
}

/** May this step be left out? Not where another one's order rests on it, nor a choice. */
export function maySkip(step: PlaybookStep, { playbook }: PlaybookRun): boolean {
  const isNeeded = playbook.steps.some(({ after }) => after.includes(step.id));
  return !isNeeded && step.branches.length === 0 && !step.facts.some(({ must }) => must);
}

/**
 * Titles of the steps that must be ticked before a reply may be used in this conversation. None
 * where no running playbook offers it, or one offers it in a step that is open.
 */
export function awaitedBy(runs: readonly PlaybookRun[], replyId: string): string[] {
  const offers = runs
    .filter(({ state }) => state === 'running')
    .flatMap((run) =>
      run.playbook.steps
        .filter(({ replies }) => replies.some(({ ids }) => ids.includes(replyId)))
        .map((step) => lockedBy(step, run).map(({ title }) => title)),
    );
  return offers.some((titles) => titles.length === 0) ? [] : [...new Set(offers.flat())];
}
