/**
 * Traits of professional bad reviewers (guide 004-33) and what each weighs. Alone none says
 * much: every one of them is also true of honest buyers.
 */
export const reviewerTraits = {
  'off-platform': 2,
  'blank-account': 1,
  'silent-purchase': 1,
  'new-account': 1,
  'targets-small-shop': 1,
  'two-accounts': 2,
  'odd-purchases': 2,
  'mostly-negative': 2,
} as const;
export type ReviewerTrait = keyof typeof reviewerTraits;
export const traitIds = Object.keys(reviewerTraits) as ReviewerTrait[];

const WATCH = 30;
const HIGH = 60;

/** How many of the traits weigh on a buyer, 0–100. Advice for a person, never a verdict. */
export function judgeReviewer(seen: readonly string[]): {
  score: number;
  level: 'low' | 'watch' | 'high';
} {
  const sum = (ids: readonly ReviewerTrait[]) =>
    ids.reduce((all, id) => all + reviewerTraits[id], 0);
  const score = Math.round((100 * sum(traitIds.filter((id) => seen.includes(id)))) / sum(traitIds));
  return { score, level: score >= HIGH ? 'high' : score >= WATCH ? 'watch' : 'low' };
}
