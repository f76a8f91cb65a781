import { beforeEach, describe, expect, it } from 'vitest';
import { readCategories, readChanges, readRevision } from '@/utils/database/library';
import { openDatabase } from '@/utils/database/open';
import { NotOwn, removeReply, restoreReply, saveReply } from '@/utils/database/replies';
import { replyContentSchema } from '@/utils/model/reply';
import { aReply, MINUTE, NOON } from '../../builders';
import { emptyDatabase } from './empty-database';

beforeEach(emptyDatabase);

const content = (change: object = {}) =>
  replyContentSchema.parse({
    id: 'own.1',
    title: '我的话术',
    variants: [{ text: '您好' }],
    ...change,
  });
const rowsOf = async () => (await openDatabase()).replies.toArray();

describe('a reply of one’s own', () => {
  it('is written, changed in its place, and noticed by the search', async () => {
    const first = await saveReply(content(), 'zh-CN', NOON);
    expect(first).toMatchObject({ packId: null, locale: 'zh-CN', createdAt: NOON, rev: 1 });
    await saveReply(content({ title: '新标题' }), 'en', NOON + MINUTE);
    expect(await rowsOf()).toMatchObject([
      { title: '新标题', order: first.order, createdAt: NOON, updatedAt: NOON + MINUTE, rev: 2 },
    ]);
    expect((await readChanges(1)).replies).toHaveLength(1);
  });

  it('has a path of categories, made once', async () => {
    const { category } = await saveReply(content({ category: ' 售后 / 退货 ' }), 'zh-CN', NOON);
    await saveReply(content({ id: 'own.2', category: '售后／换 货' }), 'zh-CN', NOON);
    expect(category).toBe('售后/退货');
    expect((await readCategories()).map(({ id, name, parent }) => [id, name, parent])).toEqual([
      ['售后', '售后', null],
      ['售后/换_货', '换 货', '售后'],
      ['售后/退货', '退货', '售后'],
    ]);
  });

  it('is removed and put back as it was', async () => {
    const row = await saveReply(content(), 'zh-CN', NOON);
    expect(await removeReply('own.1')).toEqual(row);
    expect((await readChanges(row.rev)).removed).toEqual(['own.1']);
    expect(await removeReply('own.1')).toBeNull();
    await restoreReply(row);
    expect(await rowsOf()).toEqual([{ ...row, rev: await readRevision() }]);
  });

  it('is never one of a pack', async () => {
    const row = aReply({ id: 'own.1', packId: 'tea' });
    await (await openDatabase()).replies.add(row);
    await expect(saveReply(content(), 'zh-CN', NOON)).rejects.toBeInstanceOf(NotOwn);
    await expect(removeReply('own.1')).rejects.toBeInstanceOf(NotOwn);
    expect(await rowsOf()).toEqual([row]);
  });
});
