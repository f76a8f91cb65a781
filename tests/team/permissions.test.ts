import {
  headers,
  type NatsConnection,
  nkeys,
  usernamePasswordAuthenticator,
  wsconnect,
} from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TeamClient } from '@/utils/team/client';
import { buckets } from '@/utils/team/keys';
import { accountOf } from '@/utils/team/streams';
import { tryInvite } from '@/utils/team/try-invite';
import { agentNamed, chen, startTeam, type TeamWorld } from './server';

/*
 * What an agent could try with a client of his own. The attacker knows everything but the
 * others' passwords.
 */
let world: TeamWorld;
let library: TeamClient;
let team: TeamClient;
let lin: NatsConnection;
let url = '';
const boKey = nkeys.createUser();

beforeAll(async () => {
  // Bo proves who he is by a key of his own instead of a password.
  world = await startTeam(1, ['mei', 'bo'], (config) =>
    config.replace('user: "bo", password: "change-me-3"', `nkey: "${boKey.getPublicKey()}"`),
  );
  url = world.nodes[0]?.url ?? '';
  library = await connectAs('library');
  team = await connectAs('team');
  for (const bucket of buckets) {
    await (accountOf(bucket) === 'library' ? library : team).createStream(bucket);
  }
  await library.put('kb', 'i.one', 'manager', 'op-1');
  lin = await wsconnect({
    servers: [url],
    authenticator: usernamePasswordAuthenticator('lin', agentNamed('lin').team.password),
    inboxPrefix: '_INBOX.lin',
  });
  await lin.request('$KV.prop.lin.a', 'mine');
  const mei = await TeamClient.connect({
    servers: [url],
    credentials: agentNamed('mei').team,
    agent: 'mei',
    account: 'team',
  });
  await mei.put('prop', 'mei.secret', 'hers', 'op-2');
  await mei.close();
});
afterAll(async () => {
  await Promise.all([lin?.close(), library?.close(), team?.close()]);
  await world?.stop();
});

const connectAs = (account: 'library' | 'team') =>
  TeamClient.connect({ servers: [url], credentials: chen[account], agent: 'chen', account });

/** Sends something and says what the server answers, or why it lets nothing through. */
async function attempt(subject: string, body = '', head = headers()): Promise<string> {
  try {
    const answer = await lin.request(subject, body, { timeout: 500, headers: head });
    return answer.headers?.code ? `status ${answer.headers.code}` : answer.string();
  } catch (error) {
    return (error as Error).name;
  }
}

const rollup = () => {
  const head = headers();
  head.set('Nats-Rollup', 'all');
  return head;
};
const libraryNow = async () => (await library.readOne('kb', 'i.one'))?.text;

