import { beforeEach, describe, expect, it } from 'vitest';
import { takeRevision } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { listVersions } from '@/utils/database/pack-versions';
import { listPacks, readPackRows } from '@/utils/database/packs';
import { undoPack } from '@/utils/database/undo';
import { PlanOutdated, writeRows } from '@/utils/database/write-rows';
import type { Pack } from '@/utils/model/pack';
import type { Reply, ReplyContent } from '@/utils/model/reply';
import { type Decisions, decideAll } from '@/utils/packs/apply-decisions';
import type { Decision } from '@/utils/packs/classify';
import { applyPlan, planPack, planRemoval, planRollback } from '@/utils/packs/import-pack';
import { aPack, aReply, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const plan = (pack: Pack, now = NOON) => planPack({ pack, rejected: [] }, now);
const install = async (pack: Pack, decisions?: Decisions) => applyPlan(await plan(pack), decisions);

const reply = (id: string, change: Partial<ReplyContent> = {}): ReplyContent => ({
  ...(aPack().replies[0] as ReplyContent),
  id,
  title: `问题 ${id}`,
  ...change,
});
const packOf = (replies: ReplyContent[], version = '1.0.0') =>
  aPack({ version, replies, articles: [], rules: [] });

/** Somebody writes into a row of the pack. */
async function edit(id: string, change: Partial<ReplyContent>): Promise<void> {
  const database = await openDatabase();
  const { replies, meta } = database;
  await database.transaction('rw', replies, meta, async () => {
    const rev = await takeRevision(database);
    await replies.update(id, { ...change, updatedAt: NOON + 1, rev } as Partial<Reply>);
  });
}
const titles = async () =>
  (await readPackRows('shop-pack')).replies.map(({ title }) => title).sort();
const own = async () =>
  (await openDatabase()).replies.filter((row) => row.packId === null).toArray();

describe('an update', () => {
  it('leaves what was edited here where the new version says the same as the last', async () => {
    await install(packOf([reply('a'), reply('b')]));
    await edit('a', { title: '我的说法' });
    const { counts } = await plan(packOf([reply('a'), reply('b', { title: '新的' })], '1.1.0'));
    expect(counts).toMatchObject({ kept: 1, changed: 1, conflict: 0 });
    await install(packOf([reply('a'), reply('b', { title: '新的' })], '1.1.0'));
    expect(await titles()).toEqual(['我的说法', '新的']);
    // Also the version after that one.
    await install(packOf([reply('a')], '1.2.0'));
    expect(await titles()).toEqual(['我的说法']);
  });

  it('joins edits of different fields', async () => {
    await install(packOf([reply('a')]));
    await edit('a', { title: '我的说法' });
    await install(packOf([reply('a', { tags: ['新'] })], '1.1.0'));
    expect((await readPackRows('shop-pack')).replies).toMatchObject([
      { title: '我的说法', tags: ['新'] },
    ]);
  });

  it.each<[Decision | undefined, string[], string[]]>([
    [undefined, ['我的说法'], []],
    ['mine', ['我的说法'], []],
    ['skip', ['我的说法'], []],
    ['theirs', ['他们的说法'], []],
    ['both', ['他们的说法'], ['我的说法']],
  ])('a conflict decided as %s', async (decision, ofPack, ofMine) => {
    await install(packOf([reply('a')]));
    await edit('a', { title: '我的说法' });
    const next = await plan(packOf([reply('a', { title: '他们的说法' })], '1.1.0'));
    expect(next.rows).toMatchObject([{ kind: 'conflict', clashes: ['title'], preset: 'mine' }]);
    expect(next.rows[0]?.base).toMatchObject({ title: '问题 a' });
    await applyPlan(next, decision && decideAll(next.rows, ['conflict'], decision));
    expect(await titles()).toEqual(ofPack);
    expect((await own()).map(({ title }) => title)).toEqual(ofMine);
  });

  it('tells edits by their time where no version was kept', async () => {
    await install(packOf([reply('a'), reply('b')]));
    const database = await openDatabase();
    await database.packVersions.clear();
    await edit('a', { title: '我的说法' });
    const next = packOf([reply('a', { title: '新' }), reply('b', { title: '新' })], '1.1.0');
    expect((await plan(next, NOON + 2)).counts).toMatchObject({ conflict: 1, changed: 1 });
  });

  it('does not bring back what the manager did not want', async () => {
    const first = await plan(packOf([reply('a'), reply('b')]));
    await applyPlan(first, new Map([['reply:b', 'skip']]));
    expect(await titles()).toEqual(['问题 a']);
    await install(packOf([reply('a'), reply('b')], '1.1.0'));
    expect(await titles()).toEqual(['问题 a']);
    await install(packOf([reply('a'), reply('b')], '1.2.0'), new Map([['reply:b', 'theirs']]));
    expect(await titles()).toEqual(['问题 a', '问题 b']);
  });

  it('keeps what was added to the pack here', async () => {
    await install(packOf([reply('a')]));
    const replies = [aReply({ id: 'added', packId: 'shop-pack', title: '加的' })];
    await writeRows({ packId: '', packName: '加', put: { replies }, remove: {} });
    await install(packOf([reply('a')], '1.1.0'));
    expect(await titles()).toEqual(['加的', '问题 a']);
  });

  it('makes one’s own what was edited here and the new version no longer has', async () => {
    await install(packOf([reply('a'), reply('b')]));
    await edit('a', { title: '我的说法' });
    const next = await plan(packOf([reply('b')], '1.1.0'));
    expect(next.rows).toContainEqual(expect.objectContaining({ kind: 'conflict', theirs: null }));
    await applyPlan(next);
    expect(await own()).toMatchObject([{ id: 'a', title: '我的说法', category: '物流' }]);
  });

  it('is refused when somebody wrote into one of its rows after it was planned', async () => {
    await install(packOf([reply('a')]));
    const next = await plan(packOf([reply('a', { title: '新' })], '1.1.0'));
    await edit('a', { title: '刚刚写的' });
    await expect(applyPlan(next)).rejects.toThrow(PlanOutdated);
    expect(await titles()).toEqual(['刚刚写的']);
  });
});

describe('going back', () => {
  it('brings an installed version back and leaves what was edited here', async () => {
    await install(packOf([reply('a'), reply('b')]));
    await install(packOf([reply('a', { title: '第二版' }), reply('b')], '1.1.0'));
    await edit('b', { title: '我的说法' });
    const versions = await listVersions('shop-pack');
    expect(versions.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
      ['1.1.0', true],
      ['1.0.0', false],
    ]);
    const back = await planRollback(versions[1]?.key ?? '', NOON);
    if (!back) throw new Error('the version is kept');
    const undo = await applyPlan(back);
    expect(await titles()).toEqual(['我的说法', '问题 a']);
    expect(await listPacks()).toMatchObject([{ version: '1.0.0' }]);
    await undoPack(undo);
    expect(await titles()).toEqual(['我的说法', '第二版']);
  });

  it('keeps five versions, and large ones in little room', async () => {
    const long = Array.from({ length: 300 }, (_, i) =>
      reply(`r${i}`, { notes: '注意'.repeat(99) }),
    );
    for (let i = 0; i < 45; i++) {
      await install(i % 2 ? packOf([reply('a')], `1.${i}.0`) : packOf(long, `1.${i}.0`));
    }
    // Thirty can be taken back: each needs the version before it.
    const kept = await listVersions('shop-pack');
    expect(kept).toHaveLength(31);
    const { packVersions } = await openDatabase();
    const large = await packVersions.get(kept[0]?.key ?? '');
    expect(large?.gzip?.byteLength).toBeLessThan(20_000);
    const oldest = await planRollback(kept.at(-1)?.key ?? '', NOON);
    expect(oldest?.pack.replies).toHaveLength(300);
  });

  it('says that a version is no longer kept', async () => {
    expect(await planRollback('shop-pack|99', NOON)).toBeNull();
  });
});

describe('removing a pack', () => {
  it('keeps what is one’s own and asks about what was edited', async () => {
    await (await openDatabase()).replies.add(aReply({ id: 'mine', title: '我自己写的', rev: 0 }));
    await install(packOf([reply('a'), reply('b')]));
    await edit('a', { title: '我的说法' });
    const removal = await planRemoval('shop-pack', NOON);
    if (!removal) throw new Error('it is installed');
    expect(removal.counts).toMatchObject({ removed: 1, conflict: 1 });
    const undo = await applyPlan(removal);
    expect(await listPacks()).toEqual([]);
    expect((await own()).map(({ title }) => title).sort()).toEqual(
      ['我的说法', '我自己写的'].sort(),
    );
    await undoPack(undo);
    expect(await titles()).toEqual(['我的说法', '问题 b']);
    expect(await own()).toMatchObject([{ id: 'mine' }]);
  });

  it('knows nothing of a pack that is not installed', async () => {
    expect(await planRemoval('shop-pack', NOON)).toBeNull();
  });
});
