import { browser } from 'wxt/browser';
import { createBackup } from '@/utils/backup/create-backup';
import { findFeed, listDueFeeds, listFeeds, putFeed, removeFeed } from '@/utils/database/feeds';
import { syncFeedAlarm } from '@/utils/feeds/alarms';
import { checkFeed, type FeedWorld } from '@/utils/feeds/check-feed';
import { readFeedAddress, type SubscribeAnswer } from '@/utils/feeds/feed-address';
import { hasFeedPermission } from '@/utils/feeds/permission';
import { planFeedPack } from '@/utils/feeds/plan-pack';
import type { FeedMode, FeedResult } from '@/utils/model/feed';
import { receive } from '@/utils/receive';

type Changed = () => Promise<void>;

/** The browser as a feed sees it. */
const world: FeedWorld = {
  fetch: (...request) => fetch(...request),
  now: Date.now,
  chance: Math.random,
  // Only `false` is sure; `true` may be a network that leads nowhere.
  isOnline: () => navigator.onLine !== false,
  hasPermission: hasFeedPermission,
  plan: planFeedPack,
  backUp: () => createBackup('update'),
};

/**
 * What the manager may ask about feeds. A page asks for the permission of the origin first, see
 * `askFeedPermission`.
 * @param changed called when an update was installed
 */
export function answerFeeds(changed: Changed): void {
  receive('feed:subscribe', ({ url, mode, key }) => subscribe(url, mode, key, changed));
  receive('feed:remove', async ({ url }) => {
    const isRemoved = await removeFeed(url);
    await syncFeedAlarm(Date.now());
    return isRemoved;
  });
  receive('feed:check', ({ url }) => checkNow(url, changed));
  browser.permissions.onAdded.addListener(() => void checkPermitted(changed));
}

/** Asks every feed that is due; called at start and by the alarm. */
export async function checkDueFeeds(changed: Changed): Promise<void> {
  const due = await listDueFeeds(Date.now());
  // One after the other: none is urgent, and the worker has other work.
  for (const { url } of due) await checkNow(url, changed);
  await syncFeedAlarm(Date.now());
}

async function subscribe(
  text: string,
  mode: FeedMode,
  keyFingerprint: string | null,
  changed: Changed,
): Promise<SubscribeAnswer> {
  const address = readFeedAddress(text);
  if ('fault' in address) return address;
  const { url } = address;
  // What the policy set stays as it is.
  if (!(await findFeed(url))?.fromPolicy) await putFeed(url, { mode, keyFingerprint });
  return { url, result: await checkNow(url, changed) };
}

const running = new Map<string, Promise<FeedResult | null>>();

/** Never twice at a time; after the worker's death the lease in the row guards it. */
function checkNow(url: string, changed: Changed): Promise<FeedResult | null> {
  const before = running.get(url);
  if (before) return before;
  const check = checkFeed(url, world)
    .then(async (result) => {
      if (result === 'applied') await changed();
      await syncFeedAlarm(Date.now());
      return result;
    })
    .finally(() => running.delete(url));
  running.set(url, check);
  return check;
}

/** A permission was given: what waited for it need not wait for the alarm. */
async function checkPermitted(changed: Changed): Promise<void> {
  const waiting = (await listFeeds()).filter(({ lastResult }) => lastResult === 'no-permission');
  for (const { url } of waiting) if (await hasFeedPermission(url)) await checkNow(url, changed);
}
