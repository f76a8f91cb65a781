import { browser } from 'wxt/browser';
import { syncPolicyFeeds } from '@/utils/database/feeds';
import { readStoredPolicy, storePolicy } from '@/utils/database/policy';
import { pinKey } from '@/utils/database/signing';
import { canonical } from '@/utils/packs/canonical';
import { listLocked } from './lock-settings';
import { type PolicyProblem, parsePolicy } from './parse-policy';

/** What a page shows of the policy. */
export interface PolicyReport {
  /** Names of settings nobody here can change, and `shopVariables.<name>`. */
  locked: string[];
  problems: PolicyProblem[];
}

/**
 * Reads the enterprise policy and lets it hold: settings are locked, keys pinned, feeds
 * followed.
 * @returns whether anything is different from before
 */
export async function applyPolicy(): Promise<boolean> {
  const parsed = parsePolicy(await readManaged());
  const before = await readStoredPolicy();
  const { feeds, publicKeys } = parsed.policy;
  for (const { packId, key } of publicKeys) await pinKey(packId, key, Date.now());
  await syncPolicyFeeds(
    feeds.map(({ url, mode, packId = null, key = null }) => {
      return { url, mode, packId, keyFingerprint: key };
    }),
  );
  if (canonical(before) === canonical(parsed)) return false;
  await storePolicy(parsed);
  return true;
}

export async function reportPolicy(): Promise<PolicyReport> {
  const { policy, problems } = await readStoredPolicy();
  return { locked: listLocked(policy), problems };
}

async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    // Firefox rejects where no native manifest exists, which is nearly everywhere.
    console.debug('[sidedesk] there is no policy:', error);
    return {};
  }
}
