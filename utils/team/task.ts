import { z } from 'zod';
import { caseSchema } from '@/utils/model/case';
import { idSchema, instantSchema } from '@/utils/model/scope';
import type { TeamAct } from '@/utils/model/team';
import { NAME } from './names';

/** How long a holder may be silent, ms; renewed at a third of it. */
export const LEASE = 15 * 60_000;

const holderSchema = z.object({
  agent: z.string().regex(NAME),
  device: z.string().regex(NAME),
  /** Until when it holds without a sign of life: UTC epoch ms by the server's clock. */
  until: instantSchema,
});

/** Item of the board a case is: always the same one, so that a case has one holder. */
export const caseTaskId = (caseId: string): string => `case:${caseId}`;

/** An item of the team board: what a colleague needs to go on, and nothing of what was said. */
const fields = z.object({
  id: idSchema,
  kind: z.enum(['reminder', 'case']),
  note: z.string().max(500),
  dueAt: instantSchema.nullable(),
  console: z.string().max(60),
  shop: z.string().max(120),
  url: z.string().max(2_000),
  /** The platform's id of the conversation; `~name` where a console has no ids. */
  buyerKey: z.string().max(200),
  orderNo: z.string().max(60).optional(),
  replyId: idSchema.optional(),
  from: z.string().regex(NAME),
  state: z.enum(['open', 'done']),
  holder: holderSchema.nullable(),
  /** Grows each time a holder loses or gives back the item, so that it may fire again. */
  turn: z.number().int().nonnegative(),
  /** Of a case: the case as `shareCase` makes it. */
  case: caseSchema.optional(),
});
export const taskSchema = fields.refine(
  ({ kind, id, case: row }) =>
    (kind === 'case') === (row !== undefined && id === caseTaskId(row.id)),
  'a case under the id of another item',
);
export type Task = z.infer<typeof fields>;

export interface Me {
  agent: string;
  device: string;
}

/** Why an act is not possible: `held` by somebody else, `done` already, not `mine` to give. */
export type Refusal = 'held' | 'done' | 'mine';

/**
 * What an item is after an act, or why it is not possible. The act counts only once the server
 * took it in place of exactly the item it was decided on.
 * @param now UTC epoch ms by the server's clock
 */
export function actOn(task: Task, act: TeamAct, me: Me, now: number): Task | Refusal {
  if (task.state === 'done') return 'done';
  const isMine = task.holder?.agent === me.agent && task.holder.device === me.device;
  const isHeld = task.holder !== null && !isLapsed(task, now);
  const until = now + LEASE;
  switch (act.do) {
    case 'take': {
      if (isHeld && !isAssigned(task, me)) return isMine ? task : 'held';
      const turn = task.turn + (isLapsed(task, now) && !isMine ? 1 : 0);
      return { ...task, turn, holder: { ...me, until } };
    }
    case 'renew':
      return isMine ? { ...task, holder: { ...me, until } } : 'mine';
    case 'release':
      if (isHeld && task.holder?.agent !== me.agent) return 'mine';
      return { ...task, holder: null, turn: task.turn + 1 };
    case 'assign':
      return {
        ...task,
        turn: task.turn + 1,
        holder: { agent: act.to, device: ANY_DEVICE, until },
      };
    case 'done':
      return isHeld && task.holder?.agent !== me.agent ? 'held' : { ...task, state: 'done' };
  }
}

/** Assigned by somebody else and not yet on one of the assignee's devices. */
const ANY_DEVICE = '-';

/** Whether this very browser holds it. */
export function isHeldBy({ state, holder }: Task, me: Me): boolean {
  return state === 'open' && holder?.agent === me.agent && holder.device === me.device;
}

/** Whether it waits for one of this agent's devices to take it. */
export function isAssigned(task: Task, me: Me): boolean {
  return task.holder?.agent === me.agent && task.holder.device === ANY_DEVICE;
}

/** Whether its holder gave no sign of life in time. */
export function isLapsed({ holder, state }: Task, now: number): boolean {
  return state === 'open' && holder !== null && holder.until < now;
}

/** Whether it is due and free, so that every agent who is there tries to claim its firing. */
export function isToClaim(task: Task, now: number): boolean {
  const isFree = task.holder === null || isLapsed(task, now);
  return task.state === 'open' && isFree && task.dueAt !== null && task.dueAt <= now;
}

/** When the next free item is due, UTC epoch ms by the server's clock; null = none. */
export function nextClaimAt(tasks: Task[]): number | null {
  const times = tasks
    .filter(({ state, dueAt }) => state === 'open' && dueAt !== null)
    .map(({ dueAt, holder }) => Math.max(dueAt ?? 0, holder ? holder.until + 1 : 0));
  return times.length > 0 ? Math.min(...times) : null;
}

/** An item of the board as it was last seen here. */
export interface BoardRow {
  id: string;
  /** Sequence on the server; what an act replaces. */
  seq: number;
  task: Task;
  /** UTC epoch ms by the server's clock. */
  at: number;
}
