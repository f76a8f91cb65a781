import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Manager } from '@/components/manager/manager';
import { openDatabase } from '@/utils/database/open';
import { packHeadSchema } from '@/utils/model/pack';
import { applyPlan, planFile } from '@/utils/packs/import-pack';
import { aPack, aReply, NOON } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground } from '../open-page';

const PATIENT = { timeout: 20_000 };

const none = { replies: 0, articles: 0, rules: 0 };
const three = ['甲', '乙', '丙'].map((title, order) =>
  aReply({ id: `own.${order}`, title, order, codes: [], category: '', rev: 0 }),
);

beforeEach(async () => {
  localStorage.clear();
  await emptyDatabase();
  await (await openDatabase()).replies.bulkAdd(three);
});

const replies = async () => (await openDatabase()).replies.toArray();
async function open(hash: string) {
  window.history.replaceState(null, '', hash);
  playBackground({ 'library:changed': () => undefined });
  await openView(<Manager />);
  return { user: userEvent.setup() };
}

describe('rows of the library', PATIENT, () => {
  it('takes what is ticked along when one of it is dragged onto a category', async () => {
    const key = '|after-sale';
    const place = { id: 'after-sale', name: '售后', parent: null, order: 0, packId: null, key };
    const { categories, packs } = await openDatabase();
    await categories.add(place);
    const { id: packId } = aPack();
    await packs.add({ ...packHeadSchema.parse(aPack()), ...{ installedAt: NOON, counts: none } });
    await categories.add({ ...place, packId, key: `${packId}|after-sale`, name: '别的包' });
    const { user } = await open('#/library');
    const grid = await screen.findByRole('grid');
    fireEvent.keyDown(grid, { key: 'a', ctrlKey: true });
    await user.click(within(grid).getByLabelText('选中“丙”'));
    const dragged = within(grid).getByText('甲').closest('[role=row]') as Element;
    fireEvent.dragStart(dragged);
    // Items stay in their pack: another one does not take them.
    const theirs = await screen.findByRole('treeitem', { name: /店铺话术/ });
    expect(fireEvent.dragOver(theirs)).toBe(true);
    const target = await screen.findByRole('treeitem', { name: /售后/ });
    expect(fireEvent.dragOver(target)).toBe(false);
    fireEvent.drop(target);
    await screen.findByText('已移动 2 条');
    expect((await replies()).map(({ category }) => category)).toEqual([
      'after-sale',
      'after-sale',
      '',
    ]);
  });

  it('marks what of a pack was changed here, and only that', async () => {
    const pack = aPack({ articles: [], rules: [] });
    const [first] = pack.replies;
    if (!first) throw new Error('a pack without replies');
    const replyOf = (id: string, title: string) => ({ ...first, id, title, codes: [] });
    const two = [replyOf('shop-pack.a', '一样'), replyOf('shop-pack.b', '会改')];
    await applyPlan(await planFile('p.json', JSON.stringify({ ...pack, replies: two }), NOON));
    await (await openDatabase()).replies.update('shop-pack.b', { title: '改过了' });
    await open('#/library');
    const mark = await screen.findByRole('img', { name: '在本机改过' });
    expect(mark.closest('[role=row]')?.textContent).toContain('改过了');
    expect(screen.getAllByRole('img', { name: '在本机改过' })).toHaveLength(1);
  });
});
