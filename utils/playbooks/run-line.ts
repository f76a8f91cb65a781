import type { PlaybookRun } from '../model/playbook-run.ts';
import { type Clock, clockOf, type RunWorld, settleClock } from './deadlines.ts';
import { walk } from './walk.ts';

/** A running playbook in one line. */
export interface RunLine {
  id: string;
  title: string;
  /** The step to do now. */
  step: string;
  done: number;
  of: number;
  clock: Clock | null;
  /** The step's choices wait for an answer. */
  orderNo: string | null;
}

/** A running playbook in one line; null when it is through. */
export function lineOf(given: PlaybookRun, world: RunWorld): RunLine | null {
  const run = settleClock(given, world.now);
  const { done, now, later } = walk(run);
  if (run.state === 'ended' || !now) return null;
  const of = done.length + 1 + later.length;
  const clock = clockOf(now, run, world);
  return {
    id: run.id,
    title: run.playbook.title,
    step: now.title,
    done: done.length,
    of,
    clock,
    orderNo: run.orderNo,
  };
}
