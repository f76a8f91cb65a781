import type { TeamCredentials } from '@/utils/model/team';

/** One stored entry. `at`: UTC epoch ms by the server's clock. */
export interface WireMessage {
  key: string;
  seq: number;
  at: number;
  text: string;
}

export interface ConnectOptions {
  servers: string[];
  credentials: TeamCredentials;
  /** Stands in the subjects answers are sent to: nobody else may listen there. */
  agent: string;
  /** In which account this connection is; the library is seen from TEAM through an import. */
  account: 'library' | 'team';
  /** Give up at the first failure: for the test of an invitation. */
  once?: boolean;
}
