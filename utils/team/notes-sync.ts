import type { SidedeskDatabase } from '@/utils/database/database';
import { readSentNotes, readSharing, writeSentNotes } from '@/utils/database/team-notes';
import type { TeamSeat } from '@/utils/model/team';
import type { TeamClient } from './client';
import type { Clients } from './outbox';
import { keepNotes, receiveNotes, sendNotes, sweepNotes, takeBackNotes } from './share-notes';
import type { WireMessage } from './wire-message';

/**
 * Notes about buyers between colleagues, while a manager has switched it on. What has to be done
 * follows from what the switch says now, so whoever was away does the rest when they are back.
 */
export class TeamNotes {
  /** Of which connection notes are heard, and what stops it. */
  #listening: { client: TeamClient; stop: () => void } | null = null;
  /** All contacts were looked at in this session, in this round. */
  #lookedAt: string | null = null;

  constructor(
    private readonly database: SidedeskDatabase,
    private readonly seat: TeamSeat,
    /** What is shown beside buyers changed. */
    private readonly changed: () => void,
    /** Does something with the connection after what is under way. */
    private readonly queue: (run: () => Promise<void>) => void,
  ) {}

  /**
   * Sends, receives, or removes.
   * @param isChanged only if the switch says something else than the last time
   * @throws {TeamUnreachable}
   */
  async tend({ team, library }: Clients, isChanged = false): Promise<void> {
    const { seq, said } = await readSharing(this.database);
    // Never switched on: there is nothing, and no right to look is needed.
    const round = said?.round ?? (seq > 0 ? '' : null);
    if (round === null || (isChanged && round === this.#lookedAt)) return;
    try {
      await this.#follow({ team, library }, round);
      this.#lookedAt = round;
    } catch (error) {
      if ((error as Error).name !== 'PermissionViolationError') throw error;
      // The server's file of rights is older than the notes; everything else goes on.
      const sent = await readSentNotes(this.database);
      await writeSentNotes(this.database, {
        ...sent,
        trouble: `denied: ${(error as Error).message}`,
      });
    }
  }

  async #follow({ team, library }: Clients, round: string): Promise<void> {
    if (round === '') {
      this.#stop();
      await takeBackNotes(this.database, team, this.seat);
      if (await this.#forgetOthers()) this.changed();
    } else {
      this.#listen(team);
      await sendNotes(this.database, team, this.seat, round, this.#lookedAt !== round);
      if (await receiveNotes(this.database, team, this.seat, round)) this.changed();
    }
    if (library) await sweepNotes(this.database, team, this.seat, round);
  }

  async #forgetOthers(): Promise<boolean> {
    const count = await this.database.teamNotes.count();
    await this.database.teamNotes.clear();
    return count > 0;
  }

  #listen(client: TeamClient): void {
    if (this.#listening?.client === client) return;
    this.#stop();
    const stop = client.listen('note', (message) => this.queue(() => this.#hear(message)));
    this.#listening = { client, stop };
  }

  #stop(): void {
    this.#listening?.stop();
    this.#listening = null;
  }

  /** The cursor stays: what is heard may have gaps, and is read again with the next stretch. */
  async #hear(message: WireMessage): Promise<void> {
    const { said } = await readSharing(this.database);
    if (!said?.round) return;
    await keepNotes(this.database, [message], this.seat, said.round);
    this.changed();
  }
}
