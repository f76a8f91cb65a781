import type { SidedeskDatabase } from '@/utils/database/database';
import { handOverReminder, keepTask, listSettledTasks } from '@/utils/database/team-board';
import { findOpenCase, silenceCase } from '@/utils/database/team-cases';
import { dropTask } from '@/utils/database/team-forget';
import { readCursor, writeCursor } from '@/utils/database/team-state';
import type { TeamAct } from '@/utils/model/team';
import { TeamUnreachable, type WriteAnswer } from './answers';
import { again, claimOnce, TRIES } from './claim';
import type { TeamClient } from './client';
import { forgetTask } from './forget-task';
import { claimKey, taskKey } from './keys';
import { readBack, readGone, readTask } from './read-task';
import { EndReader } from './read-to-end';
import { aboutCase, shareCase } from './share-case';
import {
  actOn,
  type BoardRow,
  caseTaskId,
  isAssigned,
  isHeldBy,
  isToClaim,
  LEASE,
  type Me,
  nextClaimAt,
  type Refusal,
  type Task,
} from './task';
import { writeEntry } from './wire';
import type { WireMessage } from './wire-message';

/** The team board as this browser sees it. Who holds what is decided by the server's answers. */
export class TeamBoard {
  /** Server's clock minus this machine's, ms. */
  skew = 0;
  #created = '';
  #cursor = 0;
  readonly #reader = new EndReader('task');
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
    if (stream.lastSeq < this.#cursor) this.#cursor = 0;
    const known = this.#cursor === 0 ? await this.database.teamBoard.toArray() : [];
    if (known.length > 0) await this.database.teamBoard.clear();
    for await (const messages of this.#reader.read(client, this.#cursor, stream.lastSeq))
      for (const message of messages) await this.#keep(message);
    await this.#putBack(client, known);
  }

  async hear(client: TeamClient, message: WireMessage): Promise<void> {
    if (message.seq <= this.#cursor) return;
    if (message.seq === this.#cursor + 1) await this.#keep(message);
    else await this.catchUp(client);
  }

  /**
   * The server went back in time: what it says now counts. An item it does not know any more is
   * put up again by whoever has it or put it there, or nobody would.
   */
  async #putBack(client: TeamClient, before: readonly BoardRow[]): Promise<void> {
    for (const { id, task } of before) {
      const isOwn = task.from === this.me.agent || isHeldBy(task, this.me);
      if (task.state !== 'open' || !isOwn || (await this.database.teamBoard.get(id))) continue;
      await this.#write(client, task, 0, crypto.randomUUID());
    }
  }

  async #keep(message: WireMessage): Promise<void> {
    const task = readTask(message);
    if (task) await this.#store(task, message.seq, message.at);
    const gone = readGone(message);
    if (gone && (await dropTask(this.database, gone, message.seq, Date.now()))) this.changed();
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
   * Puts an open case of this browser on the board, as the item it always is.
   * @returns null when there is none to put, or it is there already
   */
  async putUpCase(client: TeamClient, caseId: string, op: string): Promise<WriteAnswer | null> {
    const row = await findOpenCase(this.database, caseId);
    const known = await this.database.teamBoard.get(caseTaskId(caseId));
    if (!row || known?.task.state === 'open') return null;
    const { console, shop, url, buyerKey } = row.conversation;
    const task: Task = {
      ...aboutCase(row, Date.now(), this.skew),
      ...{ console, shop, url, buyerKey },
      ...{ from: this.me.agent, state: 'open', holder: null },
      turn: known ? known.task.turn + 1 : 0,
    };
    const answer = await this.#write(client, task, known?.seq ?? 0, op);
    if ('seq' in answer && (await silenceCase(this.database, caseId, Date.now()))) this.changed();
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
      const acted = actOn(known.task, act, this.me, this.now());
      if (typeof acted === 'string') return acted;
      const next = isHeldBy(known.task, this.me) ? await this.#withCase(acted) : acted;
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

  /** A buyer was forgotten: see `forget-task.ts`. */
  forget(client: TeamClient, id: string, op: string): Promise<WriteAnswer | null> {
    return forgetTask(client, id, this.me, op, this.now());
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

  /** What its holder did to a case goes with whatever becomes of it. */
  async #withCase(task: Task): Promise<Task> {
    const row = task.case && (await this.database.cases.get(task.case.id));
    if (!row) return task;
    if (row.isOpen === 0) return { ...task, case: shareCase(row) };
    return { ...task, ...aboutCase(row, Date.now(), this.skew) };
  }

  /** Only one agent of the team gets a yes: the server takes each firing once. */
  async #claim(client: TeamClient, task: Task): Promise<boolean> {
    if (this.#givenBack.has(`${task.id}.${task.turn}`)) return false;
    const turn = task.turn + (task.holder ? 1 : 0);
    return claimOnce(client, claimKey(task.id, task.dueAt ?? 0, turn), this.me);
  }

  #isToRenew(task: Task): boolean {
    const left = (task.holder?.until ?? 0) - this.now();
    return isHeldBy(task, this.me) && left < (LEASE * 2) / 3;
  }

  async #write(client: TeamClient, task: Task, expected: number, op: string): Promise<WriteAnswer> {
    const who = { at: Date.now(), by: this.me.agent, dev: this.me.device, op };
    const text = writeEntry('task', task.id, task, who);
    const answer = await again(() => client.put('task', taskKey(task.id), text, op, expected));
    if ('seq' in answer) await this.#store(task, answer.seq, this.now());
    return answer;
  }
}
