import { fromWall } from './zone.ts';

/** A big sale of a market: nudges come sooner and delays are told as they are. */
export interface Campaign {
  id: string;
  /** `*` = every market. */
  market: string;
  /** Wall clock of the market's zone, `2026-11-11T23:59`. */
  from: string;
  to: string;
  source: string;
}

/**
 * Wide windows around the two big dates; the platforms announce each year's own. A shop gives
 * its own list where it takes part on other days.
 */
const campaigns: Campaign[] = [2026, 2027].flatMap((year) => [
  {
    id: `618-${year}`,
    market: 'CN',
    from: `${year}-05-31T20:00`,
    to: `${year}-06-20T23:59`,
    source: 'general knowledge (unverified); guide 004-07',
  },
  {
    id: `1111-${year}`,
    market: 'CN',
    from: `${year}-10-31T20:00`,
    to: `${year}-11-11T23:59`,
    source: 'general knowledge (unverified); guide 004-07',
  },
]);

/** The campaign of a market that runs at a moment, with its end (UTC epoch ms), or null. */
export function campaignAt(
  at: number,
  market: string,
  zone: string,
  list: readonly Campaign[] = campaigns,
): { id: string; endsAt: number } | null {
  for (const campaign of list) {
    if (campaign.market !== market && campaign.market !== '*') continue;
    const from = fromWall(Date.parse(`${campaign.from}Z`), zone);
    const endsAt = fromWall(Date.parse(`${campaign.to}Z`), zone);
    if (at >= from && at <= endsAt) return { id: campaign.id, endsAt };
  }
  return null;
}
