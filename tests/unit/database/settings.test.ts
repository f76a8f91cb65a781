import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/utils/database/open';
import {
  changeSettings,
  listFavourites,
  readSettings,
  saveDock,
  switchFavourite,
  switchSite,
} from '@/utils/database/settings';
import { defaultSettings, dockSchema } from '@/utils/model/setting';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

async function store(value: unknown): Promise<void> {
  await (await openDatabase()).meta.put({ key: 'settings', value });
}

describe('readSettings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'broken'],
    ['a number', 7],
    ['a list', [1, 2]],
    ['an empty row', {}],
  ])('gives the defaults for %s', async (_, value) => {
    await store(value);
    expect(await readSettings()).toEqual(defaultSettings);
  });

  it('repairs a damaged row key by key', async () => {
    await store({
      language: 'klingon',
      agentName: '小安',
      docks: { feige: { side: 'middle' } },
      sitesOff: ['shop.example'],
      nudgeAfterMinutes: -3,
      nudgesOn: false,
      stranger: 1,
    });
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      agentName: '小安',
      sitesOff: ['shop.example'],
      nudgesOn: false,
    });
  });
});

describe('changeSettings', () => {
  it('changes what it is given and nothing else', async () => {
    await changeSettings({ agentName: '小安', nudgeAfterMinutes: 30 });
    const settings = await changeSettings({ language: 'en' });
    expect(settings).toEqual({
      ...defaultSettings,
      agentName: '小安',
      nudgeAfterMinutes: 30,
      language: 'en',
    });
    expect(await readSettings()).toEqual(settings);
  });

  it('keeps both of two changes made at once', async () => {
    await Promise.all([changeSettings({ agentName: '小安' }), changeSettings({ language: 'en' })]);
    expect(await readSettings()).toMatchObject({ agentName: '小安', language: 'en' });
  });

  it('refuses a value out of range and keeps what was there', async () => {
    await changeSettings({ nudgeAfterMinutes: 30 });
    await expect(changeSettings({ nudgeAfterMinutes: 0 })).rejects.toThrow();
    expect((await readSettings()).nudgeAfterMinutes).toBe(30);
  });
});

describe('the dock', () => {
  it('is remembered per console', async () => {
    const left = dockSchema.parse({ side: 'left', width: 420 });
    const closed = dockSchema.parse({ open: false });
    await Promise.all([saveDock('feige', left), saveDock('pinduoduo', closed)]);
    expect((await readSettings()).docks).toEqual({ feige: left, pinduoduo: closed });
  });
});

describe('switchSite', () => {
  it('names a site once however often it is switched off', async () => {
    await switchSite('shop.example', false);
    await switchSite('shop.example', false);
    expect((await readSettings()).sitesOff).toEqual(['shop.example']);
    expect((await switchSite('shop.example', true)).sitesOff).toEqual([]);
  });
});

describe('favourites', () => {
  it('keep the order in which they were starred, each once', async () => {
    await switchFavourite('a', true);
    await switchFavourite('b', true);
    await switchFavourite('c', true);
    await switchFavourite('b', false);
    expect(await listFavourites()).toEqual(['a', 'c']);
  });

  it('keep both of two stars given at once', async () => {
    await Promise.all([switchFavourite('a', true), switchFavourite('b', true)]);
    expect((await listFavourites()).sort()).toEqual(['a', 'b']);
  });

  it('let the oldest go when there are too many', async () => {
    await store({ favourites: Array.from({ length: 200 }, (_, i) => `f${i}`) });
    await switchFavourite('one-more', true);
    const now = await listFavourites();
    expect(now.length).toBe(200);
    expect([now[0], now.at(-1)]).toEqual(['f1', 'one-more']);
  });
});

describe('triggers and keys', () => {
  it('are there for rows of before', async () => {
    await store({ agentName: '小安' });
    const { triggers, replyKeys, favourites, mutedUntil } = await readSettings();
    expect(triggers.map(({ sign }) => sign)).toEqual(['/', '、', ';']);
    expect({ replyKeys, favourites, mutedUntil }).toEqual({
      replyKeys: {},
      favourites: [],
      mutedUntil: 0,
    });
  });

  it.each(['a', '7', '退', ' ', '', '//', '\u0000'])('“%s” is no trigger', async (sign) => {
    await expect(changeSettings({ triggers: [{ sign, on: true }] })).rejects.toThrow();
  });
});
