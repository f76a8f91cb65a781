import type { TeamClient } from './client';
import type { Bucket } from './keys';
import type { WireMessage } from './wire-message';

/** ms to wait, each time, for a replica that has not all its leader acknowledged. */
const LAG_WAITS = [100, 300, 600, 1_000, 2_000, 4_000];

/**
 * Reads a bucket up to the last entry its leader named. After a break a replica answers reads
 * before it caught up; taking its silence for the end would leave this browser behind until
 * something else is written. For buckets whose last entry stays: where entries expire, the last one
 * is often gone, and everybody would wait for it.
 */
export class EndReader {
  /** A last entry that never came: a forged one, which is read over. It is waited for once. */
  #hole = 0;

  constructor(private readonly bucket: Bucket) {}

  /** @throws {TeamUnreachable} */
  async *read(client: TeamClient, after: number, lastSeq: number): AsyncGenerator<WireMessage[]> {
    let at = after;
    for (const wait of [...LAG_WAITS, 0]) {
      for await (const messages of client.read(this.bucket, at)) {
        yield messages;
        at = messages.at(-1)?.seq ?? at;
      }
      if (at >= lastSeq || this.#hole === lastSeq) return;
      await new Promise((done) => setTimeout(done, wait));
    }
    this.#hole = lastSeq;
  }
}
