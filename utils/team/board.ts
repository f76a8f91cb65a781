import type { SidedeskDatabase } from '@/utils/database/database';
import { handOverReminder, keepTask, listSettledTasks } from '@/utils/database/team-board';
import { readCursor, writeCursor } from '@/utils/database/team-state';
import type { TeamAct } from '@/utils/model/team';
import { TeamUnreachable, type WriteAnswer } from './answers';
import type { TeamClient, WireMessage } from './client';
import { claimKey, taskKey } from './keys';
import {
  actOn,
  isAssigned,
  isToClaim,
  LEASE,
  type Me,
  nextClaimAt,
  type Refusal,
  type Task,
} from './task';
import { readBody, readFrame, writeEntry } from './wire';

/** How often a lost answer is asked for again before it is left for later. */
const TRIES = 4;
/** ms between two questions to servers that are just choosing a leader. */
const PAUSE = 400;

/** The team board as this browser sees it. Who holds what is decided by the server's answers. */
export class TeamBoard {
  /** Server's clock minus this machine's, ms. */
  skew = 0;
  #created = '';
  #cursor = 0;
  /** What was given back here is for the others, `<id>.<turn>`. */
  readonly #givenBack = new Set<string>();

  constructor(
    private readonly database: SidedeskDatabase,
    private readonly me: Me,
    /** Reminders of this browser changed. */
    private readonly changed: () => void,
  ) {}

