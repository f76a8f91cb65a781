import type { SidedeskDatabase } from '@/utils/database/database';
import {
  applyTeamChange,
  isLogLong,
  readPackHere,
  readTeamLog,
  readTeamRows,
  rewriteTeamLog,
  type Seen,
} from '@/utils/database/team-library';
import { readSharing, writeSharing } from '@/utils/database/team-notes';
import { forgetServer, readLibraryCursor, writeCursor } from '@/utils/database/team-state';
import type { TeamCursor, TeamSeat } from '@/utils/model/team';
import { listOf } from '@/utils/packs/item-kinds';
import type { TeamClient } from './client';
import { isSameHistory, readEpoch, writeEpoch } from './epoch';
import { SHARING_KEY } from './keys';
import { type Here, mergeEntries } from './merge-entries';
import { type LibraryEntry, type ReadEntries, readEntries } from './read-entries';
import { EndReader } from './read-to-end';
import type { ItemBody, PackBody } from './wire';
import type { WireMessage } from './wire-message';

/** Reads what the team says into this browser's library, by revision and then live. */
export class LibrarySync {
  readonly seen: Map<string, Seen>;
  #cursor = 0;
  readonly #reader = new EndReader('kb');
  #place: Omit<TeamCursor, 'seq'> = { created: '' };
  /** The server was found to have gone back; for whoever has more to do about it to take. */
  isRewound = false;
  #heard: WireMessage[] = [];

  private constructor(
    private readonly database: SidedeskDatabase,
    seen: Map<string, Seen>,
    /** Told of each stretch; decisions about proposals are handed on. */
    private readonly applied: (entries: LibraryEntry[]) => Promise<void>,
    /** Told once all there is was read: the search catches up once, not at every stretch. */
    private readonly changed: () => void,
    /** What this browser published may be what a server lost. */
    private readonly isManager: boolean,
  ) {
    this.seen = seen;
  }

  static async open(
    database: SidedeskDatabase,
    applied: (entries: LibraryEntry[]) => Promise<void>,
    changed: () => void,
    isManager = false,
  ): Promise<LibrarySync> {
    const seen = await readTeamLog(database);
    if (await isLogLong(database)) await rewriteTeamLog(database, seen);
    return new LibrarySync(database, seen, applied, changed, isManager);
  }

  /**
   * Reads everything after what was read before. A server that went back in time (restored from
   * a backup) or is another one is read from its beginning; what was edited here stays.
   * @returns how many entries were read
   * @throws {TeamUnreachable}
   */
  async catchUp(client: TeamClient): Promise<number> {
    const stream = await client.stream('kb');
    if (!stream) return 0;
    const known = await readLibraryCursor(this.database);
    const told = await readEpoch(client);
    const isLate = known !== null && (told === null || told === known.former);
    const epoch = isLate ? known.epoch : told;
    const former = epoch === known?.epoch ? known?.former : known?.epoch;
    this.#place = { created: stream.created, epoch, former };
    this.#cursor = known?.seq ?? 0;
    if (known && (await this.#isBack(client, known, stream.lastSeq))) {
      await forgetServer(this.database);
      this.isRewound = true;
      this.#cursor = 0;
    }
    if (stream.lastSeq === this.#cursor) return 0;
    const isFromStart = this.#cursor === 0;
    const read = new Set<string>();
    let count = 0;
    // The next stretch is parsed while the browser writes this one.
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const messages of this.#reader.read(client, this.#cursor, stream.lastSeq)) {
        const stretch = await readEntries(client, messages);
        await writing;
        writing = this.#apply(stretch, messages);
        // Told where it is awaited.
        writing.catch(() => undefined);
        count += messages.length;
        if (isFromStart) for (const { key } of messages) read.add(key);
      }
      await writing;
      if (isFromStart) await this.#forgetOthers(read);
    } finally {
      await writing.catch(() => undefined);
      if (count > 0) this.changed();
    }
    return count;
  }

