import type { Feed, HeldPack } from '@/utils/model/feed';
import { openDatabase } from './open';

/** All feeds, in the order of their addresses. */
export async function listFeeds(): Promise<Feed[]> {
  return (await openDatabase()).feeds.toArray();
}

export async function findFeed(url: string): Promise<Feed | null> {
  return (await (await openDatabase()).feeds.get(url)) ?? null;
}

/** Feeds due at or before `now` (UTC epoch ms), the longest due first. */
export async function listDueFeeds(now: number): Promise<Feed[]> {
  return (await openDatabase()).feeds.where('nextCheckAt').belowOrEqual(now).sortBy('nextCheckAt');
}

/** UTC epoch ms of the next check of any feed, or null when there is none. */
export async function findNextCheck(): Promise<number | null> {
  return (await (await openDatabase()).feeds.orderBy('nextCheckAt').first())?.nextCheckAt ?? null;
}

/** What a new subscription starts as; it is checked at once. */
export function newFeed(url: string, change: Partial<Feed>): Feed {
  return {
    url,
    mode: 'hold',
    packId: null,
    keyFingerprint: null,
    fromPolicy: false,
    etag: null,
    lastModified: null,
    digest: null,
    version: null,
    nextCheckAt: 0,
    lastCheckAt: null,
    failures: 0,
    lastResult: null,
    detail: '',
    ...change,
  };
}

/** Adds a subscription, or changes how an existing one is followed. */
export async function putFeed(
  url: string,
  change: Pick<Partial<Feed>, 'mode' | 'packId' | 'keyFingerprint' | 'fromPolicy'>,
): Promise<Feed> {
  const database = await openDatabase();
  return database.transaction('rw', database.feeds, async () => {
    const feed = { ...newFeed(url, {}), ...(await database.feeds.get(url)), ...change };
    await database.feeds.put(feed);
    return feed;
  });
}

/**
 * Ends a subscription; what it brought stays in the library.
 * @returns false when there was none, or the policy set it
 */
export async function removeFeed(url: string): Promise<boolean> {
  const database = await openDatabase();
  return database.transaction('rw', database.feeds, database.heldPacks, async () => {
    const feed = await database.feeds.get(url);
    if (!feed || feed.fromPolicy) return false;
    await database.feeds.delete(url);
    await database.heldPacks.delete(url);
    return true;
  });
}

/** Writes what a check found, with the file that waits from now on, if the feed is still followed. */
export async function noteCheck(
  url: string,
  change: Partial<Feed>,
  held: HeldPack | null = null,
): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', database.feeds, database.heldPacks, async () => {
    const found = await database.feeds.update(url, change);
    if (found === 0 && !(await database.feeds.get(url))) return;
    if (held) await database.heldPacks.put(held);
    // What was installed meanwhile is newer than what waited.
    else if (change.lastResult === 'applied') await database.heldPacks.delete(url);
  });
}

/** Updates that wait for the manager, the latest first. */
export async function listHeld(): Promise<HeldPack[]> {
  const held = await (await openDatabase()).heldPacks.toArray();
  return held.sort((a, b) => b.fetchedAt - a.fetchedAt);
}

/**
 * An update has been installed or turned down; a newer one that came meanwhile goes on waiting.
 * Turned down, it is not offered again.
 */
export async function settleHeld(
  { url, digest, version }: HeldPack,
  how: 'applied' | 'declined',
): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', database.feeds, database.heldPacks, async () => {
    if ((await database.heldPacks.get(url))?.digest !== digest) return;
    await database.heldPacks.delete(url);
    if (how === 'applied')
      await database.feeds.update(url, { lastResult: 'applied', detail: version });
  });
}

/**
 * Makes the feeds of the policy the ones it names now: new ones are added, those it no longer
 * names end.
 */
export async function syncPolicyFeeds(
  wanted: Pick<Feed, 'url' | 'mode' | 'packId' | 'keyFingerprint'>[],
): Promise<void> {
  const database = await openDatabase();
  await database.transaction('rw', database.feeds, database.heldPacks, async () => {
    const named = new Set(wanted.map(({ url }) => url));
    const ended = await database.feeds
      .filter((feed) => feed.fromPolicy && !named.has(feed.url))
      .primaryKeys();
    await database.feeds.bulkDelete(ended);
    await database.heldPacks.bulkDelete(ended);
    for (const { url, ...change } of wanted) {
      const before = await database.feeds.get(url);
      // A pack's id learned from the first answer stays where the policy names none.
      const packId = change.packId ?? before?.packId ?? null;
      await database.feeds.put({
        ...newFeed(url, {}),
        ...before,
        ...change,
        packId,
        fromPolicy: true,
      });
    }
  });
}
