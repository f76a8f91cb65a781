import type { SidedeskDatabase } from '@/utils/database/database';
import { writeTeamStatus } from '@/utils/database/team-state';
import type { TeamSeat, TeamStatus } from '@/utils/model/team';
import { TeamUnreachable } from './answers';
import { TeamBoard } from './board';
import { TeamClient } from './client';
import { makeStreams } from './diagnose';
import { exchangeCounts, exchangeProposals } from './exchange';
import type { Bucket } from './keys';
import { LibrarySync } from './library-sync';
import { TeamNotes } from './notes-sync';
import { type Clients, flushOutbox } from './outbox';
import { takeDecisions } from './proposals';
import { Timers } from './timers';
import { mayWrite } from './version';
import type { WireMessage } from './wire-message';

/** ms until the second attempt, doubled each time up to the longest; chance adds up to as much. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** A live update may be lost; so it is asked this often, ms. Counters have no others. */
const CHECK = 10 * 60_000;

export interface SessionHooks {
  libraryChanged(): void;
  remindersChanged(): void;
  /** What colleagues wrote about buyers. */
  notesChanged(): void;
}

/**
 * A browser's life in its team: connected again after every break, behind by nothing once it is.
 * It holds no truth: a session that is killed anywhere is begun anew from rows.
 */