describe('an agent with a client of his own', () => {
  it.each([
    ['write the library', '$KV.kb.i.one', 'x'],
    ['write a decision', '$KV.kb.d.one', 'x'],
    ['write a picture', '$KV.att.abc.0', 'x'],
    ["write another agent's proposal", '$KV.prop.mei.secret', 'x'],
    ["read another agent's proposal", '$JS.API.DIRECT.GET.KV_prop.$KV.prop.mei.secret', ''],
    ['read proposals by sequence', '$JS.API.DIRECT.GET.KV_prop', '{"seq":2}'],
    ['read a stream around the filter', '$JS.API.STREAM.MSG.GET.KV_prop', '{"seq":2}'],
    ["write another agent's counters", '$KV.cnt.mei.d1.2026-11-20', 'x'],
    ["read another agent's counters", '$JS.API.DIRECT.GET.KV_cnt.$KV.cnt.mei.d1.2026-11-20', ''],
    ['read counters by sequence', '$JS.API.DIRECT.GET.KV_cnt', '{"seq":1}'],
    ['learn how many counters there are', '$JS.API.STREAM.INFO.KV_cnt', ''],
    ["write a colleague's note", '$KV.note.mei.d1.x', 'x'],
    ['switch the notes on', '$KV.kb.s.notes', 'x'],
    ['make a place for notes', '$JS.API.STREAM.CREATE.KV_note', '{"name":"KV_note"}'],
    ['purge the notes', '$JS.API.STREAM.PURGE.KV_note', ''],
    ['purge the board', '$JS.API.STREAM.PURGE.KV_task', ''],
    ['purge the library through the import', 'kbapi.STREAM.PURGE.KV_kb', ''],
    ['delete a stream', '$JS.API.STREAM.DELETE.KV_task', ''],
    ['delete a message', '$JS.API.STREAM.MSG.DELETE.KV_task', '{"seq":1}'],
    ['change a stream', '$JS.API.STREAM.UPDATE.KV_task', '{}'],
    ['make a stream', '$JS.API.STREAM.CREATE.MINE', '{"name":"MINE"}'],
    ['make a consumer', '$JS.API.CONSUMER.CREATE.KV_prop', '{"stream_name":"KV_prop","config":{}}'],
    ['make a consumer through the import', 'kbapi.CONSUMER.CREATE.KV_kb', '{}'],
    ['speak in the name of the library', 'kb.live.i.one', 'forged'],
    ['speak in the name of the board', 'task.live.x', 'forged'],
  ])('cannot %s', async (_, subject, body) => {
    expect(await attempt(subject, body)).toMatch(
      /PermissionViolation|NoResponders|RequestError|Timeout/,
    );
    expect(await libraryNow()).toBe('manager');
  });

  it.each(['>', '$KV.prop.>', 'prop.live.>', '_INBOX.mei.>', '_INBOX.>', '$JS.>'])(
    'cannot listen to %s',
    async (subject) => {
      const heard = new Promise<string>((done) => {
        lin.subscribe(subject, { callback: (error) => done(error?.name ?? 'a message') });
      });
      await lin.flush();
      expect(await heard).toBe('PermissionViolationError');
    },
  );

  it('cannot empty a bucket he may write by a rollup', async () => {
    await team.put('task', 'first', 'kept', 'op-3');
    expect(await attempt('$KV.task.second', 'x', rollup())).toContain('rollup not permitted');
    expect((await team.readOne('task', 'first'))?.text).toBe('kept');
  });

  it('cannot have an answer delivered into the library', async () => {
    for (const prefix of ['$JS.API.', 'kbapi.']) {
      lin.publish(`${prefix}DIRECT.GET.KV_prop.$KV.prop.lin.a`, '', { reply: '$KV.kb.i.one' });
      lin.publish(`${prefix}DIRECT.GET.KV_kb.$KV.kb.i.one`, '', { reply: '$KV.kb.i.two' });
    }
    await lin.flush();
    expect(await libraryNow()).toBe('manager');
    expect(await library.readOne('kb', 'i.two')).toBeNull();
  });

  it("forges another agent's proposal only so that everybody sees it is forged", async () => {
    lin.publish('$JS.API.DIRECT.GET.KV_prop.$KV.prop.lin.a', '', { reply: '$KV.prop.mei.forged' });
    await lin.flush();
    await team.flush();
    const all = [];
    for await (const batch of team.read('prop', 0)) all.push(...batch.map(({ key }) => key));
    expect(all.sort()).toEqual(['lin.a', 'mei.secret']);
  });

  it('writes his own counters, each time in the place of the last', async () => {
    expect(await attempt('$KV.cnt.lin.d1.2026-11-20', 'one')).toContain('"seq"');
    expect(await attempt('$KV.cnt.lin.d1.2026-11-20', 'two')).toContain('"seq"');
    expect((await team.readOne('cnt', 'lin.d1.2026-11-20'))?.text).toBe('two');
    expect((await team.stream('cnt'))?.messages).toBe(1);
  });

  it('writes a claim once, whoever he is', async () => {
    expect(await attempt('$KV.claim.t.1.0', 'lin')).toContain('"seq"');
    expect(await attempt('$KV.claim.t.1.0', 'again')).toContain('maximum messages per subject');
    expect((await team.readOne('claim', 't.1.0'))?.text).toBe('lin');
  });

  it('is told when something is too large', async () => {
    const answer = await team.put('claim', 't.2.0', 'x'.repeat(3_000), 'op-4');
    expect(answer).toMatchObject({ refused: 'large' });
  });
});

describe('an agent with a key instead of a password', () => {
  const join = (seed: string) => tryInvite({ servers: [url], agent: 'bo', team: { seed } }, false);
  const seedOf = (key: typeof boKey) => new TextDecoder().decode(key.getSeed());

  it('joins by its seed, and by no other', async () => {
    expect(await join(seedOf(boKey))).toMatchObject({ is: 'fine' });
    expect(await join(seedOf(nkeys.createUser()))).toMatchObject({ is: 'credentials' });
  });
});
