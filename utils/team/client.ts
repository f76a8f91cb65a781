import {
  type Authenticator,
  headers,
  type Msg,
  type NatsConnection,
  nkeyAuthenticator,
  PermissionViolationError,
  usernamePasswordAuthenticator,
  wsconnect,
} from '@nats-io/nats-core';
import type { TeamCredentials } from '@/utils/model/team';
import {
  readStreamAnswer,
  readWriteAnswer,
  ServerFull,
  type StreamFacts,
  TeamUnreachable,
  type WriteAnswer,
} from './answers';
import { type Bucket, keyOfSubject, liveSubject, streamOf, subjectOf } from './keys';
import { accountOf, streamConfig } from './streams';
import type { ServerFacts } from './version';
import type { ConnectOptions, WireMessage } from './wire-message';

/** ms between two pings; a connection that missed two is noticed dead within 12 s. */
const PING = 4_000;
const PINGS_MISSED = 2;
/** ms a request may take; while a cluster chooses a leader it takes longer and is tried again. */
const PATIENCE = 5_000;
/** ms until the next attempt, and what chance adds: agents of a restarted server come in turns. */
const WAIT = 1_000;
const JITTER = 5_000;
/** Entries the server sends at a stretch, and their bytes. */
const BATCH = 1_000;
const BATCH_BYTES = 900_000;
/** ms for such a stretch, on a slow line too. */
const BATCH_PATIENCE = 20_000;

/** A connection to the team's server. Only this file knows the library that speaks to it. */
export class TeamClient {
  private constructor(
    private readonly connection: NatsConnection,
    private readonly account: 'library' | 'team',
  ) {}

  /** @throws when it cannot be connected: see `diagnose.ts` */
  static async connect({ servers, credentials, agent, account, once }: ConnectOptions) {
    const connection = await wsconnect({
      servers,
      authenticator: authenticatorOf(credentials),
      inboxPrefix: `_INBOX.${agent}`,
      ignoreClusterUpdates: true,
      pingInterval: PING,
      maxPingOut: PINGS_MISSED,
      timeout: PATIENCE,
      reconnect: !once,
      maxReconnectAttempts: -1,
      reconnectTimeWait: WAIT,
      reconnectJitter: JITTER,
      reconnectJitterTLS: JITTER,
    });
    return new TeamClient(connection, account);
  }

  get server(): ServerFacts {
    const info = this.connection.info;
    return { version: info?.version ?? '0', isCluster: info?.cluster !== undefined };
  }

  /**
   * Tells about the connection until it is closed for good.
   * @returns the error it was closed with (a revoked user), or nothing after `close()`
   */
  async watch(tell: (is: 'connected' | 'lost' | Error) => void): Promise<Error | undefined> {
    for await (const status of this.connection.status()) {
      if (status.type === 'reconnect') tell('connected');
      // Stale first: a peer that hears nothing does not close either.
      if (['disconnect', 'staleConnection'].includes(status.type)) tell('lost');
      if (status.type === 'error') tell(status.error);
    }
    const end = await this.connection.closed();
    return end ?? undefined;
  }

  /** @returns null when the bucket does not exist */
  async stream(bucket: Bucket): Promise<StreamFacts | null> {
    const text = await this.#ask(`${this.#api(bucket)}STREAM.INFO.${streamOf(bucket)}`, '');
    return readStreamAnswer(text);
  }

  /** Makes a bucket; one that is there stays as it is. Only a manager may. */
  async createStream(bucket: Bucket): Promise<void> {
    const config = streamConfig(bucket, this.server.isCluster ? 3 : 1);
    const subject = `$JS.API.STREAM.CREATE.${streamOf(bucket)}`;
    const answer = JSON.parse(await this.#ask(subject, JSON.stringify(config))) as {
      error?: { err_code?: number; description?: string };
    };
    // 10047: more than max_file_store has left; 10058: a stream of this name exists with another configuration, such as more replicas.
    if (answer.error?.err_code === 10_047) throw new ServerFull(answer.error.description);
    if (answer.error && answer.error.err_code !== 10_058)
      throw new TeamUnreachable(answer.error.description);
  }

  /** Everything after a sequence, the oldest first, a stretch at a time. */
  async *read(bucket: Bucket, after: number, keys = '>'): AsyncGenerator<WireMessage[]> {
    const filter = subjectOf(bucket, keys);
    let coming = this.#readBatch(bucket, after + 1, filter);
    for (;;) {
      const { messages, left } = await coming;
      const last = messages.at(-1);
      const isEnd = !last || left === 0;
      // On its way while this stretch is written; who stops here needs no answer any more.
      if (!isEnd) {
        coming = this.#readBatch(bucket, sequenceOf(last) + 1, filter);
        coming.catch((error) => console.debug('[sidedesk] team: read ahead:', error));
      }
      if (last) yield messages.flatMap((msg) => readMessage(bucket, msg) ?? []);
      if (isEnd) return;
    }
  }

