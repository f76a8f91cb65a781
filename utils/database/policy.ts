import { noPolicy, type Policy } from '@/utils/model/policy';
import type { PolicyProblem } from '@/utils/policy/parse-policy';
import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';

const KEY = 'policy';

export interface StoredPolicy {
  policy: Policy;
  problems: PolicyProblem[];
}

/**
 * The policy as the background last read it; derived from the browser's, so that pages and
 * settings need not ask. Written at every start and change.
 */
export async function readStoredPolicy(): Promise<StoredPolicy> {
  return policyOf(await openDatabase());
}

export async function storePolicy(stored: StoredPolicy): Promise<void> {
  const database = await openDatabase();
  await database.meta.put({ key: KEY, value: stored });
}

/** For callers inside a transaction that includes `meta`. */
export async function policyOf(database: SidedeskDatabase): Promise<StoredPolicy> {
  const stored = (await database.meta.get(KEY))?.value as StoredPolicy | undefined;
  return stored ?? { policy: noPolicy, problems: [] };
}
