import type { PlaybookFact, PlaybookStep } from '../model/playbook.ts';
import type { PlaybookRun } from '../model/playbook-run.ts';
import { type Clock, clockOf, type RunWorld, settleClock } from './deadlines.ts';
import { fillNote } from './fill-note.ts';
import { judgeReviewer } from './judge-reviewer.ts';
import { returnWindow, type Window, warrantyWindow } from './judge-window.ts';
import { lockedBy, maySkip, type Open, openIn } from './locks.ts';
import { walk } from './walk.ts';

/** What a view needs besides the run and the clock. */
export interface ViewWorld extends RunWorld {
  /** Values of hand-off notes by name, without the run's own. */
  values: Readonly<Record<string, string>>;
  /** The reply of a step: the first of these the library has, in the buyer's language; or null. */
  replyOf(ids: readonly string[]): { id: string; title: string } | null;
  /** Days in which this shop takes goods back, and months of its warranty (004-40). */
  returnDays: number;
  warrantyMonths: number;
}

/** One step as the desk shows it. */
export interface StepView {
  id: string;
  title: string;
  text: string;
  state: 'done' | 'skipped' | 'now' | 'later';
  /** UTC epoch ms. */
  tickedAt: number | null;
  checks: { id: string; text: string; on: boolean }[];
  facts: (Pick<PlaybookFact, 'name' | 'label' | 'kind' | 'options' | 'must'> & { value: string })[];
  /** `id` null: the library has none of them. */
  replies: { id: string | null; label: string; wanted: string }[];
  /** Titles of the steps to tick before its replies open. */
  lockedBy: string[];
  afterWhy: string;
  branches: { id: string; label: string; isChosen: boolean }[];
  clock: Clock | null;
  notes: { to: string; text: string }[];
  evidence: { kind: string; text: string }[];
  never: string[];
  wantsSms: boolean;
  traits: (ReturnType<typeof judgeReviewer> & { seen: string[] }) | null;
  window: (Window & { of: 'return' | 'warranty' }) | null;
  open: Open;
  maySkip: boolean;
  guides: string[];
}

/** A run as the desk shows it. */
export interface RunView {
  id: string;
  title: string;
  topic: string;
  state: PlaybookRun['state'];
  startedAt: number;
  endedAt: number | null;
  outcome: string | null;
  orderNo: string | null;
  caseId: string | null;
  steps: StepView[];
  done: number;
  /** Steps in all, as far as can be foreseen. */
  of: number;
  evidence: PlaybookRun['evidence'];
}

/** A run as the desk shows it: what was walked, what is to do now, what is foreseen. */
export function viewRun(given: PlaybookRun, world: ViewWorld): RunView {
  const run = settleClock(given, world.now);
  const { done, now, later } = walk(run);
  const view = (state: StepView['state']) => (step: PlaybookStep) =>
    viewStep(
      step,
      state === 'done' && run.skipped.includes(step.id) ? 'skipped' : state,
      run,
      world,
    );
  const steps = [
    ...done.map(view('done')),
    ...(now ? [view('now')(now)] : []),
    ...later.map(view('later')),
  ];
  const { id, state, startedAt, endedAt, outcome, orderNo, caseId, evidence, playbook } = run;
  const { title, topic } = playbook;
  const head = { id, title, topic, state, startedAt, endedAt, outcome, orderNo, caseId };
  return { ...head, steps, done: done.length, of: steps.length, evidence };
}

function viewStep(
  step: PlaybookStep,
  state: StepView['state'],
  run: PlaybookRun,
  world: ViewWorld,
): StepView {
  const checked = run.checked[step.id] ?? [];
  const isDone = state === 'done' || state === 'skipped';
  return {
    id: step.id,
    title: step.title,
    text: step.text,
    state,
    tickedAt: run.ticked[step.id] ?? null,
    checks: step.checks.map(({ id, text }) => ({ id, text, on: checked.includes(id) })),
    facts: step.facts.map(({ name, label, kind, options, must }) => ({
      ...{ name, label, kind, options, must },
      value: run.facts[name] ?? '',
    })),
    replies: step.replies.map(({ ids, label }) => {
      const reply = world.replyOf(ids);
      const wanted = ids[0] ?? '';
      return { id: reply?.id ?? null, label: label ?? reply?.title ?? wanted, wanted };
    }),
    lockedBy: lockedBy(step, run).map(({ title }) => title),
    afterWhy: step.afterWhy,
    branches: step.branches.map(({ id, label }) => ({
      ...{ id, label },
      isChosen: run.choices[step.id] === id,
    })),
    clock: isDone ? null : clockOf(step, run, world),
    notes: step.handOff.map(({ to, text }) => ({
      to,
      text: fillNote(text, noteValues(run, world)),
    })),
    evidence: step.evidence.map(({ kind, text }) => ({ kind, text })),
    never: step.never,
    wantsSms: step.aids.includes('sms-check'),
    traits: step.aids.includes('reviewer-traits')
      ? { ...judgeReviewer(checked), seen: checked }
      : null,
    window: windowOf(step, run, world),
    open: openIn(step, run),
    maySkip: state === 'now' && maySkip(step, run),
    guides: step.guides,
  };
}

function windowOf(step: PlaybookStep, run: PlaybookRun, world: ViewWorld): StepView['window'] {
  const signedOn = run.facts['signed-on'] ?? '';
  const { now, zone, returnDays, warrantyMonths } = world;
  if (step.aids.includes('return-window')) {
    return { of: 'return', ...returnWindow(signedOn, returnDays, now, zone) };
  }
  if (!step.aids.includes('warranty-window')) return null;
  return { of: 'warranty', ...warrantyWindow(signedOn, warrantyMonths, now, zone) };
}

function noteValues(run: PlaybookRun, { values }: ViewWorld): Record<string, string> {
  const facts = Object.entries(run.facts).map(([name, value]) => [`fact.${name}`, value]);
  const evidence = run.evidence.map(({ text }) => text).join('；');
  return {
    'order.no': run.orderNo ?? '',
    'buyer.name': run.conversation.buyerName,
    evidence,
    ...values,
    ...Object.fromEntries(facts),
  };
}
