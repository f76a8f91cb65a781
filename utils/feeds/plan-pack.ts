import type { FeedResult } from '@/utils/model/feed';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { ImportRefused } from '@/utils/packs/parsed';

/** A fetched file, planned; nothing is written before `apply()`. */
export interface PlannedPack {
  packId: string;
  name: string;
  version: string;
  isNoop: boolean;
  /** Somebody must look: rows were refused. */
  needsManager: boolean;
  apply(): Promise<unknown>;
}

export type PlanPack = (
  text: string,
  keyFingerprint: string | null,
  now: number,
) => Promise<PlannedPack | { refused: FeedResult; detail: string }>;

/*
 * The one place where feeds meet the import: signatures and conflicts of packs are judged in
 * `utils/packs` and become `unsigned` and `needsManager` here.
 */

/** Plans a fetched file by the code of every import. */
export const planFeedPack: PlanPack = async (text, keyFingerprint, now) => {
  // Until packs can be verified, a feed bound to a key takes nothing.
  if (keyFingerprint !== null) return { refused: 'unsigned', detail: '' };
  try {
    const plan = await planFile('feed.sidedesk.json', text, now);
    const { id, name, version } = plan.change.pack;
    return {
      packId: id,
      name,
      version,
      isNoop: plan.isNoop,
      needsManager: plan.rejected.length > 0,
      apply: () => applyPlan(plan),
    };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { refused: 'not-a-pack', detail: error.problem.code };
  }
};
