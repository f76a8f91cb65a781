import { afterAll, beforeAll, expect, it } from 'vitest';
import { TeamClient } from '@/utils/team/client';
import { makeStreams } from '@/utils/team/diagnose';
import { agentNamed, chen, startTeam, type TeamWorld } from './server';

const AGENTS = 200;
const UPDATES = 40;
/** ms between two updates. */
const EVERY = 25;

let world: TeamWorld;
beforeAll(async () => {
  world = await startTeam(1);
});
afterAll(() => world?.stop());

it('tells 200 connected agents of each change', async () => {
  const servers = [world.nodes[0]?.url ?? ''];
  const connect = (account: 'library' | 'team', who: typeof chen) =>
    TeamClient.connect({ servers, credentials: who[account], agent: who.agent, account });
  const [team, library] = [await connect('team', chen), await connect('library', chen)];
  await makeStreams(team, library);
  const lin = { ...chen, ...agentNamed('lin') };
  const agents = await Promise.all(Array.from({ length: AGENTS }, () => connect('team', lin)));
  const times: number[] = [];
  for (const agent of agents) {
    agent.listen('kb', ({ text }) => times.push(performance.now() - Number(text)));
    await agent.flush();
  }
  for (let i = 0; i < UPDATES; i++) {
    await library.put('kb', `i.${i}`, String(performance.now()), `u${i}`);
    await new Promise((done) => setTimeout(done, EVERY));
  }
  await Promise.all(agents.map((agent) => agent.flush()));
  expect(times).toHaveLength(AGENTS * UPDATES);
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  // A figure and no test: what it takes on a quiet machine is measured by the bench.
  console.log(`live update to ${AGENTS} agents: p95 ${p95.toFixed(1)} ms`);
  await Promise.all([...agents, team, library].map((client) => client.close()));
});
