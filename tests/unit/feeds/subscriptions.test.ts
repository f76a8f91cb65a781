import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  findFeed,
  listDueFeeds,
  listFeeds,
  newFeed,
  noteCheck,
  putFeed,
  removeFeed,
  syncPolicyFeeds,
} from '@/utils/database/feeds';
import { openDatabase } from '@/utils/database/open';
import { FEED_ALARM, syncFeedAlarm } from '@/utils/feeds/alarms';
import { askFeedPermission, hasFeedPermission } from '@/utils/feeds/permission';
import { MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const url = 'https://shop.example/shop.sidedesk.json';
const follow = () => putFeed(url, { mode: 'apply' });

describe('subscriptions', () => {
  it('change how a feed is followed and forget nothing of it', async () => {
    await follow();
    await noteCheck(url, { version: '1.0.0' });
    await putFeed(url, { mode: 'hold' });
    expect(await findFeed(url)).toMatchObject({ mode: 'hold', version: '1.0.0' });
  });

  it('set by the policy end with the policy only', async () => {
    await follow();
    await noteCheck(url, { packId: 'shop-pack' });
    await syncPolicyFeeds([{ url, mode: 'hold', packId: null, keyFingerprint: null }]);
    expect(await findFeed(url)).toMatchObject({
      mode: 'hold',
      packId: 'shop-pack',
      fromPolicy: true,
    });
    expect(await removeFeed(url)).toBe(false);
    await syncPolicyFeeds([]);
    expect(await listFeeds()).toEqual([]);
  });

  it('of an agent stay when the policy names others', async () => {
    await follow();
    await syncPolicyFeeds([]);
    expect(await listFeeds()).toHaveLength(1);
    expect(await removeFeed(url)).toBe(true);
  });

  it('are due in their order', async () => {
    const rows = [30, 10, 20].map((minutes) =>
      newFeed(`https://shop.example/${minutes}`, { nextCheckAt: NOON + minutes * MINUTE }),
    );
    await (await openDatabase()).feeds.bulkPut(rows);
    const due = await listDueFeeds(NOON + 20 * MINUTE);
    expect(due.map((feed) => feed.url.slice(-2))).toEqual(['10', '20']);
  });
});

describe('syncFeedAlarm', () => {
  const alarmTime = async () => (await fakeBrowser.alarms.get(FEED_ALARM))?.scheduledTime;
  const due = async (at: number) =>
    (await openDatabase()).feeds.put(newFeed('https://shop.example/p', { nextCheckAt: at }));

  it('rings for the next check and is silent without a feed', async () => {
    await due(NOON + 9 * MINUTE);
    await syncFeedAlarm(NOON);
    expect(await alarmTime()).toBe(NOON + 9 * MINUTE);
    await due(NOON + 60 * MINUTE);
    await syncFeedAlarm(NOON);
    expect(await alarmTime()).toBe(NOON + 60 * MINUTE);
    await (await openDatabase()).feeds.clear();
    await syncFeedAlarm(NOON);
    expect(await alarmTime()).toBeUndefined();
  });

  it('rings in half a minute for what is overdue, and is not put off again and again', async () => {
    await due(NOON - MINUTE);
    await syncFeedAlarm(NOON);
    await syncFeedAlarm(NOON + 10_000);
    expect(await alarmTime()).toBe(NOON + 30_000);
  });
});

describe('the permission of a feed', () => {
  it('is asked for its origin alone', async () => {
    const asked: unknown[] = [];
    const answer = (async (wish: unknown) => asked.push(wish) > 0) as never;
    vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(answer);
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(answer);
    expect(await askFeedPermission(url)).toBe(true);
    expect(await hasFeedPermission(url)).toBe(true);
    const origins = ['https://shop.example/*'];
    expect(asked).toEqual([{ origins }, { origins }]);
  });
});
