import type { TeamSeat } from '@/utils/model/team';
import type { TeamClient } from './client';
import { buckets } from './keys';
import { accountOf } from './streams';
import { mayWrite } from './version';

/** What is wrong with a way into a team, for a sentence in the reader's language. */
export interface Diagnosis {
  is:
    | 'fine'
    /** Connected, but the server is too old to be written to. */
    | 'old'
    /** Nobody answers at this address. */
    | 'refused'
    /** Somebody answers, but the browser does not trust the certificate. */
    | 'certificate'
    /** Something answers that is no team server. */
    | 'stranger'
    | 'credentials'
    /** Signed in, but without a right that is needed: `detail` names the subject. */
    | 'permission'
    /** A manager has to join first: the team's streams are not there. */
    | 'empty'
    /** The server keeps less than the team's streams need. */
    | 'full';
  detail: string;
}

type Connect = (account: 'library' | 'team') => Promise<TeamClient>;

/** Goes the whole way in once, as far as it leads. Never rejects. */
export async function diagnose(
  seat: Pick<TeamSeat, 'servers' | 'library' | 'isTrusted'>,
  connect: Connect,
  probe: (url: string) => Promise<Diagnosis['is']> = probeAddress,
): Promise<Diagnosis> {
  const opened: TeamClient[] = [];
  try {
    const team = await connect('team');
    opened.push(team);
    const library = seat.library ? await connect('library') : null;
    if (library) opened.push(library);
    if (library) await makeStreams(team, library);
    if (!(await team.stream('kb')) || !(await team.stream('task'))) return say('empty');
    const { server } = team;
    if (!mayWrite(server, seat.isTrusted)) return say('old', server.version);
    return say('fine', server.version);
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'AuthorizationError' || /authorization|authentication/i.test(message))
      return say('credentials');
    if (name === 'PermissionViolationError') return say('permission', message);
    if (name === 'ServerFull') return say('full', message);
    if (opened.length > 0) return say('stranger', message);
    return say(await probe(seat.servers[0] ?? ''), message);
  } finally {
    await Promise.all(opened.map((client) => client.close()));
  }
}

/** A manager's first visit makes what the team needs; what is there stays. */
export async function makeStreams(team: TeamClient, library: TeamClient): Promise<void> {
  // Notes about buyers get a place when somebody switches them on, not before.
  for (const bucket of buckets.filter((one) => one !== 'note')) {
    const client = accountOf(bucket) === 'library' ? library : team;
    if (!(await client.stream(bucket))) await client.createStream(bucket);
  }
}

/**
 * A browser does not say why a WebSocket failed, but a plain request tells whether anybody is
 * there: a TLS server answers one without TLS with an error, which is an answer.
 */
async function probeAddress(url: string): Promise<Diagnosis['is']> {
  const { protocol, host } = new URL(url);
  const answers = (address: string) =>
    fetch(address, { mode: 'no-cors', signal: AbortSignal.timeout(5_000) }).then(
      () => true,
      () => false,
    );
  if (await answers(`${protocol === 'wss:' ? 'https' : 'http'}://${host}/`)) return 'stranger';
  if (protocol === 'wss:' && (await answers(`http://${host}/`))) return 'certificate';
  return 'refused';
}

const say = (is: Diagnosis['is'], detail = ''): Diagnosis => ({ is, detail: detail.slice(0, 300) });
