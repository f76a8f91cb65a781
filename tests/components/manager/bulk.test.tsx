import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Manager } from '@/components/manager/manager';
import { openDatabase } from '@/utils/database/open';
import { addProposal, listRecentProposals } from '@/utils/database/proposals';
import { recordNoAnswer } from '@/utils/database/usage';
import { proposalRequestSchema } from '@/utils/model/proposal';
import { aReply, NOON } from '../../builders';
import { emptyDatabase } from '../../unit/database/empty-database';
import { openView, playBackground } from '../open-page';

const PATIENT = { timeout: 20_000 };

beforeEach(async () => {
  localStorage.clear();
  await emptyDatabase();
});

const replies = async () => (await openDatabase()).replies.toArray();
async function open(hash: string) {
  window.history.replaceState(null, '', hash);
  const sent = playBackground({
    'library:changed': () => undefined,
    'proposals:changed': () => undefined,
  });
  await openView(<Manager />);
  return { user: userEvent.setup(), sent };
}
const three = ['甲', '乙', '丙'].map((title, order) =>
  aReply({
    id: `own.${order}`,
    title,
    order,
    codes: [],
    category: '',
    rev: 0,
    variants: [{ tone: 'warm', text: `${title}：顺丰包邮` }],
  }),
);

describe('the library', PATIENT, () => {
  beforeEach(async () => {
    await (await openDatabase()).replies.bulkAdd(three);
  });
  const all = async () => {
    const grid = await screen.findByRole('grid');
    fireEvent.keyDown(grid, { key: 'a', ctrlKey: true });
    return grid;
  };

  it('moves what is selected into a category, and back', async () => {
    const { user, sent } = await open('#/library');
    await all();
    await user.click(screen.getByRole('button', { name: '移动' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('分类'), '售后/退货');
    await user.click(within(dialog).getByRole('button', { name: '应用' }));
    await screen.findByText('已移动 3 条');
    expect((await replies()).map(({ category }) => category)).toEqual(Array(3).fill('售后/退货'));
    await screen.findByRole('treeitem', { name: /售后/ });
    expect(sent.map(({ name }) => name)).toContain('library:changed');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByText('已撤销');
    expect((await replies()).map(({ category }) => category)).toEqual(['', '', '']);
  });

  it('finds and replaces after showing what would change, and takes it back', async () => {
    const { user } = await open('#/library');
    await screen.findByRole('grid');
    await user.click(screen.getByRole('button', { name: '查找和替换' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('查找'), '顺丰');
    await user.type(within(dialog).getByLabelText('替换成'), '京东');
    await within(dialog).findByText(/3 条里共 3 处/);
    expect(dialog.querySelectorAll('ins')).toHaveLength(3);
    expect((await replies()).map(({ variants }) => variants[0]?.text)).toContain('甲：顺丰包邮');
    await user.click(within(dialog).getByRole('button', { name: '替换 3 条' }));
    await screen.findByText('已在 3 条里替换');
    expect((await replies()).map(({ variants }) => variants[0]?.text)).toEqual([
      '甲：京东包邮',
      '乙：京东包邮',
      '丙：京东包邮',
    ]);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByText('已撤销');
    expect((await replies())[0]?.variants[0]?.text).toBe('甲：顺丰包邮');
  });

  it('moves a reply among its neighbours with Alt+↓', async () => {
    await open('#/library/own.0');
    const grid = await screen.findByRole('grid');
    // Only a library that is read to its end has an order to change.
    await waitFor(() => expect(grid.querySelector('[data-movable]')).toBeTruthy());
    fireEvent.keyDown(grid, { key: 'ArrowDown', altKey: true });
    await screen.findByText('“甲”换了位置');
    await waitFor(() => expect(titles()).toEqual(['乙', '甲', '丙']));
  });

  it('makes, renames and removes a category; what is in it stays', async () => {
    const { user } = await open('#/library');
    await screen.findByRole('grid');
    await user.click(screen.getByRole('button', { name: '新建分类' }));
    await user.type(await screen.findByLabelText('分类名称'), '物流{Enter}');
    await user.click(await screen.findByRole('treeitem', { name: /物流/ }));
    await user.click(screen.getByRole('button', { name: '重命名分类' }));
    await user.type(await screen.findByLabelText('分类名称'), '快递{Enter}');
    await screen.findByRole('treeitem', { name: /物流快递/ });
    await user.click(screen.getByRole('button', { name: /^删除分类/ }));
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /物流/ })).toBeNull());
    expect(await replies()).toHaveLength(3);
  });
});

