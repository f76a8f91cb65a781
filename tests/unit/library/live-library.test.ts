import { beforeEach, describe, expect, it } from 'vitest';
import { readRevision, takeRevision } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { readStoredIndex, storeIndex } from '@/utils/database/search-index';
import { switchFavourite } from '@/utils/database/settings';
import { bury, putRows } from '@/utils/database/store-rows';
import { LiveLibrary } from '@/utils/library/live-library';
import type { Reply } from '@/utils/model/reply';
import { aReply, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';
import { installStarter } from './starter-library';

/** Long enough for no timer to store anything by itself. */
const NEVER = 2 ** 30;
const openLibrary = () => new LiveLibrary(NEVER);

beforeEach(async () => {
  await emptyDatabase();
  await installStarter();
});

async function write(replies: Reply[], removed: string[] = []): Promise<void> {
  const database = await openDatabase();
  const { meta, replies: table, tombstones } = database;
  await database.transaction('rw', [meta, table, tombstones], async () => {
    const rev = await takeRevision(database);
    await putRows(table, replies, true, rev);
    await table.bulkDelete(removed);
    await bury(database, removed, rev);
  });
}

const titlesFor = async (library: LiveLibrary, text: string) =>
  (await library.search({ text })).hits.map(({ titleText }) => titleText);

/** A row no revision tells of: only an index built from the rows knows it. */
async function smuggle(): Promise<void> {
  await (await openDatabase()).replies.put(aReply({ id: 'smuggled', title: '熊猫竹子', rev: 0 }));
}

describe('the stored index', () => {
  it('answers after a restart like the one that was built, without reading the rows', async () => {
    const built = openLibrary();
    const before = await built.search({ text: 'thyf' });
    await built.save(NOON);
    await smuggle();
    const woken = openLibrary();
    expect(await woken.search({ text: 'thyf' })).toEqual(before);
    expect(await titlesFor(woken, '熊猫竹子')).not.toContain('熊猫竹子');
    expect(await titlesFor(woken, '')).toEqual(await titlesFor(built, ''));
  });

  it('catches up with what changed since', async () => {
    const built = openLibrary();
    expect((await titlesFor(built, '退货运费'))[0]).toBe('退货运费谁承担');
    const gone = (await built.search({ text: '退货运费' })).hits[0]?.id ?? '';
    await built.save(NOON);
    await write([aReply({ id: 'new', title: '熊猫竹子' })], [gone]);
    const woken = openLibrary();
    expect((await titlesFor(woken, '熊猫竹子'))[0]).toBe('熊猫竹子');
    expect(await titlesFor(woken, '退货运费')).not.toContain('退货运费谁承担');
  });

  it.each([
    ['of another engine', { engineVersion: 0 }],
    ['truncated', { buffer: new ArrayBuffer(40) }],
    ['of a revision that is not there yet', { revision: 99 }],
  ])('is built anew when it is %s', async (_what, change) => {
    const built = openLibrary();
    await built.warm();
    await built.save(NOON);
    const stored = await readStoredIndex();
    if (!stored) throw new Error('nothing was stored');
    await storeIndex({ ...stored, ...change });
    await smuggle();
    const woken = openLibrary();
    expect((await titlesFor(woken, '熊猫竹子'))[0]).toBe('熊猫竹子');
    await woken.save(NOON + 1);
    expect(await readStoredIndex()).toMatchObject({ savedAt: NOON + 1, revision: 1 });
  });

  it('is left alone after a few edits and stored again after many', async () => {
    const library = openLibrary();
    await library.warm();
    await library.save(NOON);
    await write([aReply({ id: 'one', title: '熊猫竹子' })]);
    library.markStale();
    await library.save(NOON + 1);
    expect((await readStoredIndex())?.savedAt).toBe(NOON);
    await write(Array.from({ length: 120 }, (_, at) => aReply({ id: `n${at}`, title: `新${at}` })));
    library.markStale();
    await library.save(NOON + 2);
    expect(await readStoredIndex()).toMatchObject({
      savedAt: NOON + 2,
      revision: await readRevision(),
    });
  });

  it('is stored by itself once nobody asks any more', async () => {
    const library = new LiveLibrary(0);
    await library.warm();
    await expect.poll(readStoredIndex).toMatchObject({ revision: 1 });
  });

  it('is stored also while somebody keeps asking', async () => {
    const library = new LiveLibrary(20);
    await expect
      .poll(
        async () => {
          await library.search({ text: '退货' });
          return readStoredIndex();
        },
        { interval: 5 },
      )
      .toMatchObject({ revision: 1 });
  });
});

describe('a large import', () => {
  it('is found at once', async () => {
    const library = openLibrary();
    await library.warm();
    const many = Array.from({ length: 1_500 }, (_, at) =>
      aReply({ id: `n${at}`, title: `新${at}` }),
    );
    await write([...many, aReply({ id: 'wanted', title: '熊猫竹子' })]);
    library.markStale();
    expect((await titlesFor(library, '熊猫竹子'))[0]).toBe('熊猫竹子');
    expect((await library.search({ text: '' })).size).toBeGreaterThan(1_500);
  });
});

describe('an empty desk', () => {
  it('shows what was used, then the greetings of the agent’s language', async () => {
    await installStarter('starter-en.sidedesk.json');
    const library = openLibrary();
    const [first] = (await library.search({ text: '', locale: 'en' })).hits;
    const [other] = (await library.search({ text: '', locale: 'zh-CN' })).hits;
    expect(first?.titleText).toMatch(/^[\x20-\x7e’]+$/);
    expect(other?.titleText).toMatch(/\p{Script=Han}/u);
  });
});

describe('before anything is asked', () => {
  it('favourites come first, then what was used, each headed; a star outlives an update', async () => {
    const library = openLibrary();
    await write([
      aReply({ id: 'star', title: '熊猫竹子' }),
      aReply({ id: 'used', title: '猫头鹰' }),
    ]);
    library.markStale();
    await switchFavourite('star', true);
    await switchFavourite('gone', true);
    await library.noteUse({ at: Date.now(), kind: 'insert', itemId: 'used', console: 'feige' });
    await write([aReply({ id: 'star', title: '熊猫换了竹子' })]);
    library.markStale();
    const { hits, sections } = await library.search({ text: '', console: 'feige' });
    expect(hits.slice(0, 2).map(({ titleText }) => titleText)).toEqual(['熊猫换了竹子', '猫头鹰']);
    expect(sections?.map(({ what, from }) => [what, from])).toEqual([
      ['favourites', 0],
      ['used', 1],
      ['starters', 2],
    ]);
  });
});

describe('a star', () => {
  it('decides between two that fit alike, at once and after the worker woke anew', async () => {
    const library = openLibrary();
    await write([
      aReply({ id: 'one', title: '熊猫竹子' }),
      aReply({ id: 'two', title: '熊猫竹子' }),
    ]);
    library.markStale();
    const first = async (from: LiveLibrary) =>
      (await from.search({ text: '熊猫竹子' })).hits[0]?.id;
    const other = (await first(library)) === 'one' ? 'two' : 'one';
    await switchFavourite(other, true);
    await library.noteFavourites();
    expect(await first(library)).toBe(other);
    expect(await first(new LiveLibrary())).toBe(other);
    await switchFavourite(other, false);
    await library.noteFavourites();
    expect(await first(library)).not.toBe(other);
  });
});

describe('a library that was empty when the worker woke', () => {
  it('finds by initials what is installed afterwards', async () => {
    await emptyDatabase();
    const library = new LiveLibrary();
    expect((await library.search({ text: 'thyf' })).hits).toEqual([]);
    await installStarter();
    library.markStale();
    const [best] = (await library.search({ text: 'thyf' })).hits;
    expect(best?.titleText).toBe('退货运费谁承担');
  });
});
