import { pinKey } from '@/utils/database/signing';
import type { FeedResult } from '@/utils/model/feed';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { ImportRefused } from '@/utils/packs/parsed';

/** A fetched file, planned; nothing is written before `apply()`. */
export interface PlannedPack {
  packId: string;
  name: string;
  version: string;
  isNoop: boolean;
  /** Somebody must look: rows were refused, or the same was changed here. */
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
  try {
    const plan = await planFile('feed.sidedesk.json', text, now);
    const { signature = { is: 'unsigned' } } = plan;
    const signer = signature.is === 'valid' ? signature : null;
    if (keyFingerprint !== null && signer?.fingerprint !== keyFingerprint)
      return { refused: 'unsigned', detail: signer?.fingerprint ?? '' };
    const { id, name, version } = plan.change.pack;
    return {
      packId: id,
      name,
      version,
      isNoop: plan.isNoop,
      needsManager: plan.rejected.length > 0 || plan.counts.conflict > 0,
      async apply() {
        // First: what is installed by hand later must be signed as well.
        if (keyFingerprint !== null && signer) await pinKey(id, signer.publicKey, now);
        await applyPlan(plan);
      },
    };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const { code } = error.problem;
    return { refused: code.startsWith('signature-') ? 'unsigned' : 'not-a-pack', detail: code };
  }
};
