import { isOurs } from '@/utils/database/team-forget';
import { TeamUnreachable, type WriteAnswer } from './answers';
import { again } from './claim';
import type { TeamClient } from './client';
import { taskKey } from './keys';
import { readTask } from './read-task';
import { TASK_HISTORY } from './streams';
import type { Me } from './task';
import { writeEntry } from './wire';

/**
 * Empties an item whose buyer was forgotten, with all its former states the server keeps; one
 * that a colleague took meanwhile stays.
 * @param now UTC epoch ms by the server's clock
 * @throws {TeamUnreachable}
 */
export async function forgetTask(
  client: TeamClient,
  id: string,
  me: Me,
  op: string,
  now: number,
): Promise<WriteAnswer | null> {
  const key = taskKey(id);
  const there = await again(() => client.readOne('task', key));
  const task = there && readTask(there);
  if (!there || (task && !isOurs(task, me, now))) return null;
  let answer: WriteAnswer = { seq: there.seq };
  for (let i = 0; i < TASK_HISTORY; i++) {
    const expected: number = answer.seq;
    const part = `${op}.${expected}`;
    const who = { at: Date.now(), by: me.agent, dev: me.device, op: part };
    const text = writeEntry('task', id, null, who);
    const next: WriteAnswer = await again(() => client.put('task', key, text, part, expected));
    // Somebody wrote in between: it is looked at again.
    if ('refused' in next && next.refused === 'changed') throw new TeamUnreachable('changed');
    if ('refused' in next) return next;
    answer = next;
  }
  return answer;
}
