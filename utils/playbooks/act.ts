import type { PlaybookRun, RunAct } from '../model/playbook-run.ts';
import { settleClock } from './deadlines.ts';
import { maySkip, openIn } from './locks.ts';
import { walk } from './walk.ts';

/** Evidence of one run: above that, a case is the place for it. */
const MOST_EVIDENCE = 500;

/** Why an act was not done; each is a sentence in the locales. */
export type Refusal =
  | 'gone'
  | 'ended'
  | 'not-now'
  | 'checks'
  | 'facts'
  | 'choice'
  | 'order'
  | 'full';

/**
 * Does one thing with a run. Nothing is done halfway: a refused act changes nothing.
 * @param now UTC epoch ms
 */
export function actOnRun(
  given: PlaybookRun,
  act: RunAct,
  now: number,
): { run: PlaybookRun; refused: Refusal | null } {
  const run = settleClock(given, now);
  const done = (change: Partial<PlaybookRun>) => ({
    run: { ...run, ...change, updatedAt: now },
    refused: null,
  });
  const refuse = (refused: Refusal) => ({ run: given, refused });
  if (act.do === 'link') return done({ caseId: act.caseId });
  if (act.do === 'reopen') return done({ state: 'running', endedAt: null, outcome: null });
  if (run.state === 'ended') return refuse('ended');
  if (act.do === 'end') return done({ state: 'ended', endedAt: now, outcome: act.outcome });
  if (act.do === 'fill') return done({ facts: { ...run.facts, [act.name]: act.value } });
  const step = run.playbook.steps.find(({ id }) => id === act.step);
  if (!step) return refuse('gone');
  switch (act.do) {
    case 'check': {
      const others = (run.checked[step.id] ?? []).filter((id) => id !== act.check);
      const checked = act.on ? [...others, act.check] : others;
      return done({ checked: { ...run.checked, [step.id]: checked } });
    }
    case 'note': {
      if (run.evidence.length >= MOST_EVIDENCE) return refuse('full');
      return done({ evidence: [...run.evidence, { at: now, step: step.id, text: act.text }] });
    }
    case 'choose': {
      if (walk(run).now?.id !== step.id) return refuse('not-now');
      if (!step.branches.some(({ id }) => id === act.branch)) return refuse('gone');
      const chosen = { ...run, choices: { ...run.choices, [step.id]: act.branch } };
      // A choice is the step's last word where nothing else is open.
      return tick(chosen, step.id, now) ?? done({ choices: chosen.choices });
    }
    case 'tick': {
      const { now: current } = walk(run);
      if (current?.id !== step.id) return refuse('not-now');
      const refused = whyNot(run, step);
      return refused === null ? (tick(run, step.id, now) ?? refuse('not-now')) : refuse(refused);
    }
    case 'skip': {
      if (walk(run).now?.id !== step.id) return refuse('not-now');
      if (!maySkip(step, run)) return refuse('order');
      const skipped = [...run.skipped, step.id];
      return tick({ ...run, skipped }, step.id, now, true) ?? refuse('not-now');
    }
    case 'untick':
      return done(stepBack(run, step.id));
  }
}

function whyNot(run: PlaybookRun, step: PlaybookRun['playbook']['steps'][number]): Refusal | null {
  const open = openIn(step, run);
  if (open.after.length > 0) return 'order';
  if (open.checks.length > 0) return 'checks';
  if (open.facts.length > 0) return 'facts';
  return open.choice ? 'choice' : null;
}

/** The run with a step ticked, ended where that leads to the end; null when it may not be. */
function tick(
  run: PlaybookRun,
  id: string,
  now: number,
  force = false,
): { run: PlaybookRun; refused: null } | null {
  const step = run.playbook.steps.find((one) => one.id === id);
  if (!step || (!force && whyNot(run, step) !== null)) return null;
  const ticked: PlaybookRun = { ...run, ticked: { ...run.ticked, [id]: now }, updatedAt: now };
  if (walk(ticked).now) return { run: ticked, refused: null };
  const branch = step.branches.find((one) => one.id === run.choices[id]);
  const outcome = branch?.outcome ?? step.outcome ?? branch?.label ?? '';
  return { run: { ...ticked, state: 'ended', endedAt: now, outcome }, refused: null };
}

/** Back to a step: it and what was walked after it is to be done again; words are kept. */
function stepBack(run: PlaybookRun, id: string): Partial<PlaybookRun> {
  const { done } = walk(run);
  const at = done.findIndex((step) => step.id === id);
  if (at < 0) return {};
  const again = new Set(done.slice(at).map((step) => step.id));
  const without = <V>(values: Record<string, V>) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !again.has(key)));
  return {
    ticked: without(run.ticked),
    choices: without(run.choices),
    skipped: run.skipped.filter((one) => !again.has(one)),
  };
}
