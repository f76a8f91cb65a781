import type { Offer } from '../../model/case.ts';
import type { Settings } from '../../model/setting.ts';

/** Why an offer cannot stand: above what this role may give, and nobody agreed (003-15). */
export interface OfferProblem {
  problem: 'above-limit';
  /** In the money of the order. */
  limit: number;
}

/**
 * Checks an offer against what the role may give on its own.
 * @returns null when it stands
 */
export function judgeOffer(
  offer: Offer | null | undefined,
  { role, compensationLimits }: Pick<Settings, 'role' | 'compensationLimits'>,
): OfferProblem | null {
  const limit = compensationLimits[role];
  if (!offer || limit === null || (offer.amount ?? 0) <= limit) return null;
  return offer.approvedBy.trim() === '' ? { problem: 'above-limit', limit } : null;
}
