import { browser } from 'wxt/browser';
import { applyPolicy, reportPolicy } from '@/utils/policy/read-policy';
import { receive } from '@/utils/receive';
import { tellConsoles, tellDesks } from './tell';

/**
 * The enterprise policy: read at every start and when the browser says that it changed.
 * @param settled called afterwards, when the feeds are those of the policy
 * @param failed told why it could not be read
 */
export function answerPolicy(settled: () => Promise<void>, failed: (error: unknown) => void): void {
  receive('policy:report', reportPolicy);
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') holdPolicy().then(settled).catch(failed);
  });
}

/** Lets the policy hold; pages and consoles hear of it when anything is different. */
export async function holdPolicy(): Promise<void> {
  if (!(await applyPolicy())) return;
  await tellDesks({ what: 'settings' });
  await tellConsoles({ do: 'refresh-welcome' });
}
