import { orderEvents, type Playbook, type PlaybookStep } from '../model/playbook.ts';
import { namesIn, noteNames } from './fill-note.ts';
import { isReachableWithout, reachableFrom } from './reach.ts';

/** What can be wrong with a playbook; each is a sentence in the locales (`playbook/problem/…`). */
export interface PlaybookProblem {
  code:
    | 'id-twice'
    | 'cycle'
    | 'dead-end'
    | 'unreachable'
    | 'deadline-no-event'
    | 'deadline-never'
    | 'deadline-unknown'
    | 'locked-for-ever'
    | 'after-unknown'
    | 'note-unknown'
    | 'fact-no-options'
    | 'no-reply';
  /** The step it is in. */
  step: string;
  stepTitle: string;
  /** The name that is wrong: a step, an event, a reply, a value. */
  name: string;
  /** Such a playbook may not run; the others only lack something. */
  isFatal: boolean;
}

/**
 * Everything that keeps a playbook from being followed to an end, in the order of its steps.
 * @param hasReply whether the library has a reply; absent: replies are not looked at
 */
export function findProblems(
  playbook: Playbook,
  hasReply?: (id: string) => boolean,
): PlaybookProblem[] {
  const problems: PlaybookProblem[] = [];
  const seen = new Set<string>();
  const reached = reachableFrom(playbook);
  const facts = new Set(playbook.steps.flatMap((step) => step.facts.map(({ name }) => name)));
  for (const step of playbook.steps) {
    const say = (code: PlaybookProblem['code'], name = '', isFatal = true) =>
      problems.push({ code, step: step.id, stepTitle: step.title, name, isFatal });
    if (seen.has(step.id)) say('id-twice', step.id);
    seen.add(step.id);
    for (const name of leadsNowhere(playbook, step)) say('dead-end', name);
    if (reachableFrom(playbook, step.id, true).has(step.id)) say('cycle', step.title);
    if (!reached.has(step.id)) say('unreachable', step.title, false);
    for (const id of step.after) {
      if (!playbook.steps.some((one) => one.id === id)) say('after-unknown', id);
      else if (isReachableWithout(playbook, step.id, id))
        say('locked-for-ever', titleOf(playbook, id));
    }
    const deadline = judgeDeadline(playbook, step, facts);
    if (deadline) say(deadline.code, deadline.name);
    for (const { text } of step.handOff) {
      for (const name of namesIn(text).filter((one) => !isKnown(one, facts))) {
        say('note-unknown', name, false);
      }
    }
    for (const { kind, options, label } of step.facts) {
      if (kind === 'choice' && options.length === 0) say('fact-no-options', label);
    }
    if (!hasReply) continue;
    for (const { ids } of step.replies) {
      if (!ids.some(hasReply)) say('no-reply', ids[0] ?? '', false);
    }
  }
  return problems;
}

function leadsNowhere({ steps }: Playbook, step: PlaybookStep): string[] {
  const named = [...step.branches.map(({ to }) => to), step.next ?? null];
  return named.filter((id) => id !== null && !steps.some((one) => one.id === id)) as string[];
}

function judgeDeadline(
  playbook: Playbook,
  step: PlaybookStep,
  facts: ReadonlySet<string>,
): { code: PlaybookProblem['code']; name: string } | null {
  if (!step.deadline) return null;
  const { from } = step.deadline;
  if (!from) return { code: 'deadline-no-event', name: '' };
  if (from === 'start') return null;
  const [kind, name = ''] = from.split(/:(.*)/s);
  if (kind === 'order' && orderEvents.some((event) => event === name)) return null;
  if (kind === 'fact' && facts.has(name)) return null;
  if (kind !== 'step') return { code: 'deadline-unknown', name: from };
  if (!playbook.steps.some(({ id }) => id === name))
    return { code: 'deadline-unknown', name: from };
  const comesBefore = name !== step.id && reachableFrom(playbook, name).has(step.id);
  return comesBefore ? null : { code: 'deadline-never', name: titleOf(playbook, name) };
}

function isKnown(name: string, facts: ReadonlySet<string>): boolean {
  return name.startsWith('fact.') ? facts.has(name.slice(5)) : noteNames.has(name);
}

function titleOf({ steps }: Playbook, id: string): string {
  return steps.find((step) => step.id === id)?.title ?? id;
}