  /** @throws {TeamUnreachable} */
  async catchUp(client: TeamClient): Promise<void> {
    const before = Date.now();
    const stream = await client.stream('task');
    if (!stream) return;
    this.skew = Math.round(stream.now - (before + Date.now()) / 2);
    this.#created = stream.created;
    this.#cursor = await readCursor(this.database, 'task', stream.created);
    if (stream.lastSeq < this.#cursor) await this.#forget();
    for await (const messages of client.read('task', this.#cursor))
      for (const message of messages) await this.#keep(message);
  }

  async hear(client: TeamClient, message: WireMessage): Promise<void> {
    if (message.seq <= this.#cursor) return;
    if (message.seq === this.#cursor + 1) await this.#keep(message);
    else await this.catchUp(client);
  }

  /** The server went back in time: what it says now counts. */
  async #forget(): Promise<void> {
    await this.database.teamBoard.clear();
    this.#cursor = 0;
  }

  async #keep(message: WireMessage): Promise<void> {
    const task = readTask(message);
    if (task) await this.#store(task, message.seq, message.at);
    this.#cursor = message.seq;
    await writeCursor(this.database, 'task', { created: this.#created, seq: message.seq });
  }

  async #store(task: Task, seq: number, at: number): Promise<void> {
    const row = { id: task.id, seq, task, at };
    if (await keepTask(this.database, row, this.me, Date.now(), this.skew)) this.changed();
  }

  /** Puts a reminder of this browser on the board. @returns null when there is none to put */
  async putUp(client: TeamClient, reminderId: string, op: string): Promise<WriteAnswer | null> {
    const row = await this.database.reminders.get(reminderId);
    if (!row || (row.state !== 'waiting' && row.state !== 'fired')) return null;
    const { console, shop, url, buyerKey } = row.conversation;
    const task: Task = {
      id: crypto.randomUUID(),
      kind: 'reminder',
      note: row.note,
      dueAt: row.dueAt + this.skew,
      console,
      shop,
      url,
      buyerKey,
      ...(row.orderNo ? { orderNo: row.orderNo } : {}),
      ...(row.replyId ? { replyId: row.replyId } : {}),
      from: this.me.agent,
      state: 'open',
      holder: null,
      turn: 0,
    };
    const answer = await this.#write(client, task, 0, op);
    if ('seq' in answer) {
      await handOverReminder(this.database, reminderId, Date.now());
      this.changed();
    }
    return answer;
  }

  /**
   * Takes, gives back, assigns or ends an item: decided on what is known here, and written only in
   * the place of exactly that. Somebody else's write in between is read and decided on again.
   */
  async act(
    client: TeamClient,
    id: string,
    act: TeamAct,
    op: string,
  ): Promise<'ok' | Refusal | 'gone'> {
    const row = await this.database.teamBoard.get(id);
    let known = row && { task: row.task, seq: row.seq };
    for (let tries = 0; known && tries < TRIES; tries++) {
      const next = actOn(known.task, act, this.me, this.now());
      if (typeof next === 'string') return next;
      if (act.do === 'release') this.#givenBack.add(`${id}.${next.turn}`);
      const answer = await this.#write(client, next, known.seq, op);
      if ('seq' in answer) return 'ok';
      if (answer.refused !== 'changed') throw new TeamUnreachable(answer.refused);
      const there = await readBack(client, answer.at);
      await this.#store(there.task, answer.at, there.at);
      if (there.op === op) return 'ok';
      known = { task: there.task, seq: answer.at };
    }
    return known ? 'held' : 'gone';
  }

  /** What everybody may do now: claim what is due, keep what is held, end what was done here. */
  async tend(client: TeamClient): Promise<void> {
    const rows = await this.database.teamBoard.toArray();
    for (const id of await listSettledTasks(this.database, this.me))
      await this.act(client, id, { do: 'done' }, crypto.randomUUID());
    for (const { task } of rows) {
      if (
        isAssigned(task, this.me) ||
        (isToClaim(task, this.now()) && (await this.#claim(client, task)))
      )
        await this.act(client, task.id, { do: 'take' }, crypto.randomUUID());
      else if (this.#isToRenew(task))
        await this.act(client, task.id, { do: 'renew' }, crypto.randomUUID());
    }
  }

  /** When `tend` has something to do, ms from now; null = nothing is waiting. */
  async nextIn(): Promise<number | null> {
    const rows = await this.database.teamBoard.toArray();
    const at = nextClaimAt(rows.map(({ task }) => task));
    return at === null ? null : Math.max(0, at - this.now());
  }

  now(): number {
    return Date.now() + this.skew;
  }

  /** Only one agent of the team gets a yes: the server takes each firing once. */
  async #claim(client: TeamClient, task: Task): Promise<boolean> {
    if (this.#givenBack.has(`${task.id}.${task.turn}`)) return false;
    const turn = task.turn + (task.holder ? 1 : 0);
    return claimOnce(client, claimKey(task.id, task.dueAt ?? 0, turn), this.me);
  }

  #isToRenew({ state, holder }: Task): boolean {
    const isMine = holder?.agent === this.me.agent && holder.device === this.me.device;
    return state === 'open' && isMine && holder.until - this.now() < (LEASE * 2) / 3;
  }

  async #write(client: TeamClient, task: Task, expected: number, op: string): Promise<WriteAnswer> {
    const who = { at: Date.now(), by: this.me.agent, dev: this.me.device, op };
    const text = writeEntry('task', task.id, task, who);
    const answer = await again(() => client.put('task', taskKey(task.id), text, op, expected));
    if ('seq' in answer) await this.#store(task, answer.seq, this.now());
    return answer;
  }
}

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

/** The item at a sequence; a replica that is behind is asked again. */
async function readBack(client: TeamClient, seq: number) {
  return again(async () => {
    const message = await client.readOne('task', seq);
    const task = message && readTask(message);
    const frame = message && readFrame(message.text);
    if (!message || !task || frame?.is !== 'good') throw new TeamUnreachable('no item there');
    return { task, at: message.at, op: frame.frame.op };
  });
}

function readTask({ key, text }: WireMessage): Task | null {
  const read = readFrame(text);
  if (read.is !== 'good' || read.frame.k !== 'task') return null;
  const parsed = readBody('task', read.frame.b);
  return 'body' in parsed && taskKey(parsed.body.id) === key ? parsed.body : null;
}

/** Asks again after a pause while nobody answers; every attempt is the same write. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TeamUnreachable) || tries === TRIES) throw error;
      await new Promise((done) => setTimeout(done, PAUSE * tries));
    }
  }
}
