import { beforeEach, describe, expect, it } from 'vitest';
import { dropOrphans } from '@/utils/database/drop-orphans';
import { newFeed } from '@/utils/database/feeds';
import { listQuarantined } from '@/utils/database/integrity';
import { readChanges } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { listReminders } from '@/utils/database/reminders';
import {
  checkIntegrity,
  checkIntegrityIfDue,
  readIntegrityReport,
} from '@/utils/integrity/check-integrity';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { anArticle, anOrder, aPack, aReminder, aReply, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const HOUR = 60 * MINUTE;

describe('checkIntegrity', () => {
  it('finds nothing wrong in a sound library and changes nothing', async () => {
    const database = await openDatabase();
    await applyPlan(await planFile('p.json', JSON.stringify(aPack()), NOON));
    await database.replies.put(aReply());
    await database.reminders.put(aReminder());
    await database.orders.put(anOrder());
    await database.feeds.put(newFeed('https://shop.example/p', {}));
    await database.usage.add({ at: NOON, kind: 'insert', console: 'feige' });
    const before = await readChanges(0);
    expect(await checkIntegrity(NOON)).toMatchObject({
      rows: 10,
      quarantined: {},
      mended: { reminders: 0, revision: false, index: false },
      dangling: { packs: 0, categories: 0 },
      doubleIds: 0,
    });
    expect(await readChanges(0)).toEqual(before);
  });

  it('puts aside what cannot be read, whole, and tells the search', async () => {
    const database = await openDatabase();
    const broken = { ...aReply({ id: 'broken', rev: 3 }), variants: 'none' };
    await database.table('replies').bulkPut([broken, aReply({ id: 'sound', rev: 3 })]);
    await database.meta.put({ key: 'libraryRevision', value: 3 });
    const report = await checkIntegrity(NOON);
    expect(report.quarantined).toEqual({ replies: 1 });
    expect(await listQuarantined()).toMatchObject([
      { table: 'replies', at: NOON, reason: expect.stringContaining('variants'), row: broken },
    ]);
    expect((await readChanges(3)).removed).toEqual(['broken']);
    expect((await checkIntegrity(NOON + 1)).quarantined).toEqual({});
    expect(await listQuarantined()).toHaveLength(1);
  });

  it('gives back what can be read by now, unless its place is taken', async () => {
    const database = await openDatabase();
    const aside = (id: string) => ({ table: 'replies', at: 1, reason: '', row: aReply({ id }) });
    await database.quarantine.bulkAdd([aside('back'), aside('taken')]);
    await database.replies.put(aReply({ id: 'taken', title: '新的' }));
    await database.meta.put({ key: 'libraryRevision', value: 5 });
    expect((await checkIntegrity(NOON)).released).toBe(1);
    expect((await readChanges(5)).replies.map(({ id }) => id)).toEqual(['back']);
    expect(await database.replies.get('taken')).toMatchObject({ title: '新的' });
    expect(await listQuarantined()).toMatchObject([{ row: { id: 'taken' } }]);
  });

  it('puts aside a feed that is not https', async () => {
    const { feeds } = await openDatabase();
    await feeds.put(newFeed('http://shop.example/p', {}));
    expect((await checkIntegrity(NOON)).quarantined).toEqual({ feeds: 1 });
    expect(await feeds.count()).toBe(0);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['of no known state', { state: 'lost' }, { state: 'waiting', dueAt: NOON - 1 }],
    ['without a time', { dueAt: Number.NaN }, { state: 'waiting', dueAt: NOON }],
    ['fired without a time', { state: 'fired', dueAt: -5 }, { state: 'waiting', dueAt: NOON }],
    ['without a history', { history: null }, { state: 'waiting', dueAt: NOON - 1 }],
  ])('lets a reminder %s ring again', async (_, ill, mended) => {
    const database = await openDatabase();
    await database.table('reminders').put({ ...aReminder({ dueAt: NOON - 1 }), ...ill });
    expect((await checkIntegrity(NOON)).mended.reminders).toBe(1);
    expect(await listReminders(['waiting'])).toMatchObject([mended]);
    expect(await listQuarantined()).toEqual([]);
    expect((await checkIntegrity(NOON)).mended.reminders).toBe(0);
  });

  it('leaves a settled reminder settled', async () => {
    const database = await openDatabase();
    await database.table('reminders').put({ ...aReminder(), state: 'done', dueAt: null });
    await checkIntegrity(NOON);
    expect(await database.reminders.get('reminder-1')).toMatchObject({ state: 'done' });
  });

  it('counts what hangs in the air and leaves it there', async () => {
    const database = await openDatabase();
    await database.packs.put({
      ...aPack(),
      installedAt: 1,
      counts: { replies: 0, articles: 0, rules: 0 },
    });
    await database.replies.bulkPut([
      aReply({ id: 'a', packId: 'gone' }),
      aReply({ id: 'b', packId: 'shop-pack', category: 'gone' }),
      aReply({ id: 'c', packId: 'shop-pack', category: '' }),
      aReply({ id: 'd', category: 'my own' }),
    ]);
    await database.articles.put(anArticle({ id: 'a' }));
    const { dangling, doubleIds } = await checkIntegrity(NOON);
    expect({ ...dangling, doubleIds }).toEqual({ packs: 1, categories: 1, doubleIds: 1 });
    expect(await database.replies.count()).toBe(4);
  });

  it('removes what a failed import left, and only that', async () => {
    const database = await openDatabase();
    await database.meta.put({ key: 'libraryRevision', value: 4 });
    // Firefox on a full disk: rows of a transaction that was given up, without its revision.
    await database.replies.bulkPut([
      aReply({ id: 'left', packId: 'refused', rev: 5 }),
      aReply({ id: 'of-a-removed-pack', packId: 'gone', rev: 3 }),
      aReply({ id: 'own', packId: null, rev: 5 }),
    ]);
    await database.articles.put(anArticle({ id: 'left-too', packId: 'refused', rev: 5 }));
    const { orphans, dangling } = await checkIntegrity(NOON);
    expect({ orphans, dangling }).toEqual({ orphans: 2, dangling: { packs: 1, categories: 0 } });
    expect(await database.replies.toCollection().primaryKeys()).toEqual([
      'of-a-removed-pack',
      'own',
    ]);
    expect(await database.articles.count()).toBe(0);
    expect((await readChanges(4)).removed).toEqual(expect.arrayContaining(['left', 'left-too']));
    expect((await checkIntegrity(NOON)).orphans).toBe(0);
  });

  it('takes nothing for such that came back or was written since', async () => {
    const database = await openDatabase();
    await database.meta.put({ key: 'libraryRevision', value: 4 });
    const row = aReply({ id: 'back', packId: 'gone' });
    await database.quarantine.add({ table: 'replies', at: 1, reason: '', row });
    const report = await checkIntegrity(NOON);
    expect([report.released, report.orphans, report.dangling.packs]).toEqual([1, 0, 1]);
    await database.replies.put(aReply({ id: 'edited', packId: 'gone', rev: 5 }));
    expect(await dropOrphans({ replies: ['edited'], articles: [] }, 4)).toBe(0);
    expect(await database.replies.toCollection().primaryKeys()).toEqual(['back', 'edited']);
  });

  it('brings the revision up to the rows and drops an index from the future', async () => {
    const database = await openDatabase();
    const index = {
      key: 'index',
      engineVersion: 1,
      savedAt: 0,
      buffer: new ArrayBuffer(1),
      starters: [],
    };
    await database.replies.put(aReply({ rev: 9 }));
    await database.meta.put({ key: 'libraryRevision', value: 4 });
    await database.searchIndex.put({ ...index, revision: 30 });
    expect((await checkIntegrity(NOON)).mended).toMatchObject({ revision: true, index: true });
    expect((await readChanges(0)).revision).toBe(10);
    expect(await database.searchIndex.count()).toBe(0);
    await database.searchIndex.put({ ...index, revision: 10 });
    expect((await checkIntegrity(NOON)).mended).toMatchObject({ revision: false, index: false });
    expect(await database.searchIndex.count()).toBe(1);
  });
});

describe('checkIntegrityIfDue', () => {
  it('looks once a day, however often a worker starts', async () => {
    expect(await readIntegrityReport()).toBeNull();
    expect(await checkIntegrityIfDue(NOON)).not.toBeNull();
    expect(await checkIntegrityIfDue(NOON + 19 * HOUR)).toBeNull();
    expect(await checkIntegrityIfDue(NOON + 20 * HOUR)).not.toBeNull();
    expect((await readIntegrityReport())?.at).toBe(NOON + 20 * HOUR);
  });

  it('looks again after a change of the clock or of the version', async () => {
    await checkIntegrityIfDue(NOON);
    expect(await checkIntegrityIfDue(NOON - HOUR)).not.toBeNull();
    const { meta } = await openDatabase();
    await meta.put({ key: 'integrity', value: { ...(await readIntegrityReport()), schema: 1 } });
    expect(await checkIntegrityIfDue(NOON)).not.toBeNull();
  });
});
