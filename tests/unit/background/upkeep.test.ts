import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { doUpkeep, syncUpkeepAlarm } from '@/entrypoints/background/answer-backups';
import { checkDueFeeds } from '@/entrypoints/background/answer-feeds';
import { holdPolicy } from '@/entrypoints/background/answer-policy';
import { listStoredBackups } from '@/utils/database/backups';
import { findFeed, putFeed } from '@/utils/database/feeds';
import { openDatabase } from '@/utils/database/open';
import { listPacks } from '@/utils/database/packs';
import { readSettings } from '@/utils/database/settings';
import { FEED_ALARM } from '@/utils/feeds/alarms';
import { readIntegrityReport } from '@/utils/integrity/check-integrity';
import { aPack, aReply } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { send, startServer } from '../feeds/feed-server';

beforeEach(emptyDatabase);

describe('a due feed', () => {
  const permit = (answer: boolean) =>
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => answer) as never);

  it('is asked, backed up, installed, told, and asked again in hours', async () => {
    permit(true);
    const { origin } = await startServer(send(200, JSON.stringify(aPack())));
    await putFeed(`${origin}/p`, { mode: 'apply' });
    const told: number[] = [];
    await checkDueFeeds(async () => void told.push((await listPacks()).length));
    expect(told).toEqual([1]);
    expect(await listStoredBackups()).toMatchObject([{ reason: 'update' }]);
    const { nextCheckAt } = (await findFeed(`${origin}/p`)) ?? {};
    expect((await fakeBrowser.alarms.get(FEED_ALARM))?.scheduledTime).toBe(nextCheckAt);
    expect(nextCheckAt).toBeGreaterThan(Date.now() + 5 * 3_600_000);
  });

  it('waits for its permission without an error', async () => {
    permit(false);
    await putFeed('https://shop.example/p', { mode: 'apply' });
    await checkDueFeeds(() => Promise.reject(new Error('nothing changed')));
    expect((await findFeed('https://shop.example/p'))?.lastResult).toBe('no-permission');
  });
});

describe('the daily work', () => {
  const nothing = async () => undefined;

  it('has an alarm that is set once', async () => {
    await syncUpkeepAlarm();
    const [before] = await fakeBrowser.alarms.getAll();
    await syncUpkeepAlarm();
    expect(await fakeBrowser.alarms.getAll()).toEqual([before]);
    expect(before).toMatchObject({ name: 'upkeep', periodInMinutes: 120 });
  });

  it('backs up before it checks, once a day, and leaves other alarms alone', async () => {
    const broken = { ...aReply(), variants: null };
    await (await openDatabase()).table('replies').put(broken);
    let changes = 0;
    const changed = async () => void changes++;
    await doUpkeep('reminders', changed);
    expect(await readIntegrityReport()).toBeNull();
    await doUpkeep('upkeep', changed);
    await doUpkeep('upkeep', nothing);
    expect(await listStoredBackups()).toMatchObject([{ reason: 'daily', counts: { replies: 1 } }]);
    expect(await readIntegrityReport()).toMatchObject({ quarantined: { replies: 1 } });
    expect(changes).toBe(1);
  });
});

describe('the policy', () => {
  it('holds from the start', async () => {
    await fakeBrowser.storage.managed.set({ nudgesOn: false });
    await holdPolicy();
    expect((await readSettings()).nudgesOn).toBe(false);
  });
});
