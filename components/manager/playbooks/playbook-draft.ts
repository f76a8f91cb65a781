import type { Playbook, PlaybookStep } from '@/utils/model/playbook';

/** A step that wants nothing yet. */
function emptyStep(id: string, title: string): PlaybookStep {
  return {
    ...{ id, title, text: '', afterWhy: '', checks: [], facts: [], replies: [], after: [] },
    ...{ branches: [], handOff: [], evidence: [], aids: [], never: [], guides: [] },
  };
}

/** A playbook to begin with. */
export function newPlaybook(id: string, title: string, step: string, locale: string): Playbook {
  const triggers = { words: [], not: [], statuses: [] };
  const rest = { summary: '', on: true, triggers, guides: [] };
  return { id, title, locale, topic: id, ...rest, steps: [emptyStep('step-1', step)] };
}

/** A copy that is the shop's own: it goes before the pack's, which stays as its author wrote it. */
export function copyPlaybook(playbook: Playbook, id: string, title: string): Playbook {
  return { ...structuredClone(playbook), id, title };
}

/** Adds a step below one. @returns the playbook and the id of the new step */
export function addStep(
  playbook: Playbook,
  below: string,
  title: string,
): { playbook: Playbook; id: string } {
  const known = new Set(playbook.steps.map((step) => step.id));
  let number = playbook.steps.length + 1;
  while (known.has(`step-${number}`)) number++;
  const id = `step-${number}`;
  const at = playbook.steps.findIndex((step) => step.id === below) + 1;
  const steps = playbook.steps.toSpliced(at, 0, emptyStep(id, title));
  return { playbook: { ...playbook, steps }, id };
}

/** Removes a step and every mention of it; what led to it leads to the end. The last one stays. */
export function removeStep(playbook: Playbook, id: string): Playbook {
  if (playbook.steps.length < 2) return playbook;
  const steps = playbook.steps
    .filter((step) => step.id !== id)
    .map((step) => ({
      ...step,
      after: step.after.filter((one) => one !== id),
      branches: step.branches.map((one) => (one.to === id ? { ...one, to: null } : one)),
      ...(step.next === id ? { next: null } : {}),
    }));
  return { ...playbook, steps };
}

/** Moves a step up (−1) or down (1); at the edge nothing happens. */
export function moveStep(playbook: Playbook, id: string, by: -1 | 1): Playbook {
  const from = playbook.steps.findIndex((step) => step.id === id);
  const to = from + by;
  const step = playbook.steps[from];
  if (!step || to < 0 || to >= playbook.steps.length) return playbook;
  return { ...playbook, steps: playbook.steps.toSpliced(from, 1).toSpliced(to, 0, step) };
}

/** Changes a step; keys that become undefined are left out. */
export function changeStep(
  playbook: Playbook,
  id: string,
  change: Partial<PlaybookStep>,
): Playbook {
  const steps = playbook.steps.map((step) => {
    if (step.id !== id) return step;
    const entries = Object.entries({ ...step, ...change });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as PlaybookStep;
  });
  return { ...playbook, steps };
}
