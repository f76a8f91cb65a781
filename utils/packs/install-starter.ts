import { browser } from 'wxt/browser';
import { findPack } from '@/utils/database/packs';
import { listOffered, rememberOffered } from '@/utils/database/starter-packs';
import { applyPlan, planFile } from './import-pack';

/** The packs that come with the product, as files of the extension. */
export const starterPacks = [
  'starter-zh.sidedesk.json',
  'starter-en.sidedesk.json',
  'rules.sidedesk.json',
  'reminders.sidedesk.json',
  'playbooks-zh.sidedesk.json',
  'playbooks-tw.sidedesk.json',
  'playbooks-en.sidedesk.json',
] as const;

/**
 * Installs or updates the starter packs through the same code a manager's import uses. One that
 * somebody has removed does not come back.
 * @returns how many items were new or changed
 */
export async function installStarterPacks(now: number): Promise<number> {
  let written = 0;
  const offered = await listOffered();
  for (const name of starterPacks) {
    const answer = await fetch(browser.runtime.getURL(`/packs/${name}`));
    const plan = await planFile(name, await answer.text(), now);
    const { id } = plan.pack;
    if (offered.includes(id) && !(await findPack(id))) continue;
    await rememberOffered(id);
    if (plan.isNoop) continue;
    await applyPlan(plan);
    written += plan.counts.new + plan.counts.changed;
  }
  return written;
}
