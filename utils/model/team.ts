/** How somebody proves who they are: an NKEY seed, or a user with a password. */
export type TeamCredentials = { seed: string } | { user: string; password: string };

/** This browser's place in a team. It holds a secret, so it never leaves this browser. */
export interface TeamSeat {
  id: 'seat';
  name: string;
  servers: string[];
  agent: string;
  /** Tells two machines of one agent apart. */
  device: string;
  team: TeamCredentials;
  /** Only a manager has it. */
  library?: TeamCredentials | undefined;
  /** The manager vouches for a single old server on a trusted network. */
  isTrusted: boolean;
  /** UTC epoch ms. */
  joinedAt: number;
}

/** `reading`: connected, but the server is too old to be written to. */
export const teamStates = ['connecting', 'connected', 'reading', 'offline', 'refused'] as const;

export interface TeamStatus {
  state: (typeof teamStates)[number];
  /** Since when, UTC epoch ms. */
  since: number;
  /** What the server said, in its own words, where something is wrong. */
  reason: string;
  /** Version of the server; '' = not known yet. */
  version: string;
}

/** What the desk shows of a team; null = in none. */
export interface TeamGlance extends TeamStatus {
  name: string;
  /** Changes made here that the server has not taken yet. */
  waiting: number;
  conflicts: number;
}

/** How far this browser has read a bucket of the server; `created` tells one server from another. */
export interface TeamCursor {
  created: string;
  seq: number;
  /** Of the library: the server's life it was read in; null = it had none. */
  epoch?: string | null | undefined;
  /** The one before: a replica that is behind may still tell of it. */
  former?: string | null | undefined;
}

/** A stretch of what the team said, as it was seen here: `[key, sequence, body]`, as JSON. */
export interface TeamLogRow {
  id?: number;
  text: string;
}

/** Something the server has to take yet; `op` is the same for every attempt. */
export interface TeamOutboxRow {
  id?: number;
  op: string;
  what: TeamPost;
  /** UTC epoch ms. */
  at: number;
  /** Why the server does not take it; absent = it was not asked yet, or could not be. */
  trouble?: string | undefined;
}

export type TeamPost =
  /** An entry of the library; `body` null = deleted. `expected`: the sequence it replaces. */
  | {
      do: 'publish';
      key: string;
      kind: 'item' | 'pack' | 'decision';
      id: string;
      body: unknown;
      expected: number;
    }
  /** Notes about buyers are shared from now on, or not any more. */
  | { do: 'share-notes'; isOn: boolean; why: string }
  | { do: 'put-up'; reminderId: string }
  | { do: 'put-up-case'; caseId: string }
  /** A buyer was forgotten: an item about them, or what was written here. Neither names them. */
  | { do: 'forget-task'; taskId: string }
  | { do: 'forget-note'; buyer: string }
  | { do: 'act'; taskId: string; act: TeamAct };

export type TeamAct =
  | { do: 'take' }
  | { do: 'renew' }
  | { do: 'release' }
  | { do: 'assign'; to: string }
  | { do: 'done' };

/** The team and this browser changed the same in different ways; mine stands until decided. */
export interface TeamConflict {
  key: string;
  type: 'reply' | 'article' | 'rule' | 'console' | 'reminder' | 'pack';
  id: string;
  title: string;
  /** What the team says; null = deleted. */
  theirs: unknown;
  clashes: string[];
  /** Sequence of what the team says. */
  seq: number;
  /** Who said it. */
  by: string;
  /** UTC epoch ms. */
  at: number;
}
