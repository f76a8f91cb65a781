import type { Seen } from '@/utils/database/team-library';
import type { TeamSeat } from '@/utils/model/team';
import { canonical } from '@/utils/packs/canonical';
import { TeamUnreachable } from './answers';
import type { TeamClient } from './client';
import { EPOCH_KEY } from './keys';
import { readEntries } from './read-entries';
import { readBody, readFrame, writeEntry } from './wire';

/** Entries asked for to see whether the server still says what it said. */
const PROBES = 3;

/** The server's present life: a manager gives it a new one after it went back. Null = none yet. */
export async function readEpoch(client: TeamClient): Promise<string | null> {
  const there = await client.readOne('kb', EPOCH_KEY);
  const read = there && readFrame(there.text);
  if (read?.is !== 'good' || read.frame.k !== 'epoch') return null;
  const parsed = readBody('epoch', read.frame.b);
  return 'body' in parsed ? parsed.body.epoch : null;
}

/** A manager begins a new epoch, unless another did meanwhile. @returns the one that is */
export async function writeEpoch(
  library: TeamClient,
  { agent, device }: TeamSeat,
): Promise<string | null> {
  const there = await library.readOne('kb', EPOCH_KEY);
  const op = crypto.randomUUID();
  const who = { at: Date.now(), by: agent, dev: device, op };
  const text = writeEntry('epoch', 'meta', { epoch: op }, who);
  const answer = await library.put('kb', EPOCH_KEY, text, op, there?.seq ?? 0);
  if ('seq' in answer) return op;
  if (answer.refused !== 'changed') throw new TeamUnreachable(answer.refused);
  return readEpoch(library);
}

/**
 * Whether the newest entries that were seen still are what they were. A server that was restored
 * and written to since has others under the same numbers. Entries that were replaced prove nothing.
 */
export async function isSameHistory(
  client: TeamClient,
  seen: ReadonlyMap<string, Seen>,
): Promise<boolean> {
  const newest = [...seen].sort(([, a], [, b]) => b.seq - a.seq).slice(0, PROBES);
  for (const [key, { seq, body }] of newest) {
    const message = await client.readOne('kb', seq);
    if (!message) continue;
    if (message.key !== key) return false;
    const { entries } = await readEntries(client, [message]);
    return entries.every((entry) => canonical(entry.body) === canonical(body));
  }
  return true;
}