describe('the health of the library', PATIENT, () => {
  it('lists what lacks an answer, and opens an editor with the question', async () => {
    await recordNoAnswer({ query: '发票抬头', console: 'feige' }, NOON);
    const { user } = await open('#/health');
    await user.click(await screen.findByRole('button', { name: '现在就写话术' }));
    const form = await screen.findByRole('form', { name: '话术编辑' });
    expect(within(form).getByLabelText<HTMLInputElement>(/标题/).value).toBe('发票抬头');
    expect(within(form).getByText('发票抬头')).toBeTruthy();
  });

  it('counts each check and mends many at once, with a way back', async () => {
    const { replies: table } = await openDatabase();
    await table.bulkAdd(three.map((row) => ({ ...row, createdAt: 0, validTo: 1 })));
    const { user } = await open('#/health');
    const tab = await screen.findByRole('tab', { name: /过期和待复核/ });
    await waitFor(() => expect(tab.textContent).toContain('3'));
    await user.click(tab);
    await user.click(screen.getByRole('button', { name: '全部删除（3 条）' }));
    await screen.findByText('已删除 3 条');
    expect(await replies()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByText('已撤销');
    expect(await replies()).toHaveLength(3);
  });

  it('merges near-duplicates side by side', async () => {
    const { replies: table } = await openDatabase();
    const variants = [{ tone: 'warm' as const, text: '收到退货后三天内给您退款，请您放心。' }];
    await table.bulkAdd([
      aReply({ id: 'own.1', title: '多久退款', codes: ['tk'], variants }),
      aReply({ id: 'own.2', title: '多久退款', codes: ['tk2'], variants }),
    ]);
    const { user } = await open('#/health');
    await user.click(await screen.findByRole('tab', { name: /近似重复.*1/ }));
    const [keep] = await screen.findAllByRole('button', { name: '保留这条，合并另一条' });
    await user.click(keep as Element);
    await screen.findByText(/已合并到/);
    expect(await replies()).toMatchObject([{ codes: expect.arrayContaining(['tk', 'tk2']) }]);
  });
});

describe('proposals', PATIENT, () => {
  const propose = (change: object = {}) =>
    addProposal(
      proposalRequestSchema.parse({
        author: '小林',
        item: { type: 'reply', id: 'own.p', title: '包邮吗', variants: [{ text: '满 50 包邮' }] },
        ...change,
      }),
      NOON,
    );

  it('are accepted into the library after an edit, and open again when that is undone', async () => {
    await propose();
    const { user } = await open('#/proposals');
    await user.click(await screen.findByRole('button', { name: '改一改再采纳' }));
    await user.type(await screen.findByLabelText('内容'), '哦');
    await user.click(screen.getByRole('button', { name: '按我的改法采纳' }));
    await screen.findByText('已采纳“包邮吗”');
    expect(await replies()).toMatchObject([
      { id: 'own.p', packId: null, variants: [{ text: '满 50 包邮哦' }] },
    ]);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByRole('article', { name: '包邮吗' });
    expect(await replies()).toEqual([]);
  });

  it('show a correction word by word, and are declined with a reason', async () => {
    const { replies: table } = await openDatabase();
    await table.add(aReply({ id: 'own.q', title: '包邮吗', codes: [], category: '' }));
    await propose({
      itemId: 'own.q',
      item: {
        type: 'reply',
        id: 'own.q',
        title: '包邮吗',
        variants: [{ text: '亲，运费由您承担。' }],
      },
    });
    const { user, sent } = await open('#/proposals');
    const link = screen.getByRole('link', { name: /提议/ });
    await waitFor(() => expect(link.textContent).toContain('1 条等待处理'));
    const card = await screen.findByRole('article', { name: '包邮吗' });
    await waitFor(() => expect(card.querySelector('ins')?.textContent).toContain('您'));
    await user.click(within(card).getByRole('button', { name: '不采纳' }));
    await user.type(await within(card).findByLabelText(/原因/), '写反了');
    await user.click(within(card).getByRole('button', { name: '不采纳' }));
    await screen.findByText('这里还没有提议');
    await waitFor(() => expect(link.textContent).not.toContain('等待处理'));
    expect(await listRecentProposals(5)).toMatchObject([{ state: 'declined', reason: '写反了' }]);
    expect(sent.map(({ name }) => name)).toContain('proposals:changed');
  });
});

function titles(): (string | null)[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('[data-column=title]')?.textContent ?? null);
}