export class TeamSession {
  #clients: Clients | null = null;
  #library: LibrarySync | null = null;
  readonly #board: TeamBoard;
  readonly #notes: TeamNotes;
  #status: TeamStatus = { state: 'connecting', since: Date.now(), reason: '', version: '' };
  /** One thing after the other. */
  #work: Promise<unknown> = Promise.resolve();
  #isOver = false;
  /** The last write got no answer. */
  #isMute = false;
  /** When counters are sent and read again, UTC epoch ms. */
  #countAt = 0;
  #wait = FIRST_WAIT;
  readonly #timers = new Timers();
  #dueTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly database: SidedeskDatabase,
    private readonly seat: TeamSeat,
    private readonly hooks: SessionHooks,
    /** ms; chance adds up to as much. */
    private readonly longestWait = LONGEST_WAIT,
  ) {
    const me = { agent: seat.agent, device: seat.device };
    this.#board = new TeamBoard(database, me, hooks.remindersChanged);
    this.#notes = new TeamNotes(database, seat, hooks.notesChanged, (run) => void this.#queue(run));
  }

  /** Connects, and goes on trying. */
  start(): void {
    this.#queue(() => this.#connect());
    this.#check();
  }

  #check(): void {
    this.#timers.later(CHECK, () => this.wake().then(() => this.#check()));
  }

  /** Something is to be sent, or the browser woke up: catches up and hands over what waits. */
  wake(): Promise<void> {
    return this.#queue(() => this.#catchUp());
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#timers.end();
    clearTimeout(this.#dueTimer);
    await this.#work;
    await this.#close();
  }

  async #connect(): Promise<void> {
    if (this.#isOver || this.#clients) return;
    try {
      const { servers, agent, team, library } = this.seat;
      const open = (account: 'team' | 'library', credentials: TeamSeat['team']) =>
        TeamClient.connect({ servers, agent, account, credentials });
      const clients: Clients = { team: await open('team', team), library: null };
      this.#clients = clients;
      if (library) {
        clients.library = await open('library', library);
        await makeStreams(clients.team, clients.library);
      }
      this.#library ??= await LibrarySync.open(
        this.database,
        (entries) => takeDecisions(this.database, entries),
        this.hooks.libraryChanged,
        library !== undefined,
      );
      for (const client of [clients.team, clients.library])
        if (client) this.#watch(client, clients);
      clients.team.listen('kb', (message) => {
        this.#library?.hear(message);
        void this.#queue(async () => {
          if (this.#clients !== clients) return;
          await this.#library?.takeHeard(clients.team);
          await this.#notes.tend(clients, true);
        });
      });
      this.#listen(clients.team, 'task', async (client, message) => {
        await this.#board.hear(client, message);
        await this.#tend();
      });
      if (library) this.#listen(clients.team, 'prop', () => this.#proposals());
      this.#wait = FIRST_WAIT;
      await this.#catchUp();
    } catch (error) {
      await this.#close();
      const isRefused = (error as Error).name === 'AuthorizationError';
      await this.#tell(isRefused ? 'refused' : 'offline', (error as Error).message);
      this.#retry(isRefused ? this.longestWait : this.#wait);
    }
  }

  /** Ends with the connection; where one was cut for good both are begun anew. */
  #watch(client: TeamClient, clients: Clients): void {
    const watched = client.watch((is) => {
      if (is === 'connected') void this.wake();
      else if (is === 'lost') void this.#queue(() => this.#tell('offline', ''));
      else console.debug('[sidedesk] team:', is.message);
    });
    void watched.then(async (error) => {
      if (this.#isOver || this.#clients !== clients) return;
      await this.#queue(async () => {
        await this.#close();
        const isRefused = error?.name === 'AuthorizationError';
        await this.#tell(isRefused ? 'refused' : 'offline', String(error ?? ''));
      });
      this.#retry(this.longestWait);
    });
  }

  #listen(
    client: TeamClient,
    bucket: Bucket,
    hear: (client: TeamClient, message: WireMessage) => Promise<void>,
  ): void {
    client.listen(bucket, (message) => {
      void this.#queue(async () => {
        if (this.#clients?.team === client) await hear(client, message);
      });
    });
  }

  async #catchUp(): Promise<void> {
    const clients = this.#clients;
    if (!clients || !this.#library) return;
    try {
      await this.#library.catchUp(clients.team);
      if (clients.library) await this.#library.markEpoch(clients.library, this.seat);
      if (this.#library.isRewound) this.#countAt = 0;
      this.#library.isRewound = false;
      await this.#board.catchUp(clients.team);
      const isWritable = mayWrite(clients.team.server, this.seat.isTrusted);
      const { version } = clients.team.server;
      // A server that reads and does not write is not called connected until it wrote again.
      if (!isWritable || !this.#isMute)
        await this.#tell(isWritable ? 'connected' : 'reading', '', version);
      if (!isWritable) return;
      this.#isMute = true;
      const sent = await flushOutbox(this.database, clients, this.#board, this.seat);
      this.#isMute = false;
      // Not left to a live update, which may be lost.
      if (sent.isBehind) await this.#library.catchUp(clients.team);
      await this.#tell('connected', '', version);
      if (sent.isFull) this.#timers.later(this.longestWait, () => this.wake());
      await this.#proposals();
      await this.#notes.tend(clients);
      await this.#tend();
      await this.#counts();
    } catch (error) {
      if (!(error instanceof TeamUnreachable)) throw error;
      // The connection may be there and the streams not: a cluster that has lost its majority.
      await this.#tell('offline', error.message);
      this.#timers.later(FIRST_WAIT + Math.random() * this.#longer(), () => this.wake());
    }
  }

  async #proposals(): Promise<void> {
    if (this.#clients) await exchangeProposals(this.database, this.#clients, this.seat);
  }

  async #counts(): Promise<void> {
    if (!this.#clients || Date.now() < this.#countAt) return;
    this.#countAt = Date.now() + CHECK / 2;
    await exchangeCounts(this.database, this.#clients, this.seat);
  }

  /** Claims what is due, and comes back when the next item is. */
  async #tend(): Promise<void> {
    const { team } = this.#clients ?? {};
    if (!team || this.#status.state !== 'connected') return;
    await this.#board.tend(team);
    clearTimeout(this.#dueTimer);
    const next = await this.#board.nextIn();
    if (next === null) return;
    // Not at once: what could not be claimed stays due, and must not be asked for without end.
    const wait = Math.min(Math.max(next, FIRST_WAIT), LONGEST_WAIT);
    this.#dueTimer = setTimeout(() => void this.#queue(() => this.#tend()), wait);
  }

  async #tell(state: TeamStatus['state'], reason: string, version = this.#status.version) {
    const { state: before, reason: why } = this.#status;
    if (before === state && why === reason && this.#status.version === version) return;
    const since = before === state ? this.#status.since : Date.now();
    this.#status = { state, since, reason: reason.slice(0, 300), version };
    await writeTeamStatus(this.database, this.#status);
  }

  async #close(): Promise<void> {
    const clients = this.#clients;
    this.#clients = null;
    await Promise.all([clients?.team.close(), clients?.library?.close()]);
  }

  #retry(wait: number): void {
    this.#timers.later(wait + Math.random() * wait, () => this.#queue(() => this.#connect()));
    this.#longer();
  }

  #longer(): number {
    this.#wait = Math.min(this.#wait * 2, this.longestWait);
    return this.#wait;
  }

  #queue(run: () => Promise<void>): Promise<void> {
    const next = this.#work.then(async () => {
      if (!this.#isOver) await run();
    });
    this.#work = next.catch((error) => console.warn('[sidedesk] team:', error));
    return this.#work as Promise<void>;
  }
}
