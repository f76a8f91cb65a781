import { beforeEach, describe, expect, it } from 'vitest';
import {
  findFeed,
  listFeeds,
  listHeld,
  putFeed,
  removeFeed,
  settleHeld,
} from '@/utils/database/feeds';
import { openDatabase } from '@/utils/database/open';
import { listPacks } from '@/utils/database/packs';
import { checkFeed, type FeedWorld } from '@/utils/feeds/check-feed';
import { planFeedPack } from '@/utils/feeds/plan-pack';
import { type Feed, feedSchema, type HeldPack } from '@/utils/model/feed';
import type { Pack } from '@/utils/model/pack';
import { planFile } from '@/utils/packs/import-pack';
import { makeSigningKey, signPack } from '@/utils/packs/signature';
import { aPack, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { type FeedServer, send, startServer } from './feed-server';

const file = (change: Partial<Pack> = {}) => JSON.stringify(aPack(change));

let server: FeedServer;
let url = '';

beforeEach(async () => {
  await emptyDatabase();
  server = await startServer(send(200, file()));
  url = `${server.origin}/shop.sidedesk.json`;
});

const aWorld = (change: Partial<FeedWorld> = {}): FeedWorld => ({
  fetch,
  now: () => NOON,
  chance: () => 0.5,
  isOnline: () => true,
  hasPermission: async () => true,
  plan: planFeedPack,
  backUp: async () => undefined,
  ...change,
});
const follow = (change: Partial<Feed> = {}) => putFeed(url, { mode: 'apply', ...change });
const check = (change?: Partial<FeedWorld>) => checkFeed(url, aWorld(change));
async function onlyHeld(): Promise<HeldPack> {
  const [held, ...others] = await listHeld();
  if (!held || others.length > 0) throw new Error('not one update waits');
  return held;
}
const versions = async () => (await listPacks()).map(({ version }) => version);

describe('checkFeed', () => {
  it('installs an update after a backup, once', async () => {
    await follow();
    const order: string[] = [];
    const backUp = async () => void order.push(`backup of ${(await versions()).length} packs`);
    expect(await check({ backUp })).toBe('applied');
    expect(await check({ backUp })).toBe('same');
    server.answer = send(200, file({ version: '1.1.0' }));
    expect(await check({ backUp })).toBe('applied');
    expect(order).toEqual(['backup of 0 packs', 'backup of 1 packs']);
    expect(await versions()).toEqual(['1.1.0']);
    expect(await findFeed(url)).toMatchObject({
      packId: 'shop-pack',
      version: '1.1.0',
      failures: 0,
    });
  });

  it('keeps an update for the manager, and offers it once', async () => {
    await follow({ mode: 'hold' });
    expect(await check()).toBe('held');
    expect(await versions()).toEqual([]);
    expect(await listHeld()).toMatchObject([
      { url, packId: 'shop-pack', version: '1.0.0', text: file(), fetchedAt: NOON },
    ]);
    await settleHeld(await onlyHeld(), 'declined');
    expect(await check()).toBe('same');
    expect(await listHeld()).toEqual([]);
  });

  it('forgets no newer update when an older one is decided', async () => {
    await follow({ mode: 'hold' });
    await check();
    const older = await onlyHeld();
    server.answer = send(200, file({ version: '1.1.0' }));
    await check();
    await settleHeld(older, 'applied');
    expect(await onlyHeld()).toMatchObject({ version: '1.1.0' });
    expect(await findFeed(url)).toMatchObject({ lastResult: 'held', detail: '1.1.0' });
    await settleHeld(await onlyHeld(), 'applied');
    expect(await listHeld()).toEqual([]);
    expect(await findFeed(url)).toMatchObject({ lastResult: 'applied', detail: '1.1.0' });
  });

  it('keeps one for the manager where not every row can be taken', async () => {
    await follow();
    const [reply] = aPack().replies;
    const broken = { ...aPack(), replies: [reply, { ...reply, id: 'no good' }] };
    server.answer = send(200, JSON.stringify(broken));
    expect(await check()).toBe('held');
    expect(await versions()).toEqual([]);
  });

  it('installs nothing where no backup can be made, and tries again', async () => {
    await follow();
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    expect(await check({ backUp: full })).toBe('failed');
    expect(await versions()).toEqual([]);
    expect(await findFeed(url)).toMatchObject({ failures: 1, digest: null, detail: 'full' });
    expect(await check()).toBe('applied');
  });

  it('repeats safely what a dying worker left half done', async () => {
    await follow();
    const dead = new Error('the worker is gone');
    const plan: FeedWorld['plan'] = async (...asked) => {
      const planned = await planFeedPack(...asked);
      if ('refused' in planned) return planned;
      return {
        ...planned,
        apply: async () => {
          await planned.apply();
          throw dead;
        },
      };
    };
    expect(await check({ plan })).toBe('failed');
    expect(await versions()).toEqual(['1.0.0']);
    expect(await check()).toBe('same');
    expect(await (await openDatabase()).undo.count()).toBe(1);
  });

  it('is asked again in minutes when the worker dies while it waits', async () => {
    await follow();
    const never = new Promise<Response>(() => undefined);
    let asked: () => void = () => undefined;
    const wasAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    void check({
      fetch: () => {
        asked();
        return never;
      },
    });
    await wasAsked;
    expect((await findFeed(url))?.nextCheckAt).toBe(NOON + 5 * MINUTE);
  });

  it('says that the permission is missing, and asks nobody', async () => {
    await follow();
    expect(await check({ hasPermission: async () => false })).toBe('no-permission');
    expect(await check({ isOnline: () => false })).toBe('offline');
    expect(server.asked).toEqual([]);
    expect(await findFeed(url)).toMatchObject({ failures: 0, lastResult: 'offline' });
  });

  it.each<[string, Partial<Feed>, string, string]>([
    ['another pack', { packId: 'shop-pack' }, file({ id: 'evil' }), 'other-pack'],
    ['an unsigned pack of a bound feed', { keyFingerprint: 'ab12' }, file(), 'unsigned'],
    ['another JSON', {}, '{"hello":1}', 'not-a-pack'],
    ['half a file', {}, file().slice(0, 200), 'not-a-pack'],
  ])('refuses %s and counts it', async (_, change, body, result) => {
    await follow(change);
    server.answer = send(200, body);
    expect(await check()).toBe(result);
    expect(await versions()).toEqual([]);
    expect(await findFeed(url)).toMatchObject({ failures: 1, lastResult: result, etag: null });
  });

  it('takes for a bound feed what its key signed, and from then on nothing else by hand', async () => {
    const key = await makeSigningKey('shop', NOON);
    await follow({ keyFingerprint: key.id });
    server.answer = send(200, JSON.stringify(await signPack(aPack(), key)));
    expect(await check()).toBe('applied');
    const other = await signPack(aPack({ version: '1.2.0' }), await makeSigningKey('thief', NOON));
    server.answer = send(200, JSON.stringify(other));
    expect(await check()).toBe('unsigned');
    await expect(planFile('shop.sidedesk.json', file(), NOON)).rejects.toThrow('signature-missing');
    expect(await versions()).toEqual(['1.0.0']);
  });

  it('does not go back to an older version', async () => {
    await follow();
    server.answer = send(200, file({ version: '2.0.0' }));
    await check();
    server.answer = send(200, file({ version: '1.9.0' }));
    expect(await check()).toBe('older');
    expect(await versions()).toEqual(['2.0.0']);
  });

  it('does not take an older file once more, good as its signature is', async () => {
    const key = await makeSigningKey('shop', NOON);
    const signed = async (version: string) =>
      JSON.stringify(await signPack(aPack({ version }), key));
    const replayed = await signed('1.0.0');
    await follow({ keyFingerprint: key.id });
    server.answer = send(200, replayed);
    expect(await check()).toBe('applied');
    server.answer = send(200, await signed('2.0.0'));
    expect(await check()).toBe('applied');
    server.answer = send(200, replayed);
    expect(await check()).toBe('older');
    expect(await versions()).toEqual(['2.0.0']);
    expect(await findFeed(url)).toMatchObject({ version: '2.0.0', lastResult: 'older' });
  });

  it('backs off from a server in trouble and forgets it afterwards', async () => {
    await follow();
    server.answer = send(503, '', { 'retry-after': '7200' });
    expect(await check()).toBe('server-trouble');
    expect(await findFeed(url)).toMatchObject({ failures: 1, nextCheckAt: NOON + 120 * MINUTE });
    server.answer = send(200, file());
    await check();
    expect(await findFeed(url)).toMatchObject({ failures: 0, detail: '1.0.0' });
  });

  it('writes nothing for a feed that ended meanwhile', async () => {
    await follow();
    const plan: FeedWorld['plan'] = async (...asked) => {
      await removeFeed(url);
      return planFeedPack(...asked);
    };
    await check({ plan });
    expect(await listFeeds()).toEqual([]);
    expect(await check()).toBeNull();
  });

  it('leaves a row of the shape the model knows', async () => {
    await follow();
    await check();
    expect(feedSchema.safeParse(await findFeed(url)).error).toBeUndefined();
  });
});
