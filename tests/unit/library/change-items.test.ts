import { beforeEach, describe, expect, it } from 'vitest';
import type { Edited } from '@/utils/database/edit-items';
import { readItems, removeItems } from '@/utils/database/edit-items';
import { readCategories, readChanges, readRevision } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { applyPack, readPackRows } from '@/utils/database/packs';
import { dumpDatabase } from '@/utils/database/rescue';
import { undoPack } from '@/utils/database/undo';
import {
  addCategory,
  changeCategory,
  editItems,
  moveItems,
  placeItems,
  removeCategory,
} from '@/utils/library/change-items';
import { mergeInto } from '@/utils/library/merge-into';
import { findPackText } from '@/utils/library/pack-text';
import { saveItem } from '@/utils/library/save-item';
import { replyContentSchema } from '@/utils/model/reply';
import { packToKeep } from '@/utils/packs/pack-file';
import { planImport } from '@/utils/packs/plan';
import { anArticle, aPack, aReply, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(async () => {
  await emptyDatabase();
  const { replies, articles } = await openDatabase();
  await replies.bulkAdd([
    aReply({ id: 'a', order: 1 }),
    aReply({ id: 'b', order: 2, packId: 'tea', category: '旧' }),
  ]);
  await articles.add(anArticle({ id: 'c' }));
});

const said = { name: '一步', now: NOON + MINUTE };
const content = (change: object = {}) =>
  replyContentSchema.parse({ id: 'own.1', title: '我的', variants: [{ text: '好' }], ...change });
async function tables(): Promise<unknown> {
  const { replies, articles, categories } = (await dumpDatabase()).stores;
  const plain = (rows: unknown) => (rows as { rev?: number }[]).map(({ rev: _, ...row }) => row);
  return { replies: plain(replies), articles: plain(articles), categories };
}

describe('everything done to the library', () => {
  const category = async (id: string) => (await readCategories()).find((one) => one.id === id);
  it.each<[string, () => Promise<Edited | null>]>([
    ['moving', () => moveItems(['a', 'b', 'c'], '售后/退货', said)],
    ['tagging', () => editItems(['a', 'b'], { do: 'tag', add: ['新'], remove: [] }, said)],
    ['placing', () => placeItems(new Map([['a', 7]]), said)],
    ['removing', () => removeItems('删', ['a', 'c'])],
    ['a new category', () => addCategory({ packId: null, parent: null }, '新', said)],
    ['saving', async () => (await saveItem({ type: 'reply', ...content() }, 'en', NOON)).edited],
    [
      'merging',
      async () => {
        const [a, b] = await readItems(['a', 'b']);
        if (!a || !b) throw new Error('gone');
        return mergeInto(a, b, NOON);
      },
    ],
    [
      'removing a category',
      async () => {
        await moveItems(['a'], '甲/乙', said);
        const gone = await category('甲');
        return gone ? removeCategory(gone, ['a'], said) : null;
      },
    ],
  ])('is taken back exactly: %s', async (name, edit) => {
    if (name === 'removing a category') await moveItems(['a'], '甲/乙', said);
    const before = await tables();
    const edited = await edit();
    expect(await tables()).not.toEqual(before);
    expect(await undoPack(edited?.undoId ?? -1)).toBe(true);
    expect(await tables()).toEqual(before);
  });

  it('takes a new revision and a new date, so that search and packs notice', async () => {
    await moveItems(['a'], '别的', said);
    const before = await readRevision();
    await moveItems(['b'], '新', said);
    const { replies } = await readChanges(before);
    expect(replies).toMatchObject([
      { id: 'b', packId: 'tea', category: '新', updatedAt: said.now },
    ]);
  });

  it('moves each item inside its own pack', async () => {
    await moveItems(['a', 'b'], '售后', said);
    expect((await readCategories()).map(({ key }) => key).sort()).toEqual(
      ['tea|售后', '|售后'].sort(),
    );
  });

  it('says when there is nothing to do', async () => {
    expect(await moveItems(['b'], '', said)).not.toBeNull();
    expect(await moveItems(['b'], '', said)).toBeNull();
    expect(await removeItems('删', ['gone'])).toBeNull();
  });
});

describe('a category', () => {
  it('is renamed and moved with its items in it; removed, its items go up', async () => {
    await moveItems(['a'], '甲/乙', said);
    const [one, two] = await readCategories();
    if (!one || !two) throw new Error('not made');
    await changeCategory(two, { name: '丙' }, said);
    await removeCategory(two, ['a'], said);
    expect(await readItems(['a'])).toMatchObject([{ category: one.id }]);
    await removeCategory(one, ['a'], said);
    expect(await readItems(['a'])).toMatchObject([{ category: '' }]);
    expect(await readCategories()).toEqual([]);
  });
});

describe('saving', () => {
  it('writes a new item of one’s own, and a known one in its place', async () => {
    await saveItem({ type: 'reply', ...content() }, 'zh-CN', NOON);
    const [first] = await readItems(['own.1']);
    await saveItem({ type: 'reply', ...content({ title: '新' }) }, 'en', NOON + MINUTE);
    expect(await readItems(['own.1'])).toMatchObject([
      {
        title: '新',
        packId: null,
        locale: 'zh-CN',
        order: first?.order,
        createdAt: NOON,
        updatedAt: NOON + MINUTE,
      },
    ]);
  });
});

describe('an item of a pack', () => {
  it('is edited here in its pack, told apart from it, and put back', async () => {
    const pack = aPack({ id: 'oil', replies: [content({ id: 'oil.1', title: '原文' })] });
    const plan = planImport({ pack, rejected: [] }, await readPackRows('oil'), NOON);
    await applyPack(plan.change, await packToKeep(pack));
    const [there] = await readItems(['oil.1']);
    if (!there) throw new Error('not installed');
    expect(await findPackText(there)).toBeNull();
    await saveItem({ type: 'reply', ...content({ id: 'oil.1', title: '改过' }) }, 'zh-CN', NOON);
    const [edited] = await readItems(['oil.1']);
    expect(edited).toMatchObject({ packId: 'oil', title: '改过' });
    expect(edited && (await findPackText(edited))).toMatchObject({ title: '原文', packId: 'oil' });
  });
});
