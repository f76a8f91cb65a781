import { browser } from 'wxt/browser';
import { applyPlan, planFile } from './import-pack';

/** The packs that come with the product, as files of the extension. */
export const starterPacks = [
  'starter-zh.sidedesk.json',
  'starter-en.sidedesk.json',
  'rules.sidedesk.json',
  'playbooks-zh.sidedesk.json',
  'playbooks-en.sidedesk.json',
] as const;

/**
 * Installs or updates the starter packs through the same code a manager's import uses.
 * @returns how many items were new or changed
 */
export async function installStarterPacks(now: number): Promise<number> {
  let written = 0;
  for (const name of starterPacks) {
    const answer = await fetch(browser.runtime.getURL(`/packs/${name}`));
    const plan = await planFile(name, await answer.text(), now);
    if (plan.isNoop) continue;
    await applyPlan(plan);
    written += plan.counts.new + plan.counts.changed;
  }
  return written;
}
