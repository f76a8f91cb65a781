import { TeamUnreachable } from '@/utils/team/answers';
import { TeamClient } from '@/utils/team/client';
import { chen, type TeamServer, type TeamWorld } from '../server';

/** Asks until the answer is yes; servers that choose a leader say "not now". */
export async function until(ask: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    try {
      if (await ask()) return;
    } catch (error) {
      if (!(error instanceof TeamUnreachable)) throw error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('not within a minute');
}

interface Jsz {
  account_details?: { stream_detail?: StreamDetail[] }[];
}
interface StreamDetail {
  name: string;
  cluster?: { leader?: string };
  state: { messages: number; last_seq: number };
}

async function streamOn(node: TeamServer, name: string): Promise<StreamDetail | undefined> {
  const answer = await fetch(`${node.monitor}/jsz?streams=true&accounts=true`);
  const { account_details: accounts = [] } = (await answer.json()) as Jsz;
  return accounts.flatMap((one) => one.stream_detail ?? []).find((one) => one.name === name);
}

/** The server that decides about a stream. */
export async function findLeader(world: TeamWorld, name: string): Promise<TeamServer> {
  let leader: TeamServer | undefined;
  await until(async () => {
    for (const node of world.nodes) {
      const at = (await streamOn(node, name))?.cluster?.leader;
      leader = at ? world.nodes[Number(at.slice(-1)) - 1] : undefined;
      if (leader) return true;
    }
    return false;
  });
  return leader as TeamServer;
}

/** All replicas hold the same, message for message by number. */
export const untilEqual = (world: TeamWorld, name: string) =>
  until(async () => {
    const states = await Promise.all(world.nodes.map((node) => streamOn(node, name)));
    const told = states.map((one) => `${one?.state.messages} ${one?.state.last_seq}`);
    return !told[0]?.includes('undefined') && new Set(told).size === 1;
  });

/** Writes as fast as answers come until `stop`; what was acknowledged is kept. */
export function writeOn(prefix: string, client: TeamClient) {
  const acknowledged = new Map<string, string>();
  let isOver = false;
  const lane = async (number: number) => {
    for (let i = 0; !isOver; i++) {
      const key = `i.${prefix}-${number}-${i}`;
      const text = `${number}.${i}`;
      // The same write again until somebody answers: what a browser's outbox does.
      await until(async () => {
        const answer = await client.put('kb', key, text, key, 0);
        // Refused because it is there: an earlier attempt whose answer got lost.
        if ('seq' in answer || answer.refused === 'changed') acknowledged.set(key, text);
        return 'seq' in answer || answer.refused === 'changed';
      });
    }
  };
  const lanes = [0, 1, 2, 3].map(lane);
  return {
    acknowledged,
    async reach(count: number) {
      const target = acknowledged.size + count;
      await until(async () => acknowledged.size >= target);
    },
    async stop() {
      isOver = true;
      await Promise.all(lanes);
    },
  };
}

/** The bulk of what was lost, if anything was. */
export async function findMissing(
  acknowledged: Map<string, string>,
  servers: string[],
): Promise<string[]> {
  const stored = new Map<string, string>();
  const reader = await TeamClient.connect({
    servers,
    credentials: chen.team,
    agent: chen.agent,
    account: 'team',
  });
  for await (const batch of reader.read('kb', 0))
    for (const { key, text } of batch) stored.set(key, text);
  await reader.close();
  return [...acknowledged].filter(([key, text]) => stored.get(key) !== text).map(([key]) => key);
}
