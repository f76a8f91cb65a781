import { TeamUnreachable } from './answers';
import type { TeamClient } from './client';
import type { Me } from './task';

/** How often a lost answer is asked for again before it is left for later. */
export const TRIES = 4;
/** ms between two questions to servers that are just choosing a leader. */
const PAUSE = 400;

/**
 * Writes a key that can be written once. An answer that got lost is asked for again, and whose
 * the key is is then read: it never changes.
 * @throws {TeamUnreachable} when nobody knows; then it is not claimed
 */
export async function claimOnce(client: TeamClient, key: string, me: Me): Promise<boolean> {
  const op = `${me.agent}.${me.device}.${key}`;
  const text = JSON.stringify({ v: 1, ...me, op });
  const answer = await again(() => client.put('claim', key, text, op));
  if ('seq' in answer) return true;
  if (answer.refused !== 'taken') throw new TeamUnreachable(answer.refused);
  return again(async () => {
    const there = await client.readOne('claim', key);
    if (!there) throw new TeamUnreachable('a replica is behind');
    return (JSON.parse(there.text) as { op?: string }).op === op;
  });
}

/** Asks again after a pause while nobody answers; every attempt is the same write. */
export async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TeamUnreachable) || tries === TRIES) throw error;
      await new Promise((done) => setTimeout(done, PAUSE * tries));
    }
  }
}
