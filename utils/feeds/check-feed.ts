import { findFeed, noteCheck } from '@/utils/database/feeds';
import { listPacks } from '@/utils/database/packs';
import type { Feed, FeedResult, HeldPack } from '@/utils/model/feed';
import { isOlder } from './compare-versions';
import { type Fetched, fetchFeed } from './fetch-feed';
import { decideNextCheck } from './next-check';
import type { PlannedPack, PlanPack } from './plan-pack';

/** What checking needs of the world around it. */
export interface FeedWorld {
  fetch: typeof fetch;
  /** UTC epoch ms. */
  now(): number;
  /** In [0, 1). */
  chance(): number;
  isOnline(): boolean;
  hasPermission(url: string): Promise<boolean>;
  plan: PlanPack;
  /** Called before an update is installed; when it throws, nothing is. */
  backUp(): Promise<unknown>;
}

/** Until a check has ended, the next one is so far away, ms: a worker that dies repeats it then. */
const LEASE = 5 * 60_000;

interface Outcome {
  result: FeedResult;
  detail?: string | undefined;
  retryAfter?: number | null;
  /** What the row remembers of a file that was dealt with. */
  seen?: Partial<Feed>;
  held?: HeldPack;
}

/**
 * Asks one feed and does what it is followed for: installs the update or keeps it for the
 * manager. Every end is written to the row, also a bad one; safe to be killed in and to repeat,
 * because the same file planned again changes nothing.
 * @returns how it ended, or null when the feed is not followed any more
 */
export async function checkFeed(url: string, world: FeedWorld): Promise<FeedResult | null> {
  const feed = await findFeed(url);
  if (!feed) return null;
  await noteCheck(url, { nextCheckAt: world.now() + LEASE });
  const { result, detail = '', retryAfter = null, seen, held } = await askFeed(feed, world);
  const now = world.now();
  await noteCheck(
    url,
    {
      ...seen,
      ...decideNextCheck(result, feed.failures, retryAfter, now, world.chance()),
      lastCheckAt: now,
      lastResult: result,
      detail: detail.slice(0, 500),
    },
    held,
  );
  return result;
}

async function askFeed(feed: Feed, world: FeedWorld): Promise<Outcome> {
  try {
    if (!(await world.hasPermission(feed.url))) return { result: 'no-permission' };
    if (!world.isOnline()) return { result: 'offline' };
    const fetched = await fetchFeed(feed, { fetch: world.fetch, now: world.now() });
    if (fetched.is === 'same') return { result: 'same' };
    if (fetched.is === 'fresh') return await takeFile(feed, fetched, world);
    const { result, detail, retryAfter } = fetched;
    // The network went while it was asked.
    if (result === 'unreachable' && !world.isOnline()) return { result: 'offline' };
    return { result, detail, retryAfter };
  } catch (error) {
    // Our own trouble, such as a full disk: the file is fetched again.
    return { result: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function takeFile(
  feed: Feed,
  { text, digest, etag, lastModified }: Extract<Fetched, { is: 'fresh' }>,
  world: FeedWorld,
): Promise<Outcome> {
  const seen = { etag, lastModified, digest };
  if (digest === feed.digest) return { result: 'same', seen };
  const now = world.now();
  const planned = await world.plan(text, feed.keyFingerprint, now);
  if ('refused' in planned) return { result: planned.refused, detail: planned.detail };
  const refusal = await judgePack(feed, planned);
  if (refusal) return refusal;
  const { packId, name, version } = planned;
  const known = { ...seen, packId, version };
  if (planned.isNoop) return { result: 'same', seen: known };
  if (feed.mode === 'hold' || planned.needsManager) {
    const held = { url: feed.url, packId, name, version, text, digest, fetchedAt: now };
    return { result: 'held', detail: version, seen: known, held };
  }
  await world.backUp();
  await planned.apply();
  return { result: 'applied', detail: version, seen: known };
}

/** A file that is not the pack followed, or one from before. */
async function judgePack(feed: Feed, planned: PlannedPack): Promise<Outcome | null> {
  if (feed.packId !== null && planned.packId !== feed.packId)
    return { result: 'other-pack', detail: planned.packId };
  const installed = (await listPacks()).find(({ id }) => id === planned.packId);
  if (installed && isOlder(planned.version, installed.version))
    return { result: 'older', detail: planned.version };
  return null;
}