  /** One entry by its key, or by its sequence, which never changes. Null = not (yet) there. */
  async readOne(bucket: Bucket, which: string | number): Promise<WireMessage | null> {
    const path = `${this.#api(bucket)}DIRECT.GET.${streamOf(bucket)}`;
    const [subject, body] =
      typeof which === 'string'
        ? [`${path}.${subjectOf(bucket, which)}`, '']
        : [path, JSON.stringify({ seq: which })];
    const msg = await this.#request(subject, body);
    return msg.headers?.code ? null : (readMessage(bucket, msg) ?? null);
  }

  /**
   * Writes an entry.
   * @param expected sequence the key must be at; 0 = it must be new; null = whatever it is
   * @param op the same for every attempt at the same write
   * @throws {TeamUnreachable} when nobody knows whether it was written
   */
  async put(
    bucket: Bucket,
    key: string,
    text: string | Uint8Array,
    op: string,
    expected: number | null = null,
  ): Promise<WriteAnswer> {
    const head = headers();
    head.set('Nats-Msg-Id', op);
    if (expected !== null) head.set('Nats-Expected-Last-Subject-Sequence', String(expected));
    try {
      const msg = await this.#request(subjectOf(bucket, key), text, head);
      return readWriteAnswer(msg.string());
    } catch (error) {
      if (error instanceof PermissionViolationError)
        return { refused: 'denied', reason: error.subject };
      throw error;
    }
  }

  /** Hears every write of a bucket from now on, at most once. @returns what stops it */
  listen(bucket: Bucket, hear: (message: WireMessage) => void): () => void {
    const subscription = this.connection.subscribe(liveSubject(bucket), {
      callback: (error, msg) => {
        const message = error ? undefined : readMessage(bucket, msg);
        if (message) hear(message);
      },
    });
    return () => subscription.unsubscribe();
  }

  /** Everything sent so far has arrived. */
  flush(): Promise<void> {
    return this.connection.flush();
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  #api(bucket: Bucket): string {
    return accountOf(bucket) === 'library' && this.account === 'team' ? 'kbapi.' : '$JS.API.';
  }

  /** A server before 2.11 answers with one entry whatever is asked for. */
  async #readBatch(bucket: Bucket, from: number, filter: string) {
    const wanted = { seq: from, next_by_subj: filter, batch: BATCH, max_bytes: BATCH_BYTES };
    const messages: Msg[] = [];
    let left = 1;
    const answers = await this.connection.requestMany(
      `${this.#api(bucket)}DIRECT.GET.${streamOf(bucket)}`,
      JSON.stringify(wanted),
      { strategy: 'sentinel', maxWait: BATCH_PATIENCE, noMux: true },
    );
    for await (const msg of answers) {
      const code = msg.headers?.code ?? 0;
      if (code === 404) return { messages, left: 0 };
      if (code === 204 || msg.data.length === 0) {
        left = Number(msg.headers?.get('Nats-Num-Pending') ?? 0);
        return { messages, left };
      }
      if (code !== 0) throw new TeamUnreachable(msg.headers?.description);
      messages.push(msg);
      if (!msg.headers?.has('Nats-Num-Pending')) return { messages, left: 1 };
    }
    if (messages.length > 0) return { messages, left: 1 };
    throw new TeamUnreachable('the answer was cut short');
  }

  async #ask(subject: string, body: string): Promise<string> {
    return (await this.#request(subject, body)).string();
  }

  async #request(subject: string, body: string | Uint8Array, head = headers()): Promise<Msg> {
    try {
      return await this.connection.request(subject, body, { timeout: PATIENCE, headers: head });
    } catch (error) {
      // What is not allowed comes wrapped in the request that failed of it.
      for (const one of [error, (error as Error).cause])
        if (one instanceof PermissionViolationError) throw one;
      throw new TeamUnreachable(String(error));
    }
  }
}

function authenticatorOf(credentials: TeamCredentials): Authenticator {
  if ('seed' in credentials) return nkeyAuthenticator(new TextEncoder().encode(credentials.seed));
  return usernamePasswordAuthenticator(credentials.user, credentials.password);
}

const sequenceOf = (msg: Msg): number => Number(msg.headers?.get('Nats-Sequence'));

/**
 * A stored entry, or nothing for a forged one: who copies an entry into a bucket by a reply
 * subject leaves the server's own headers in it twice.
 */
function readMessage(bucket: Bucket, msg: Msg): WireMessage | undefined {
  const streams = msg.headers?.values('Nats-Stream') ?? [];
  const subject = msg.headers?.get('Nats-Subject') ?? '';
  const key = keyOfSubject(bucket, subject);
  if (streams.length !== 1 || streams[0] !== streamOf(bucket) || key === null) return undefined;
  const at = Date.parse(msg.headers?.get('Nats-Time-Stamp') ?? '');
  return { key, seq: sequenceOf(msg), at, text: msg.string() };
}
