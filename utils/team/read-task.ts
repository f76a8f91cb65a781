import { TeamUnreachable } from './answers';
import { again } from './claim';
import type { TeamClient } from './client';
import { taskKey } from './keys';
import type { Task } from './task';
import { readBody, readFrame } from './wire';
import type { WireMessage } from './wire-message';

/** The item an entry of the board is, or null for one that cannot be read. */
export function readTask({ key, text }: WireMessage): Task | null {
  const read = readFrame(text);
  if (read.is !== 'good' || read.frame.k !== 'task') return null;
  const parsed = readBody('task', read.frame.b);
  return 'body' in parsed && taskKey(parsed.body.id) === key ? parsed.body : null;
}

/** The id of an item that was emptied, or null. */
export function readGone({ key, text }: WireMessage): string | null {
  const read = readFrame(text);
  if (read.is !== 'good' || read.frame.k !== 'task' || read.frame.d !== 1) return null;
  return taskKey(read.frame.id) === key ? read.frame.id : null;
}

/** The item at a sequence; a replica that is behind is asked again. */
export async function readBack(client: TeamClient, seq: number) {
  return again(async () => {
    const message = await client.readOne('task', seq);
    const task = message && readTask(message);
    const frame = message && readFrame(message.text);
    if (!message || !task || frame?.is !== 'good') throw new TeamUnreachable('no item there');
    return { task, at: message.at, op: frame.frame.op };
  });
}
