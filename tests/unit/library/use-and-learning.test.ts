import { beforeEach, describe, expect, it } from 'vitest';
import { logUsage } from '@/utils/database/usage';
import { listWordings } from '@/utils/database/wordings';
import { LiveLibrary } from '@/utils/library/live-library';
import type { UsageReport } from '@/utils/model/usage';
import { emptyDatabase } from '../database/empty-database';
import { installStarter } from './starter-library';

const openLibrary = () => new LiveLibrary(2 ** 30);
let library: LiveLibrary;

beforeEach(async () => {
  await emptyDatabase();
  await installStarter();
  library = openLibrary();
});

const search = async (text: string, from = library) =>
  (await from.search({ text, console: 'pinduoduo', limit: 30 })).hits;
const suggest = (text: string, console = 'pinduoduo', from = library) =>
  from.search({ text, mode: 'message', console });

async function insert(itemId: string, asked = '', console = 'pinduoduo'): Promise<void> {
  const event = { at: Date.now(), kind: 'insert', itemId, console } as const;
  await logUsage(event);
  await library.noteUse({ ...event, asked } satisfies UsageReport);
}

async function idOf(code: string): Promise<string> {
  return (await search(code))[0]?.id ?? '';
}

describe('ranking by use', () => {
  it('brings what is used here up where words alone do not decide', async () => {
    const before = await search('退');
    const used = before.at(5)?.id ?? '';
    for (let times = 0; times < 5; times += 1) await insert(used);
    const placeOf = (hits: { id: string }[]) => hits.findIndex(({ id }) => id === used);
    expect(placeOf(await search('退'))).toBeLessThan(placeOf(before));
    expect(placeOf(await search('退', openLibrary()))).toBeLessThan(placeOf(before));
  });

  it('never buries an exact code or title', async () => {
    const other = (await search('退货')).at(-1)?.id ?? '';
    for (let times = 0; times < 30; times += 1) await insert(other);
    expect((await search('yf'))[0]?.titleText).toBe('退货运费谁承担');
    expect((await search('退货运费谁承担'))[0]?.titleText).toBe('退货运费谁承担');
  });
});

describe('suggestions for a buyer’s messages', () => {
  it.each([
    ['退货的运费谁出呀？', '退货运费谁承担', '退货的运费谁出呀？'],
    [
      '谢谢！另外想问下发什么快递，几天能到呀\n退货的运费谁出呀？',
      '退货运费谁承担',
      '退货的运费谁出呀？',
    ],
    ['退货的运费谁出呀？\n在吗', '退货运费谁承担', '退货的运费谁出呀？'],
  ])('%j is answered with %s', async (text, title, asked) => {
    const answer = await suggest(text);
    expect(answer.hits[0]?.titleText).toBe(title);
    expect(answer).toMatchObject({ asked, weak: false });
  });

  it.each(['今天下雨了我在公交车上', '哈哈哈你真逗', '👍👍'])(
    '%s is met with silence',
    async (text) => {
      expect(await suggest(text)).toMatchObject({ hits: [], weak: true });
    },
  );
});

describe('learning from choices', () => {
  const asked = '这个能不能给我弄快点啊天天催';

  it('suggests after some choices what nobody could guess from the words', async () => {
    const chosen = await idOf('yf');
    expect((await suggest(asked)).hits.map(({ id }) => id)).not.toContain(chosen);
    await insert(chosen, asked);
    expect((await suggest(asked)).hits[0]?.id).not.toBe(chosen);
    for (let times = 0; times < 4; times += 1) await insert(chosen, asked);
    const [hit] = (await suggest(asked)).hits;
    expect(hit).toMatchObject({ id: chosen, match: 'learned' });
    const [woken] = (await suggest(asked, 'pinduoduo', openLibrary())).hits;
    expect(woken?.id).toBe(chosen);
  });

  it('counts on the console where it was learned, and is taken back when forgotten', async () => {
    const chosen = await idOf('yf');
    for (let times = 0; times < 5; times += 1) await insert(chosen, asked);
    expect((await suggest(asked, 'feige')).hits[0]?.id).not.toBe(chosen);
    await library.forget((await listWordings()).map(({ id }) => id));
    expect(await listWordings()).toEqual([]);
    expect((await suggest(asked)).hits[0]?.id).not.toBe(chosen);
  });

  it('learns the message that was answered, without personal data', async () => {
    const freight = await idOf('yf');
    await insert(freight, '退货的运费谁出呀？我电话13812345678\n在吗');
    const texts = (await listWordings()).map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('退货的运费谁出')]);
    expect(texts.join()).not.toMatch(/\d/);
  });

  it('learns nothing when nobody waits', async () => {
    await insert(await idOf('yf'));
    expect(await listWordings()).toEqual([]);
  });
});