  /** Whether the server is another one, went back, or was given a new life after it had. */
  async #isBack(client: TeamClient, known: TeamCursor, lastSeq: number): Promise<boolean> {
    const { created, epoch } = this.#place;
    if (known.created !== created || lastSeq < known.seq) return true;
    if (known.epoch && epoch !== known.epoch) return true;
    return !(await isSameHistory(client, this.seen));
  }

  /** A manager gives the server its first life, or a new one after it went back. */
  async markEpoch(library: TeamClient, seat: TeamSeat): Promise<void> {
    if (this.#place.epoch && !this.isRewound) return;
    const { epoch: former } = this.#place;
    this.#place = { ...this.#place, former, epoch: await writeEpoch(library, seat) };
    await writeCursor(this.database, 'kb', { ...this.#place, seq: this.#cursor });
  }

  /** A write was just heard of; it is taken by `takeHeard`, with those that come meanwhile. */
  hear(message: WireMessage): void {
    this.#heard.push(message);
  }

  /** Takes what was heard; after a gap it reads what it missed. */
  async takeHeard(client: TeamClient): Promise<void> {
    const heard = this.#heard.splice(0).filter(({ seq }) => seq > this.#cursor);
    const first = heard[0]?.seq ?? 0;
    const isWhole = heard.every(({ seq }, i) => seq === first + i);
    if (heard.length === 0) return;
    if (first !== this.#cursor + 1 || !isWhole) {
      await this.catchUp(client);
      return;
    }
    await this.#apply(await readEntries(client, heard), heard);
    this.changed();
  }

  async #apply({ entries, bad }: ReadEntries, messages: WireMessage[]): Promise<void> {
    const last = messages.at(-1);
    if (!last) return;
    const merged = mergeEntries(entries, await this.#read(entries), Date.now());
    const cursor = { ...this.#place, seq: last.seq };
    await applyTeamChange(this.database, { ...merged, bad, cursor });
    for (const [key, seq, body] of merged.seen) this.seen.set(key, { seq, body });
    this.#cursor = last.seq;
    await this.applied(entries);
  }

  /** What this server never said is not known to the team: a manager may publish it again. */
  async #forgetOthers(read: ReadonlySet<string>): Promise<void> {
    const gone = [...this.seen.keys()].filter((key) => !read.has(key));
    for (const key of gone) this.seen.delete(key);
    if (gone.length > 0) await rewriteTeamLog(this.database, this.seen);
    // A server on which nobody ever switched the notes on.
    const { seq } = await readSharing(this.database);
    if (seq > 0 && !read.has(SHARING_KEY))
      await writeSharing(this.database, { seq: 0, said: null });
  }

  /** What this browser holds of the keys these entries are about. */
  async #read(entries: LibraryEntry[]): Promise<Here> {
    const ids = { replies: [], articles: [], rules: [], consoles: [], reminderRules: [] } as Record<
      string,
      string[]
    >;
    const packs = new Map();
    for (const { kind, key, body } of entries) {
      const known = this.seen.get(key)?.body;
      if (kind === 'item') {
        const item = (body ?? (known as ItemBody | null | undefined))?.item;
        if (item) ids[listOf[item.type]]?.push(item.content.id);
      }
      if (kind === 'pack') {
        const packId = (body ?? (known as PackBody | null | undefined))?.packId;
        if (packId !== undefined && !packs.has(packId))
          packs.set(packId, await readPackHere(this.database, packId));
      }
    }
    const rows = await readTeamRows(this.database, ids as Parameters<typeof readTeamRows>[1]);
    const inConflict = new Set(await this.database.teamConflicts.toCollection().primaryKeys());
    const installed = await this.database.packs.toArray();
    const installedAt = new Map(installed.map((pack) => [pack.id, pack.installedAt]));
    const isRewound = this.isRewound && this.isManager;
    return { seen: this.seen, rows, packs, inConflict, installedAt, isRewound };
  }
}
