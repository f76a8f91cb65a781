import { TeamClient } from '@/utils/team/client';
import { makeStreams } from '@/utils/team/diagnose';
import { itemKey } from '@/utils/team/keys';
import { itemBodyOf } from '@/utils/team/publish-plan';
import { writeEntry } from '@/utils/team/wire';
import { aReply } from '../../builders';
import { agentNamed, chen } from '../../team/server';

/** ms between two updates while everybody listens. */
const EVERY = 500;
const UPDATES = 20;

const connect = (url: string, who: typeof chen, account: 'team' | 'library') =>
  TeamClient.connect({ servers: [url], credentials: who[account], agent: who.agent, account });

/** A team with a library of so many replies of about 1 kB. */
export async function fillTeam(url: string, count: number, from = 0, text = '首版'): Promise<void> {
  const [team, library] = [await connect(url, chen, 'team'), await connect(url, chen, 'library')];
  await makeStreams(team, library);
  for (let at = from; at < from + count; at += 500) {
    const writes = Array.from({ length: Math.min(500, from + count - at) }, (_, i) => {
      const id = `bench-${at + i}`;
      const variants = [
        { tone: 'warm' as const, text: `${text}${at + i} ${'亲，包邮的哦。'.repeat(28)}` },
      ];
      const body = itemBodyOf(
        'reply',
        aReply({ id, title: `话术 ${at + i}`, codes: [], variants }),
      );
      const op = `${id}-${text}`;
      const entry = writeEntry('item', id, body, { at: 0, by: 'chen', dev: 'bench', op });
      return library.put('kb', itemKey('reply', id), entry, op);
    });
    await Promise.all(writes);
  }
  await Promise.all([team.close(), library.close()]);
}

/** Connections that hear every change, and how long changes take to all of them, ms. */
export async function connectMany(url: string, count: number) {
  const lin = { ...chen, ...agentNamed('lin') };
  const agents: TeamClient[] = [];
  const before = performance.now();
  for (let at = 0; at < count; at += 100) {
    const some = Array.from({ length: Math.min(100, count - at) }, () => connect(url, lin, 'team'));
    agents.push(...(await Promise.all(some)));
  }
  const took = performance.now() - before;
  return {
    took,
    async spread(): Promise<number[]> {
      const times: number[] = [];
      for (const agent of agents)
        agent.listen('kb', ({ text }) => times.push(performance.now() - Number(text)));
      await Promise.all(agents.map((agent) => agent.flush()));
      const library = await connect(url, chen, 'library');
      for (let i = 0; i < UPDATES; i++) {
        await library.put('kb', `i.live-${i}`, String(performance.now()), `live-${i}-${count}`);
        await new Promise((done) => setTimeout(done, EVERY));
      }
      await Promise.all(agents.map((agent) => agent.flush()));
      await library.close();
      if (times.length !== count * UPDATES) throw new Error(`${times.length} heard`);
      return times.sort((a, b) => a - b);
    },
    close: () => Promise.all(agents.map((agent) => agent.close())),
  };
}
