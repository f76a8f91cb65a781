/** Why the server did not take a write. Only `changed` and `taken` say something about the key. */
export type RefusedWrite =
  /** Another write was first; `at` is its sequence. */
  | { refused: 'changed'; at: number }
  /** A write-once key that is there already. */
  | { refused: 'taken' }
  | { refused: 'full' | 'large' | 'denied' | 'other'; reason: string };
export type WriteAnswer = { seq: number } | RefusedWrite;

/** No answer, or one that says "not now": the write may or may not have happened. */
export class TeamUnreachable extends Error {
  override name = 'TeamUnreachable';
}

/** There is no room for the team's streams: no attempt will help until whoever runs it makes some. */
export class ServerFull extends TeamUnreachable {
  override name = 'ServerFull';
}

interface ApiError {
  code?: number;
  err_code?: number;
  description?: string;
}

/**
 * Reads what JetStream answers to a write.
 * @throws {TeamUnreachable} for an answer that means "try again"
 */
export function readWriteAnswer(text: string): WriteAnswer {
  const answer = JSON.parse(text) as { seq?: number; error?: ApiError };
  const { error } = answer;
  if (!error && typeof answer.seq === 'number') return { seq: answer.seq };
  const reason = error?.description ?? 'no answer that can be read';
  // 10071: wrong last sequence; 10077: the store refused, with the reason in words.
  const [, at] = /wrong last sequence: (\d+)/.exec(reason) ?? [];
  if (at !== undefined) return { refused: 'changed', at: Number(at) };
  if (reason.includes('maximum messages per subject')) return { refused: 'taken' };
  if (/maximum bytes|maximum messages|insufficient|resource limits|no space|storage/.test(reason))
    return { refused: 'full', reason };
  if (error?.err_code === 10_054 || /maximum.*size|payload/.test(reason))
    return { refused: 'large', reason };
  // An earlier attempt of the same write is under way (10158): nobody knows yet what becomes of it.
  if (/is in process/.test(reason)) throw new TeamUnreachable(reason);
  if (error?.code === 503 || /not enabled|no suitable|temporarily|leader/.test(reason))
    throw new TeamUnreachable(reason);
  return { refused: 'other', reason };
}

export interface StreamFacts {
  /** When the stream was made: another one at the same address is another team. */
  created: string;
  lastSeq: number;
  messages: number;
  /** The server's clock, UTC epoch ms. */
  now: number;
}

interface StreamAnswer {
  error?: ApiError;
  created?: string;
  state?: { last_seq?: number; messages?: number };
  ts?: string;
}

/**
 * @returns null when the stream does not exist
 * @throws {TeamUnreachable} for any other error: a server that has just started knows no streams
 */
export function readStreamAnswer(text: string): StreamFacts | null {
  const { error, created = '', state, ts } = JSON.parse(text) as StreamAnswer;
  // 10059: stream not found.
  if (error?.err_code === 10_059) return null;
  if (error) throw new TeamUnreachable(error.description);
  return {
    created,
    lastSeq: state?.last_seq ?? 0,
    messages: state?.messages ?? 0,
    now: ts ? Date.parse(ts) : Date.now(),
  };
}
