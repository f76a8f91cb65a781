import type { Playbook } from '../model/playbook.ts';
import { leadsTo } from './walk.ts';

/**
 * Ids of the steps that can come after one, it included.
 * @param from absent: the first step
 * @param isStrict without the step itself, unless a way leads back to it
 */
export function reachableFrom(
  playbook: Playbook,
  from = playbook.steps[0]?.id ?? '',
  isStrict = false,
): Set<string> {
  return walkFrom(playbook, isStrict ? following(playbook, from) : [from], () => true);
}

/** Can a step be come to on a way that leaves out another one? */
export function isReachableWithout(playbook: Playbook, id: string, without: string): boolean {
  const start = playbook.steps[0]?.id ?? '';
  return start !== without && walkFrom(playbook, [start], (one) => one !== without).has(id);
}

function walkFrom(
  playbook: Playbook,
  from: string[],
  isOpen: (id: string) => boolean,
): Set<string> {
  const reached = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || !isOpen(id)) continue;
    reached.add(id);
    waiting.push(...following(playbook, id));
  }
  return reached;
}

function following(playbook: Playbook, id: string): string[] {
  const step = playbook.steps.find((one) => one.id === id);
  return step ? leadsTo(playbook, step).filter((to) => to !== null) : [];
}
